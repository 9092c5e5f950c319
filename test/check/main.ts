// All checks that are no tests, two at a time: npm run check.
import { readFileSync } from "node:fs";

import { runSteps } from "./run-steps.ts";

const PREFIX = "check:";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/**
 * The scripts whose names begin with "check:", in their order: the longest first. Some pack, which makes dist if dist is not up
 * to date, and others read dist meanwhile. So dist is made before the first begins, and no script writes files that another
 * reads.
 */
const STEPS = Object.entries(scripts)
  .filter(([name]) => name.startsWith(PREFIX))
  .map(([name, command]) => ({ name: name.slice(PREFIX.length), command }));

async function main(): Promise<void> {
  const failed = await runSteps(STEPS, {
    // Each of the first two takes a core and a gigabyte.
    atATime: 2,
    say: (text) => {
      process.stdout.write(text);
    },
  });
  if (failed.length > 0) {
    console.error(`\n${failed.length} of ${STEPS.length} checks failed: ${failed.join(", ")}.`);
    process.exitCode = 1;
  } else {
    console.log(`All ${STEPS.length} checks passed.`);
  }
}

void main();
