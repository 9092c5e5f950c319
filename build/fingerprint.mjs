// Tells by content whether files are the same as before: in a clone or a checkout, the times of files say nothing.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** One text for all these files and folders, with everything below: names, contents, and who may run a file. */
export function fingerprint(paths) {
  const hash = createHash("sha256");
  for (const path of paths.flatMap(filesBelow)) {
    const isExecutable = (statSync(path).mode & 0o111) !== 0;
    const content = createHash("sha256").update(readFileSync(path)).digest("hex");
    hash.update(JSON.stringify([path, isExecutable, content]));
  }
  return hash.digest("hex");
}

function filesBelow(path) {
  if (!existsSync(path)) {
    return [];
  }
  if (!statSync(path).isDirectory()) {
    return [path];
  }
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}
