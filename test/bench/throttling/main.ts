// Runs the part of the benchmark about throttling alone.
import { throttlingReport } from "./report.ts";
import { runThrottling } from "./throttling.ts";

async function main(): Promise<void> {
  const costs = await runThrottling(print);
  print(`\n${throttlingReport(costs)}`);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

void main();
