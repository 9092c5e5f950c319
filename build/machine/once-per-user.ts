// Keeps for this user what takes long to make.
import { existsSync } from "node:fs";
import { rename } from "node:fs/promises";
import { join } from "node:path";

import { cacheFolder } from "./cache-folder.ts";
import { withInstallLock } from "./install-lock.ts";

/** Makes it in the folder `scratch`, and returns the path there. `path` is where it will be kept. */
export type Make = (scratch: string, path: string) => Promise<string>;

/**
 * Makes what this user does not have yet. It appears complete or not at all, and no two processes make it at the same time.
 *
 * @param name in the user's cache: something else needs another name.
 * @returns the path.
 */
export async function oncePerUser(
  name: string,
  say: (line: string) => void,
  make: Make,
): Promise<string> {
  const path = join(cacheFolder(), name);
  if (!existsSync(path)) {
    await withInstallLock(path, say, async (scratch) => {
      // Another process may have made it while this one waited for the lock.
      if (!existsSync(path)) {
        await rename(await make(scratch, path), path);
      }
    });
  }
  return path;
}
