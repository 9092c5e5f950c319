// Writes the SDKs for Python, Node.js and Go, and the wheel for Python: npm run sdk.
import { parseArgs } from "node:util";

import { PUBLICATION_OPTIONS, PUBLICATION_USAGE, publicationOf } from "../schema/publication.ts";
import { LANGUAGES, isLanguage } from "./languages.ts";
import { makeSdks } from "./make-sdks.ts";

const USAGE = `Usage: npm run sdk [-- ${PUBLICATION_USAGE} [${LANGUAGES.join("] [")}]]`;

/** Writes the SDKs of the languages that the arguments name, or all. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: PUBLICATION_OPTIONS,
  });
  const languages = positionals.filter(isLanguage);
  if (languages.length < positionals.length) {
    throw new Error(USAGE);
  }
  await makeSdks({
    languages: languages.length === 0 ? LANGUAGES : languages,
    publication: publicationOf(values),
    folder: "artifacts/sdk",
    say: (line) => {
      console.log(line);
    },
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
