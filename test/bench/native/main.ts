// Runs the costs of the native front alone, without the rest of the benchmark.
import { costGoalsReport } from "../costs/goals.ts";
import { checkNativeGoals } from "./goals.ts";
import { runNative } from "./native.ts";
import { nativeReport } from "./report.ts";

async function main(): Promise<void> {
  const startedMs = performance.now();
  const costs = await runNative((line) => {
    print(`[${Math.round((performance.now() - startedMs) / 1_000)} s] ${line}`);
  });
  print(`\n${nativeReport(costs)}`);
  print(`\n${costGoalsReport(checkNativeGoals(costs))}`);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

void main();
