// Runs the costs alone, without the rest of the benchmark.
import { checkCostGoals, costGoalsReport } from "./goals.ts";
import { costsReport } from "./report.ts";
import { runCosts } from "./costs.ts";

async function main(): Promise<void> {
  const startedMs = performance.now();
  const costs = await runCosts((line) => {
    const elapsed = Math.round((performance.now() - startedMs) / 1_000);
    print(`[${elapsed} s] ${line}`);
  });
  print(`\n${costsReport(costs)}`);
  print(`\n${costGoalsReport(checkCostGoals(costs))}`);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

void main();
