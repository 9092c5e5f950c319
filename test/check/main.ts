// All checks that are no tests: npm run check.
import { availableParallelism } from "node:os";

import { runSteps } from "./run-steps.ts";
import { STEPS } from "./steps.ts";

async function main(): Promise<void> {
  const failed = await runSteps(STEPS, {
    // More would need memory that two cores seldom come with.
    atATime: Math.min(availableParallelism(), 2),
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
