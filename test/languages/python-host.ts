// The folder with which the engine finds a language host for Python on PATH.
import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { repositoryRoot } from "../support/repository-root.ts";

/** Makes the folder. Projects then run on this Python, in any environment. */
export async function placePythonHost(folder: string, python: string): Promise<string> {
  const host = join(repositoryRoot(), "test/languages/python/language_host.py");
  const launcher = join(folder, "pulumi-language-python");
  await mkdir(folder);
  // exec: the engine's stdin and its signals must reach Python itself.
  await writeFile(launcher, `#!/bin/sh\nexec "${python}" "${host}" "$@"\n`);
  await chmod(launcher, 0o755);
  return folder;
}
