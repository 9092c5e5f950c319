// A folder from which the engine starts a native provider.
import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { repositoryRoot } from "./repository-root.ts";

/** A native provider, and the command that serves it. */
export interface ProviderPlugin {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

/** The plugin of a provider that is a Node.js program, whose path counts from the root of the repository. */
export function nodePlugin(name: string, program: string): ProviderPlugin {
  return { name, command: [process.execPath, join(repositoryRoot(), program)] };
}

/** The native provider of this repository. */
export const GATES_PLUGIN = nodePlugin("personalize-readiness", "dist/pulumi/native/main.js");

/** Makes `folder` a folder for `plugins: { providers: [{ name: ..., path: ... }] }` in a Pulumi.yaml. */
export async function placePlugin(
  folder: string,
  { name, command }: ProviderPlugin = GATES_PLUGIN,
): Promise<void> {
  const launcher = join(folder, `pulumi-resource-${name}`);
  const words = command.map((word) => `"${word}"`).join(" ");
  await mkdir(folder, { recursive: true });
  // exec: the engine's stdin and its signals must reach the provider itself.
  await writeFile(launcher, `#!/bin/sh\nexec ${words} "$@"\n`);
  await chmod(launcher, 0o755);
}

/** The folder where a Pulumi home keeps this version of the plugin, as `pulumi plugin install` makes it. */
export function installedPlugin(home: string, version: string): string {
  return join(home, "plugins", `resource-${GATES_PLUGIN.name}-v${version}`);
}
