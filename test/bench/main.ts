// Runs the whole benchmark: npm run bench.
import { checkCostGoals, costGoalsReport } from "./costs/goals.ts";
import { costsReport } from "./costs/report.ts";
import { runCosts } from "./costs/costs.ts";
import { checkNativeGoals } from "./native/goals.ts";
import { runNative } from "./native/native.ts";
import { nativeReport } from "./native/report.ts";
import { checkGoals, goalsReport } from "./schedules/goals.ts";
import { writePlot } from "./schedules/plot.ts";
import { schedulesReport } from "./schedules/report.ts";
import { runSchedules } from "./schedules/schedules.ts";
import { throttlingReport } from "./throttling/report.ts";
import { runThrottling } from "./throttling/throttling.ts";

/** Runs all measurements, one after the other, so that nothing disturbs their times. */
async function main(): Promise<void> {
  const startedMs = performance.now();
  const say = (line: string): void => {
    print(`[${Math.round((performance.now() - startedMs) / 1_000)} s] ${line}`);
  };
  const schedules = await runSchedules(say);
  const throttling = await runThrottling(say);
  const costs = await runCosts(say);
  const native = await runNative(say);
  print(`\n${schedulesReport(schedules)}`);
  print(`\n${throttlingReport(throttling)}`);
  print(`\n${costsReport(costs)}`);
  print(`\n${nativeReport(native)}`);
  print(`\n${goalsReport(checkGoals(schedules))}`);
  print(costGoalsReport([...checkCostGoals(costs), ...checkNativeGoals(native)]));
  print(`\nThe plot is ${await writePlot(schedules)}.`);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

void main();
