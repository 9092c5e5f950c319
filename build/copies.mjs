// Copies into dist what it needs and the compiler does not make.
import { copyFileSync } from "node:fs";

for (const path of ["pulumi/native/schema.json"]) {
  copyFileSync(`src/${path}`, `dist/${path}`);
}
