// SDKs of the native provider, made in a folder of a test's own.
import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";

import { makeSdks, type WantedSdks } from "../../build/sdk/make-sdks.ts";
import { repositoryRoot } from "./repository-root.ts";

/** Makes the SDKs in a new folder. The SDK for Node.js finds its dependencies there. */
export async function makeSdksIn(
  folder: string,
  wanted: Omit<WantedSdks, "folder">,
): Promise<void> {
  await mkdir(folder);
  await symlink(join(repositoryRoot(), "node_modules"), join(folder, "node_modules"));
  await makeSdks({ ...wanted, folder });
}
