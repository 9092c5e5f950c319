// A folder with the native provider of this repository, as Pulumi looks for a plugin.
import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { repositoryRoot } from "./repository-root.ts";

const EXECUTABLE = "pulumi-resource-personalize-readiness";

/** Makes `folder` one that `plugins: { providers: [{ name: personalize-readiness, path: ... }] }` may name. It runs dist. */
export async function placePlugin(folder: string): Promise<void> {
  const main = join(repositoryRoot(), "dist/pulumi/native/main.js");
  const launcher = join(folder, EXECUTABLE);
  await mkdir(folder, { recursive: true });
  // exec: the engine's stdin and its signals must reach Node.js itself.
  await writeFile(launcher, `#!/bin/sh\nexec "${process.execPath}" "${main}" "$@"\n`);
  await chmod(launcher, 0o755);
}

/** The folder where a Pulumi home keeps this version of the plugin, as `pulumi plugin install` makes it. */
export function installedPlugin(home: string, version: string): string {
  return join(home, "plugins", `resource-personalize-readiness-v${version}`);
}
