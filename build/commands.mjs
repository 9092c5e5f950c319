import { chmodSync, readFileSync } from "node:fs";

/* npm makes a package's commands executable where it installs it, but not in a clone that is built again. */
const { bin } = JSON.parse(readFileSync("package.json", "utf8"));

for (const path of Object.values(bin)) {
  chmodSync(path, 0o755);
}
