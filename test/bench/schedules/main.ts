// Runs the schedules alone, without the rest of the benchmark, and draws the plot.
import { checkGoals, goalsReport } from "./goals.ts";
import { writePlot } from "./plot.ts";
import { schedulesReport } from "./report.ts";
import { runSchedules } from "./schedules.ts";

async function main(): Promise<void> {
  const schedules = await runSchedules(print);
  print(`\n${schedulesReport(schedules)}`);
  print(`\n${goalsReport(checkGoals(schedules))}`);
  print(`\nThe plot is ${await writePlot(schedules)}.`);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

void main();
