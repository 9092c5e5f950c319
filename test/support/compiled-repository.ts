// The code of this repository that Node.js has compiled once, for the processes that tests start from here.
import { buildRepository } from "./built-repository.ts";
import { cacheFolder } from "../../build/machine/cache-folder.ts";
import { compiledCode, compilePluginProcess } from "./compiled-code.ts";
import { repositoryRoot } from "./repository-root.ts";

/** The variables with which a process uses that code. Node.js itself finds out about changes since. */
export const COMPILED_REPOSITORY = compiledCode(cacheFolder());

/** Jest's global set-up of the levels that start plugin processes or the command from here. */
export default async function compileRepository(): Promise<void> {
  await buildRepository();
  await compilePluginProcess(repositoryRoot(), cacheFolder());
}
