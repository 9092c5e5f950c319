// Packs SDKs as files that a release offers: for Node.js a package for npm, for Go a module for a `replace` line.
import { mkdir } from "node:fs/promises";
import { dirname, resolve } from "node:path";

import { run } from "../machine/command.ts";

/** Puts the package of a finished SDK for Node.js into a folder, under the name that npm gives it. */
export async function packForNpm(sdk: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await run("npm", ["pack", "--silent", "--pack-destination", resolve(folder)], { cwd: sdk });
}

/** Puts the module of a finished SDK for Go into a folder; the archive has one folder, `go`. */
export async function packForGo(sdk: string, folder: string, version: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const archive = resolve(folder, goArchiveName(version));
  await run("tar", ["-czf", archive, "go"], { cwd: dirname(sdk) });
}

export function goArchiveName(version: string): string {
  return `personalize-readiness-sdk-go-v${version}.tar.gz`;
}
