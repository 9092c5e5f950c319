// Makes the site in artifacts/site, unless the same sources have already made the site that is there: npm run site.
import { rmSync } from "node:fs";
import { build } from "vitepress";

import { madeFrom } from "../made-from.mjs";
import { writeApiPages } from "./api-pages.ts";
import { PAGES_FOLDER, SITE_FOLDER } from "./folders.ts";
import { publicAddress } from "./public-address.ts";
import { writePages } from "./write-pages.ts";

const ADDRESS = publicAddress(process.env);

const SITE = madeFrom(
  "site.json",
  {
    from: [
      "docs",
      "examples",
      "src",
      "build",
      "test/bench",
      ".github/SECURITY.md",
      "README.md",
      "CHANGELOG.md",
      "CONTRIBUTING.md",
      "package.json",
      "typedoc.json",
      "tsconfig.json",
      "node_modules/.package-lock.json",
    ],
    made: [SITE_FOLDER],
  },
  ADDRESS,
);

async function makeSite(): Promise<void> {
  rmSync(PAGES_FOLDER, { recursive: true, force: true });
  writePages(PAGES_FOLDER, ADDRESS.sources);
  await writeApiPages();
  await build("docs");
}

async function main(): Promise<void> {
  if (SITE.isUpToDate()) {
    console.log("The site is up to date.");
  } else {
    await SITE.make(makeSite);
  }
  console.log(`The site is in ${SITE_FOLDER}. To look at it: npx vitepress preview docs`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
