// The program that writes SDKs: Pulumi's own generators, which are a Go module.
import { createHash } from "node:crypto";
import { copyFile, readFile } from "node:fs/promises";
import { join } from "node:path";

import { run } from "../machine/command.ts";
import { oncePerUser } from "../machine/once-per-user.ts";

const SOURCES = "build/sdk/generator";
const FILES = ["go.mod", "go.sum", "main.go"];

/**
 * Builds the generator into this user's cache, unless it is there.
 *
 * @returns the path of the executable.
 * @throws Error with the output of `go build`, or with the sentence that there is no Go.
 */
export async function ensureGenerator(say: (line: string) => void): Promise<string> {
  return oncePerUser(`sdk-generator-${await digest()}`, say, async (scratch) => {
    say("building the generator from Pulumi's Go module: about 3 minutes, once per user");
    await build(scratch);
    return join(scratch, "generator");
  });
}

/** The digest of the sources: other sources need another executable. */
async function digest(): Promise<string> {
  const hash = createHash("sha256");
  for (const file of FILES) {
    hash.update(await readFile(join(SOURCES, file)));
  }
  return hash.digest("hex").slice(0, 8);
}

async function build(scratch: string): Promise<void> {
  for (const file of FILES) {
    await copyFile(join(SOURCES, file), join(scratch, file));
  }
  const args = [
    "build",
    "-mod=readonly",
    "-buildvcs=false",
    "-ldflags",
    "-s -w",
    "-o",
    "generator",
  ];
  await run("go", [...args, "."], {
    cwd: scratch,
    env: { CGO_ENABLED: "0", GOWORK: "off" },
    failure: "go build cannot make the generator of the SDKs",
    missing: "The SDKs need Go 1.26.6 or later on PATH (https://go.dev/dl/).",
  });
}
