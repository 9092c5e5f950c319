// Puts the language host and the plugin beside a Pulumi CLI that was built here.
import { access, chmod, copyFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { repositoryRoot } from "../repository-root.ts";

/** The programs that the engine looks for beside the CLI, and that the Go module of the CLI does not bring. */
const COMPANIONS = [
  "node_modules/@pulumi/pulumi/pulumi-resource-pulumi-nodejs",
  "test/support/pulumi-cli/pulumi-language-nodejs",
  "test/support/pulumi-cli/language-host.cjs",
];

/** Brings our files in an earlier install up to date; a downloaded CLI keeps its own. */
export async function refreshCompanions(binFolder: string): Promise<void> {
  const bringsItsOwn =
    (await exists(join(binFolder, "pulumi-language-nodejs"))) &&
    !(await exists(join(binFolder, "language-host.cjs")));
  if (!bringsItsOwn) {
    await placeCompanions(binFolder);
  }
}

export async function placeCompanions(binFolder: string): Promise<void> {
  for (const file of COMPANIONS) {
    const name = file.slice(file.lastIndexOf("/") + 1);
    // Another process may be running the existing file.
    const fresh = join(binFolder, `.${name}-${process.pid}`);
    await copyFile(join(repositoryRoot(), file), fresh);
    await chmod(fresh, 0o755);
    await rename(fresh, join(binFolder, name));
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
