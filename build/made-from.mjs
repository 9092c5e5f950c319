// Records the sources of made files, so that the files are made again only when the sources have changed.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fingerprint } from "./fingerprint.mjs";

/** The folder of the records, beside the caches of other tools, and not among the made files, which are published. */
const FOLDER = "node_modules/.cache/pulumi-personalize-readiness";

/** The files that are made from these files and folders, and from settings. `record` is the name of the file for the record. */
export function madeFrom(record, { from, made }, settings = null) {
  const file = join(FOLDER, record);
  const now = () => JSON.stringify({ from: fingerprint(from), made: fingerprint(made), settings });
  return {
    isUpToDate: () => contentOf(file) === now(),
    /** Makes the files. There is no record after a failure, or when somebody changed the sources meanwhile. */
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
  // The file changes at once or not at all, and a file that another folder shares never changes.
  writeFileSync(`${file}.new`, content);
  renameSync(`${file}.new`, file);
}
