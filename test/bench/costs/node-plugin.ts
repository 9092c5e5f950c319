// A folder from which the engine starts a native provider that is a Node.js program of this repository.
import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { repositoryRoot } from "../../support/repository-root.ts";

/** A native provider: its name, and its program, counted from the root of the repository. */
export interface NodePlugin {
  readonly name: string;
  readonly main: string;
}

/** Makes the folder, and returns the lines of a Pulumi.yaml that name it. */
export async function placeNodePlugin(folder: string, { name, main }: NodePlugin): Promise<string> {
  const launcher = join(folder, `pulumi-resource-${name}`);
  await mkdir(folder, { recursive: true });
  // exec: the engine's pipe and signals must reach Node.js itself.
  await writeFile(
    launcher,
    `#!/bin/sh\nexec "${process.execPath}" "${join(repositoryRoot(), main)}" "$@"\n`,
  );
  await chmod(launcher, 0o755);
  return `plugins:\n  providers:\n    - name: ${name}\n      path: ${folder}\n`;
}
