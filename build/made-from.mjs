// Remembers from what something was made, so that it is made again only when that has changed.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fingerprint } from "./fingerprint.mjs";

/** Beside the caches of other tools, and not in what is made, which is published. */
const FOLDER = "node_modules/.cache/pulumi-personalize-readiness";

/** What is made from these files and folders, and from settings. `record` is the name of the file that remembers it. */
export function madeFrom(record, { from, made }, settings = null) {
  const file = join(FOLDER, record);
  const now = () => JSON.stringify({ from: fingerprint(from), made: fingerprint(made), settings });
  return {
    isUpToDate: () => contentOf(file) === now(),
    /** Makes it. What failed, or was made while somebody changed the sources, is not remembered. */
    make: async (make) => {
      rmSync(file, { force: true });
      const before = fingerprint(from);
      await make();
      if (!process.exitCode && fingerprint(from) === before) {
        keep(file, now());
      }
    },
  };
}

function contentOf(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function keep(file, content) {
  mkdirSync(dirname(file), { recursive: true });
  // At once or not at all, and never into a file that another folder shares.
  writeFileSync(`${file}.new`, content);
  renameSync(`${file}.new`, file);
}
