// Pulumi's language hosts that a CLI which was built here does not bring, each built from its Go module.
import { createHash } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { oncePerUser } from "../../../build/machine/once-per-user.ts";
import { repositoryRoot } from "../repository-root.ts";
import { buildFromGoModule, type GoProgram } from "./build-from-go-module.ts";

/** The hosts, by language. */
export const LANGUAGE_HOSTS = {
  yaml: {
    what: "Pulumi's language host for YAML",
    module: "yaml-host",
    goPackage: "github.com/pulumi/pulumi-yaml/cmd/pulumi-language-yaml",
    versionVariable: "github.com/pulumi/pulumi-yaml/pkg/version.Version",
    version: "v1.25.0",
    minutes: "2-4",
  },
  java: {
    what: "Pulumi's language host for Java",
    module: "java-host",
    goPackage: "github.com/pulumi/pulumi-java/pkg/cmd/pulumi-language-java",
    versionVariable: "github.com/pulumi/pulumi-java/pkg/version.Version",
    version: "v1.22.0",
    minutes: "1-4",
  },
} satisfies Readonly<Record<string, GoProgram>>;

/**
 * Builds the host of a language into this user's cache, unless it is there.
 *
 * @returns the folder to put on PATH.
 */
export async function ensureLanguageHost(
  language: keyof typeof LANGUAGE_HOSTS,
  say: (line: string) => void,
): Promise<string> {
  const program = LANGUAGE_HOSTS[language];
  const name = `pulumi-language-${language}`;
  return oncePerUser(`${name}-${await digestOf(program)}`, say, async (scratch) => {
    const made = join(scratch, "install");
    await mkdir(made);
    await buildFromGoModule(program, { scratch, executable: join(made, name), say });
    return made;
  });
}

/** The digest of the pinned module: another module needs another executable. */
async function digestOf({ module }: GoProgram): Promise<string> {
  const pinned = await readFile(
    join(repositoryRoot(), "test/support/pulumi-cli", module, "go.sum"),
  );
  return createHash("sha256").update(pinned).digest("hex").slice(0, 8);
}
