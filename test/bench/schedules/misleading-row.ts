// Measures imports that take much longer, or much less time, than earlier imports.
import type { SimulatedImport, WaitOutcome } from "./contender.ts";
import type { Misleading } from "./history.ts";
import { ours, oursWithHistory } from "./ours.ts";
import { maximum, mean, standardErrorOfMean } from "./sample.ts";

/** The cost of imports that belie their history, with the history and without. Times in milliseconds. */
export interface MisleadingRow {
  /** The way in which the imports belie their history. */
  readonly misleading: string;
  readonly withHistory: MeanCost;
  readonly without: MeanCost;
  /** The mean lag that the history adds. */
  readonly addedLagMs: number;
  /** Standard error of `addedLagMs`. */
  readonly addedLagErrorMs: number;
}

/** Means over many waits, and the longest time without a look in any of them. Times in milliseconds. */
export interface MeanCost {
  readonly calls: number;
  readonly lagMs: number;
  readonly longestGapMs: number;
}

/** Has ours wait for imports that belie their history, with it and without. */
export async function measureMisleading(
  misleading: Misleading,
  usual: readonly SimulatedImport[],
): Promise<MisleadingRow> {
  const imports = usual.map(misleading.belie);
  const withHistory = await oursWithHistory.run(imports);
  const without = await ours.run(imports);
  const addedMs = withHistory.map(({ lagMs }, index) => lagMs - (without[index]?.lagMs ?? NaN));
  return {
    misleading: misleading.name,
    withHistory: meanCost(withHistory),
    without: meanCost(without),
    addedLagMs: mean(addedMs),
    addedLagErrorMs: standardErrorOfMean(addedMs),
  };
}

function meanCost(outcomes: readonly WaitOutcome[]): MeanCost {
  return {
    calls: mean(outcomes.map(({ calls }) => calls)),
    lagMs: mean(outcomes.map(({ lagMs }) => lagMs)),
    longestGapMs: maximum(outcomes.map(({ longestGapMs }) => longestGapMs)),
  };
}
