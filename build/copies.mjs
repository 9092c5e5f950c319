// Copies into dist the files that the compiler does not make.
import { copyFileSync } from "node:fs";

for (const path of ["pulumi/native/schema.json"]) {
  copyFileSync(`src/${path}`, `dist/${path}`);
}
