// The cost of one contender's waits for the imports of one distribution together.
import type { Contender, SimulatedImport } from "./contender.ts";
import { maximum, mean, percentile } from "./sample.ts";

/** The cost of a contender's waits for the imports of one law. Times in milliseconds. */
export interface ScheduleRow {
  /** Name of the contender. */
  readonly contender: string;
  /** Mean number of status calls. */
  readonly calls: number;
  readonly meanLagMs: number;
  readonly p95LagMs: number;
  /** The longest time without a look in any of the waits. */
  readonly longestGapMs: number;
  /** calls x mean lag / (mean duration / 2): about 1 for any fixed interval, and the lower the better. */
  readonly e: number;
  /** The share of imports that outlast the number of calls after which the contender gives up by default. */
  readonly lostByDefault: number;
}

/** Has a contender wait for the imports of one law. */
export async function measureSchedule(
  contender: Contender,
  imports: readonly SimulatedImport[],
): Promise<ScheduleRow> {
  const outcomes = await contender.run(imports);
  const lagsMs = outcomes.map(({ lagMs }) => lagMs);
  const callCounts = outcomes.map(({ calls }) => calls);
  const calls = mean(callCounts);
  const meanLagMs = mean(lagsMs);
  const meanDurationMs = mean(imports.map(({ durationMs }) => durationMs));
  const { callsByDefault = Infinity } = contender;
  return {
    contender: contender.name,
    calls,
    meanLagMs,
    p95LagMs: percentile(lagsMs, 0.95),
    longestGapMs: maximum(outcomes.map(({ longestGapMs }) => longestGapMs)),
    e: (calls * meanLagMs) / (meanDurationMs / 2),
    lostByDefault: mean(callCounts.map((count) => (count > callsByDefault ? 1 : 0))),
  };
}

/** The row of a contender that was measured. */
export function rowOf({ name }: Contender, rows: readonly ScheduleRow[]): ScheduleRow {
  const row = rows.find(({ contender }) => contender === name);
  if (row === undefined) {
    throw new Error(`${name} was not measured`);
  }
  return row;
}
