// Builds a program of Pulumi from its Go module, where no release can be downloaded.
import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../../../build/machine/command.ts";
import { repositoryRoot } from "../repository-root.ts";

export class GoIsMissing extends Error {}

/** A program that is published as a Go module. */
export interface GoProgram {
  /** The name that the user reads during the build. */
  readonly what: string;
  /** The folder with the program's `go.mod` and `go.sum`, which pin its sources; beside this file. */
  readonly module: string;
  readonly goPackage: string;
  /** The variable that the linker sets to the version. */
  readonly versionVariable: string;
  /** The version with its "v". */
  readonly version: string;
  readonly minutes: string;
}

/** Builds the program into `executable`. @throws GoIsMissing, or an Error with the output of `go build` */
export async function buildFromGoModule(
  program: GoProgram,
  {
    scratch,
    executable,
    say,
  }: {
    readonly scratch: string;
    readonly executable: string;
    readonly say: (line: string) => void;
  },
): Promise<void> {
  const { what, module, goPackage, versionVariable, version, minutes } = program;
  await requireGo(scratch);
  for (const file of ["go.mod", "go.sum"]) {
    await copyFile(
      join(repositoryRoot(), "test/support/pulumi-cli", module, file),
      join(scratch, file),
    );
  }
  const startedAt = Date.now();
  const elapsed = (): string => `${Math.round((Date.now() - startedAt) / 1000)} s`;
  say(`building ${what} ${version} from its Go module: about ${minutes} minutes, once per user`);
  const stillBuilding = setInterval(() => {
    say(`still building ${what} (${elapsed()})`);
  }, 30_000);
  try {
    const linkerFlags = `-s -w -X ${versionVariable}=${version}`;
    const args = ["build", "-mod=readonly", "-buildvcs=false", "-ldflags", linkerFlags];
    await run("go", [...args, "-o", executable, goPackage], {
      cwd: scratch,
      env: { CGO_ENABLED: "0", GOWORK: "off" },
      failure: "go build failed",
    });
  } finally {
    clearInterval(stillBuilding);
  }
  say(`built ${what} in ${elapsed()}`);
}

async function requireGo(cwd: string): Promise<void> {
  try {
    await run("go", ["version"], { cwd });
  } catch {
    throw new GoIsMissing("go is not on PATH");
  }
}
