// The Go module of this level's programs, in a folder of a test's own.
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { repositoryRoot } from "../support/repository-root.ts";
import { required } from "./required.ts";

/** The line of `go.mod` for a reader who has run `npm run sdk`. */
const SDK = "../../../artifacts/sdk/go";

/** Makes `folder` a module that uses the generated SDK, and returns where the module's own program is. */
export async function goModuleIn(folder: string): Promise<string> {
  const own = join(repositoryRoot(), "test/languages/go");
  await mkdir(folder, { recursive: true });
  const module = await readFile(join(own, "go.mod"), "utf8");
  const sdk = join(required("LANGUAGE_TESTS_SDKS"), "go");
  await writeFile(join(folder, "go.mod"), module.replace(SDK, sdk));
  await copyFile(join(own, "go.sum"), join(folder, "go.sum"));
  return join(own, "main.go");
}
