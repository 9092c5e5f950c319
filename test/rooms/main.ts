// Checks the imports of src and the picture in CONTRIBUTING, or draws the picture: npm run arrows, npm run rooms.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { repositoryRoot } from "../support/repository-root.ts";
import { picture, roomsInCode, violations } from "./rooms.ts";

const PAGE = "CONTRIBUTING.md";
const BLOCK = /```mermaid\n[^]*?```/;

/** Checks that every import of src points down, and that CONTRIBUTING shows the rooms; or draws them when told so. */
async function main(): Promise<void> {
  const path = join(repositoryRoot(), PAGE);
  const page = await readFile(path, "utf8");
  if (!BLOCK.test(page)) {
    throw new Error(`${PAGE} has no picture of the rooms: it needs a block of Mermaid.`);
  }
  const rooms = await roomsInCode();
  const broken = await violations(rooms);
  if (broken.length > 0) {
    console.error(broken.join("\n"));
    process.exitCode = 1;
    return;
  }
  // A circle has no picture, so the picture comes after the check.
  const block = `\`\`\`mermaid\n${picture(rooms)}\n\`\`\``;
  const drawn = page.replace(BLOCK, () => block);
  if (process.argv.includes("--write")) {
    await writeFile(path, drawn);
    console.log(`${PAGE} shows the rooms and their arrows.`);
  } else if (drawn === page) {
    console.log(`Every import points down, and ${PAGE} shows the rooms.`);
  } else {
    console.error(`${PAGE} shows other rooms than the code has: "npm run rooms" draws them.`);
    process.exitCode = 1;
  }
}

void main();
