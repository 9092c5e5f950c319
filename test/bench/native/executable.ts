// The native provider as its users have it: an executable.
import { rm } from "node:fs/promises";
import { join } from "node:path";

import * as made from "../../support/made-executable.ts";
import { repositoryRoot } from "../../support/repository-root.ts";

const FOLDER = join(repositoryRoot(), "artifacts/bench");

/** The path of the executable, once it is made. */
export const EXECUTABLE = made.executableIn(FOLDER);

/** Makes the executable, of dist. */
export async function makeExecutable(say: (line: string) => void): Promise<void> {
  await rm(FOLDER, { recursive: true, force: true });
  await made.makeExecutable(FOLDER, { say });
}
