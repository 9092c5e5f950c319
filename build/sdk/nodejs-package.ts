// Makes the generated SDK for Node.js a package that npm can pack: compiled, and with an entry.
import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { run } from "../machine/command.ts";

/** The folder in which Pulumi's compiler settings and its code expect the compiled package. */
const COMPILED = "bin";

export async function finishNodejsPackage(folder: string): Promise<void> {
  const manifest = join(folder, "package.json");
  const generated = JSON.parse(await readFile(manifest, "utf8")) as Record<string, unknown>;
  const packable = {
    ...generated,
    main: `${COMPILED}/index.js`,
    types: `${COMPILED}/index.d.ts`,
    files: [COMPILED],
  };
  await writeFile(manifest, `${JSON.stringify(packable, null, 2)}\n`);
  const tsc = join(process.cwd(), "node_modules/typescript/bin/tsc");
  await run(process.execPath, [tsc, "--project", "."], {
    cwd: folder,
    failure: "The SDK for Node.js cannot be compiled",
  });
  // The compiled code reads its version from the manifest beside it.
  await copyFile(manifest, join(folder, COMPILED, "package.json"));
}
