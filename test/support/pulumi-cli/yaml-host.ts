// The language host of Pulumi programs in YAML, which a CLI that was built here does not bring.
import { createHash } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { oncePerUser } from "../../../build/machine/once-per-user.ts";
import { repositoryRoot } from "../repository-root.ts";
import { buildFromGoModule, type GoProgram } from "./build-from-go-module.ts";

const PROGRAM: GoProgram = {
  what: "Pulumi's language host for YAML",
  module: "yaml-host",
  goPackage: "github.com/pulumi/pulumi-yaml/cmd/pulumi-language-yaml",
  versionVariable: "github.com/pulumi/pulumi-yaml/pkg/version.Version",
  version: "v1.25.0",
  minutes: "2-4",
};

/**
 * Builds the host into this user's cache, unless it is there.
 *
 * @returns the folder to put on PATH.
 */
export async function ensureYamlHost(say: (line: string) => void): Promise<string> {
  return oncePerUser(`pulumi-language-yaml-${await digest()}`, say, async (scratch) => {
    const made = join(scratch, "install");
    await mkdir(made);
    const executable = join(made, "pulumi-language-yaml");
    await buildFromGoModule(PROGRAM, { scratch, executable, say });
    return made;
  });
}

/** The digest of the pinned module: another module needs another executable. */
async function digest(): Promise<string> {
  const pinned = await readFile(
    join(repositoryRoot(), "test/support/pulumi-cli", PROGRAM.module, "go.sum"),
  );
  return createHash("sha256").update(pinned).digest("hex").slice(0, 8);
}
