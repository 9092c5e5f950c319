// The folder of this repository, for paths in tests.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const PACKAGE_NAME = "pulumi-personalize-readiness";

/** The folder of this repository. Neither `__dirname` nor `import.meta` exists both under Jest and under plain Node. */
export function repositoryRoot(): string {
  const root = process.cwd();
  if (nameOfPackageIn(root) !== PACKAGE_NAME) {
    throw new Error(`run this from the root of the ${PACKAGE_NAME} repository, not from ${root}`);
  }
  return root;
}

function nameOfPackageIn(folder: string): unknown {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return (manifest as { name?: unknown }).name;
  } catch {
    return undefined;
  }
}
