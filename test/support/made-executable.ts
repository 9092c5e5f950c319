// The executable of the native provider for this machine, made and unpacked as a user gets it.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";

import { run } from "../../build/machine/command.ts";
import { makeArchives, PLUGIN, type Wanted } from "../../build/plugin/archives.ts";
import { thisMachine } from "../../build/plugin/platforms.ts";

/** The folder of the executable, below the folder of all. */
const UNPACKED = "unpacked";

/** The path of the executable that `makeExecutable` makes below a folder. */
export function executableIn(folder: string): string {
  return join(folder, UNPACKED, PLUGIN);
}

/** Makes the archive of dist below `folder`, unpacks the archive there, and returns the path of the archive. */
export async function makeExecutable(
  folder: string,
  wanted: Pick<Wanted, "publication" | "say">,
): Promise<string> {
  const platforms = [thisMachine()];
  const served = join(folder, "served");
  const unpacked = join(folder, UNPACKED);
  const [archive = ""] = await makeArchives({ ...wanted, platforms, folder: served });
  await mkdir(unpacked);
  await run("tar", ["-xzf", archive], { cwd: unpacked });
  return archive;
}
