// Builds the Pulumi CLI where no release can be downloaded.
import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { lastLines, runProcess } from "../process-output.ts";
import { repositoryRoot } from "../repository-root.ts";

const COMMAND_PACKAGE = "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi";
const VERSION_VARIABLE = "github.com/pulumi/pulumi/sdk/v3/go/common/version.Version";

export class GoIsMissing extends Error {}

/** Builds the CLI into `executable`; go.mod and go.sum say exactly from what. */
export async function buildFromGoModule(options: {
  readonly version: string;
  readonly scratch: string;
  readonly executable: string;
  readonly say: (line: string) => void;
}): Promise<void> {
  const { version, scratch, executable, say } = options;
  await requireGo(scratch);
  for (const file of ["go.mod", "go.sum"]) {
    await copyFile(join(repositoryRoot(), "test/support/pulumi-cli", file), join(scratch, file));
  }
  const startedAt = Date.now();
  const elapsed = (): string => `${Math.round((Date.now() - startedAt) / 1000)} s`;
  say(`building the Pulumi CLI v${version} from its Go module: about 3-5 minutes, once per user`);
  const stillBuilding = setInterval(() => {
    say(`still building the Pulumi CLI (${elapsed()})`);
  }, 30_000);
  try {
    const linkerFlags = `-s -w -X ${VERSION_VARIABLE}=v${version}`;
    const args = ["build", "-mod=readonly", "-buildvcs=false", "-ldflags", linkerFlags];
    const { code, output } = await runProcess("go", [...args, "-o", executable, COMMAND_PACKAGE], {
      cwd: scratch,
      env: { CGO_ENABLED: "0", GOWORK: "off" },
    });
    if (code !== 0) {
      throw new Error(`go build failed after ${elapsed()}:\n${lastLines(output, 20)}`);
    }
  } finally {
    clearInterval(stillBuilding);
  }
  say(`built the Pulumi CLI in ${elapsed()}`);
}

async function requireGo(cwd: string): Promise<void> {
  try {
    await runProcess("go", ["version"], { cwd });
  } catch {
    throw new GoIsMissing("go is not on PATH");
  }
}
