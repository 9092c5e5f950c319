// Makes the archives with the executables of the native provider: npm run plugin.
import { parseArgs } from "node:util";

import { PUBLICATION_OPTIONS, PUBLICATION_USAGE, publicationOf } from "../schema/publication.ts";
import { makeArchives } from "./archives.ts";
import { canBeMade, PLATFORMS } from "./platforms.ts";

const NAMES = PLATFORMS.map(({ name }) => name);

const USAGE = `Usage: npm run plugin [-- ${PUBLICATION_USAGE} [${NAMES.join("] [")}]]`;

/** Makes the archives of the platforms that the arguments name, or of all that can be made on this machine. */
async function main(): Promise<void> {
  const say = (line: string): void => {
    console.log(line);
  };
  const { values, positionals: asked } = parseArgs({
    allowPositionals: true,
    options: PUBLICATION_OPTIONS,
  });
  if (asked.some((name) => !NAMES.includes(name))) {
    throw new Error(USAGE);
  }
  const platforms = PLATFORMS.filter((platform) =>
    asked.length === 0 ? canBeMade(platform) : asked.includes(platform.name),
  );
  await makeArchives({
    platforms,
    publication: publicationOf(values),
    folder: "artifacts/plugin",
    say,
  });
  const missing = PLATFORMS.filter((platform) => !canBeMade(platform)).map(({ name }) => name);
  if (asked.length === 0 && missing.length > 0) {
    say(
      `Not made: ${missing.join(", ")}. npm has no Node.js ${process.versions.node} for them, so each is made on a machine of its own.`,
    );
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
