import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/*
 * tsc turns .ts into .js in the imports of programs, but not in declarations, and TypeScript before 5.0 does not
 * follow ".ts" there. A program without a TypeScript of its own is checked by the 3.8 inside Pulumi.
 */
const IMPORT = /\b(from |import |import\()"(\.\.?\/[^"]+)\.ts"/g;

for (const name of readdirSync("dist", { recursive: true })) {
  if (name.endsWith(".d.ts")) {
    const path = join("dist", name);
    writeFileSync(path, readFileSync(path, "utf8").replaceAll(IMPORT, '$1"$2.js"'));
  }
}
