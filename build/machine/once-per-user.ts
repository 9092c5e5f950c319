// Keeps the things that take long to make for this user.
import { existsSync } from "node:fs";
import { rename } from "node:fs/promises";
import { join } from "node:path";

import { cacheFolder } from "./cache-folder.ts";
import { withInstallLock } from "./install-lock.ts";

/** Makes the thing in the folder `scratch`, and returns its path there. `path` is its later place. */
export type Make = (scratch: string, path: string) => Promise<string>;

/**
 * Makes a thing that this user does not have yet. The thing appears complete or not at all, and no two processes make it at
 * the same time.
 *
 * @param name the name in the user's cache: another thing needs another name.
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
      // Another process may have made the thing while this process waited for the lock.
      if (!existsSync(path)) {
        await rename(await make(scratch, path), path);
      }
    });
  }
  return path;
}
