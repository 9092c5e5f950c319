// A folder from which the engine starts a native provider that is a Node.js program of this repository.
import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { repositoryRoot } from "./repository-root.ts";

/** A native provider that is a Node.js program. */
export interface NodePlugin {
  readonly name: string;
  /** The file that serves the provider, counted from the root of the repository. */
  readonly main: string;
}

/** The native provider of this repository. */
export const GATES_PLUGIN: NodePlugin = {
  name: "personalize-readiness",
  main: "dist/pulumi/native/main.js",
};

/** Makes `folder` one that `plugins: { providers: [{ name: ..., path: ... }] }` of a Pulumi.yaml may name. */
export async function placePlugin(
  folder: string,
  { name, main }: NodePlugin = GATES_PLUGIN,
): Promise<void> {
  const launcher = join(folder, `pulumi-resource-${name}`);
  await mkdir(folder, { recursive: true });
  // exec: the engine's stdin and its signals must reach Node.js itself.
  await writeFile(
    launcher,
    `#!/bin/sh\nexec "${process.execPath}" "${join(repositoryRoot(), main)}" "$@"\n`,
  );
  await chmod(launcher, 0o755);
}

/** The folder where a Pulumi home keeps this version of the plugin, as `pulumi plugin install` makes it. */
export function installedPlugin(home: string, version: string): string {
  return join(home, "plugins", `resource-${GATES_PLUGIN.name}-v${version}`);
}
