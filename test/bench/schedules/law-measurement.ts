// Measures every contender on the imports of one distribution.
import { BEST_SCHEDULES } from "./best-schedules.ts";
import type { Contender, SimulatedImport } from "./contender.ts";
import { CONTENDERS } from "./contenders.ts";
import { measureDistances, type DistanceRow } from "./distance-row.ts";
import { MISLEADING } from "./history.ts";
import type { ImportLaw } from "./import-law.ts";
import { importsFollowing } from "./imports.ts";
import { lowestE } from "./limit.ts";
import { measureMisleading, type MisleadingRow } from "./misleading-row.ts";
import { measureSchedule, type ScheduleRow } from "./schedule-row.ts";

/** Enough for mean lags that are right within two percent, within much less for schedules without chance. */
export const IMPORTS_PER_LAW = 1_000;
/** Fewer, because half of them take hours, which is many looks. */
export const MISLEADING_IMPORTS_PER_LAW = 400;

/** The measurements with imports that follow one law. */
export interface LawMeasurement {
  readonly law: ImportLaw;
  /** The lowest E of any schedule that knows the law, in the limit of many looks. */
  readonly lowestE: number;
  /** One for each contender. */
  readonly rows: readonly ScheduleRow[];
  /** One for each of the best schedules that can be had. */
  readonly bestRows: readonly ScheduleRow[];
  /** One for each length of a history. */
  readonly distances: readonly DistanceRow[];
  /** One for each way to mislead. */
  readonly misleadingRows: readonly MisleadingRow[];
}

/** Has everybody wait for imports that follow a law; one after another, for some have the clock replaced. */
export async function measureLaw(law: ImportLaw): Promise<LawMeasurement> {
  const imports = importsFollowing(law, IMPORTS_PER_LAW);
  const rows = await measureAll(CONTENDERS, imports);
  const bestRows = await measureAll(BEST_SCHEDULES, imports);
  const usual = importsFollowing(law, MISLEADING_IMPORTS_PER_LAW);
  const misleadingRows: MisleadingRow[] = [];
  for (const misleading of MISLEADING) {
    misleadingRows.push(await measureMisleading(misleading, usual));
  }
  return {
    law,
    lowestE: lowestE(law.sigma),
    rows,
    bestRows,
    distances: measureDistances(law),
    misleadingRows,
  };
}

async function measureAll(
  contenders: readonly Contender[],
  imports: readonly SimulatedImport[],
): Promise<readonly ScheduleRow[]> {
  const rows: ScheduleRow[] = [];
  for (const contender of contenders) {
    rows.push(await measureSchedule(contender, imports));
  }
  return rows;
}
