// Installs Python packages of fixed versions into the user's cache.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { cacheFolder } from "./cache-folder.ts";
import { run } from "./command.ts";
import { oncePerUser } from "./once-per-user.ts";

/** Packages that pip installs into a folder of their own in this user's cache. */
export interface PythonPackages {
  /** First part of the folder's name. */
  readonly name: string;
  /** The users of the packages, as the subject of a sentence. */
  readonly what: string;
  /** The file with pinned and hashed requirements, as a path from the root of the repository. */
  readonly requirements: string;
  /** The size of the download, if somebody has measured it. */
  readonly megabytes?: number;
  /** Finishes the folder that pip has filled, before others can see the folder. */
  readonly finish?: (folder: string) => Promise<void>;
}

/**
 * Puts the packages into the cache, once, and says so.
 *
 * @returns the folder of the packages.
 * @throws Error with the output of pip, or with the sentence that there is no Python.
 */
export async function ensurePythonPackages(
  packages: PythonPackages,
  say: (line: string) => void,
): Promise<string> {
  return oncePerUser(await folderName(packages), say, async (scratch, folder) => {
    const { what, name, megabytes } = packages;
    const size = megabytes === undefined ? "" : ` (${megabytes} MB to download)`;
    say(`${what}: pip installs ${name} into ${folder}, once${size}`);
    const made = join(scratch, "install");
    await install(packages, made);
    await packages.finish?.(made);
    return made;
  });
}

/** The folder of the packages, whether they are there or not. */
export async function installedPythonPackages(packages: PythonPackages): Promise<string> {
  return join(cacheFolder(), await folderName(packages));
}

/** The name of the folder, which depends on the requirements: other requirements need another folder. */
async function folderName({ name, requirements }: PythonPackages): Promise<string> {
  const pinned = await readFile(requirements);
  const digest = createHash("sha256").update(pinned).digest("hex").slice(0, 8);
  return `${name}-${digest}`;
}

async function install({ what, requirements }: PythonPackages, target: string): Promise<void> {
  const args = [
    ...["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"],
    ...["--require-hashes", "--only-binary", ":all:", "--target", target, "-r", requirements],
  ];
  await run("python3", args, {
    cwd: process.cwd(),
    failure: `${what} needs python3 3.10 or later with pip; pip install ended with`,
    missing: `${what} needs python3 3.10 or later on PATH`,
  });
}
