// Makes the native provider as its users have it: an executable, unpacked from the archive for this machine.
import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";

import { run } from "../../../build/machine/command.ts";
import { makeArchives } from "../../../build/plugin/archives.ts";
import { isThisMachine, PLATFORMS } from "../../../build/plugin/platforms.ts";
import { repositoryRoot } from "../../support/repository-root.ts";

const FOLDER = join(repositoryRoot(), "artifacts/bench");
const UNPACKED = join(FOLDER, "unpacked");

/** The path of the executable, once it is made. */
export const EXECUTABLE = join(UNPACKED, "pulumi-resource-personalize-readiness");

/** Makes the executable, of what is in dist. */
export async function makeExecutable(say: (line: string) => void): Promise<void> {
  const archives = join(FOLDER, "archives");
  await rm(FOLDER, { recursive: true, force: true });
  await makeArchives({ platforms: PLATFORMS.filter(isThisMachine), folder: archives, say });
  const archive = (await readdir(archives)).find((name) => name.endsWith(".tar.gz"));
  if (archive === undefined) {
    throw new Error(`No executable is made for ${process.platform} on ${process.arch}.`);
  }
  await mkdir(UNPACKED);
  await run("tar", ["-xzf", join(archives, archive)], UNPACKED);
}
