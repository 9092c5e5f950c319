// Runs the tests again and again, to see whether a test ever fails for another reason than the code: npm run test:repeat.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { keepCoresBusy } from "./busy-cores.ts";
import { runJest } from "./jest-run.ts";
import { planOf, USAGE, type Plan } from "./plan.ts";
import { beginningLine, runLines, summaryLines, type Repetition } from "./report.ts";

async function main(): Promise<void> {
  let plan: Plan;
  try {
    plan = planOf(process.argv.slice(2));
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    process.exitCode = 1;
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), "test-repeat-"));
  const repetitions: Repetition[] = [];
  console.log(`Runs of jest --selectProjects ${plan.projects.join(" ")}`);
  for (const [i, { isLoaded }] of plan.runs.entries()) {
    console.log(beginningLine({ number: i + 1, isLoaded, runs: plan.runs.length }));
    const repetition = await repeatTests(i + 1, isLoaded, plan, folder);
    repetitions.push(repetition);
    console.log(runLines(repetition));
  }
  console.log(summaryLines(repetitions));
  if (repetitions.some(({ run }) => run.failures.length > 0)) {
    process.exitCode = 1;
  } else {
    await rm(folder, { recursive: true });
  }
}

/** One run; the output of a run that failed stays in the folder. */
async function repeatTests(
  number: number,
  isLoaded: boolean,
  plan: Plan,
  folder: string,
): Promise<Repetition> {
  const rest = isLoaded ? keepCoresBusy() : () => undefined;
  const run = await runJest(plan, join(folder, `run-${number}.json`)).finally(rest);
  if (run.failures.length === 0) {
    return { number, isLoaded, run };
  }
  const outputFile = join(folder, `run-${number}.txt`);
  await writeFile(outputFile, run.output);
  return { number, isLoaded, run, outputFile };
}

void main();
