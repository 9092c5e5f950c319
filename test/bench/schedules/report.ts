// The tables of schedules.
import { alignedTable } from "./aligned-table.ts";
import { BEST_SCHEDULES } from "./best-schedules.ts";
import { CONTENDERS } from "./contenders.ts";
import { MINUTE_MS, type ImportLaw } from "./import-law.ts";
import {
  IMPORTS_PER_LAW,
  MISLEADING_IMPORTS_PER_LAW,
  type LawMeasurement,
} from "./law-measurement.ts";
import type { MisleadingRow } from "./misleading-row.ts";
import { ours } from "./ours.ts";
import { lawName, seconds, shareOrNone, times } from "./quantities.ts";
import { rowOf } from "./schedule-row.ts";
import type { Schedules } from "./schedules.ts";

/** The tables, for people: first the comparisons, then the bare numbers. */
export function schedulesReport({ laws, patienceOfPRetryMs }: Schedules): string {
  return [
    ...INTRODUCTION,
    "",
    ...[...CONTENDERS, ...BEST_SCHEDULES].map(({ name, what }) => `  ${name.padEnd(20)}${what}`),
    "",
    `With nothing but its defaults (10 retries) p-retry gives up after ${Math.round(patienceOfPRetryMs / MINUTE_MS)} min.`,
    "",
    ...laws.flatMap((law) => [...scheduleTable(law), ""]),
    ...distanceTable(laws),
    "",
    ...misleadingTable(laws),
  ].join("\n");
}

const INTRODUCTION: readonly string[] = [
  `SCHEDULES: ${IMPORTS_PER_LAW} simulated imports per table, the same for everybody. Durations are lognormal, one from each`,
  "of as many equally likely strata. All time is virtual and begins with the import; a status call takes none of it.",
  "Random numbers are seeded.",
  "",
  "E = calls x mean lag / half the mean duration: about 1 for any fixed interval, and the lower the better.",
  '"of ours" compares with ours without history. "lost" is the share of imports that outlast the number of calls after',
  "which the contender gives up by default, if it has one; it was raised here.",
];

function scheduleTable({ law, lowestE, rows, bestRows }: LawMeasurement): readonly string[] {
  const reference = rowOf(ours, rows);
  return [
    `Median ${lawName(law)}. A schedule that knows this law can come down to E ${lowestE.toFixed(2)}.`,
    ...alignedTable([
      [
        "",
        "E",
        "calls of ours",
        "lag of ours",
        "calls",
        "mean lag",
        "p95 lag",
        "longest gap",
        "lost",
      ],
      ...[...rows, ...bestRows].map((row) => [
        `  ${row.contender}`,
        row.e.toFixed(2),
        times(row.calls / reference.calls),
        times(row.meanLagMs / reference.meanLagMs),
        row.calls.toFixed(1),
        seconds(row.meanLagMs),
        seconds(row.p95LagMs),
        seconds(row.longestGapMs),
        shareOrNone(row.lostByDefault),
      ]),
    ]),
  ];
}

function distanceTable(laws: readonly LawMeasurement[]): readonly string[] {
  return [
    "DISTANCE FROM THE BEST: E after so many earlier imports, over 150 histories each and all durations, so that only the",
    'histories are drawn by chance. "best" is the Bayes-optimal schedule for the history from 2 s to 60 s, when sigma may be anything',
    'from 0.05 to 1; "unbounded" has no bounds and is for many looks; "sigma known" is from 2 s to 60 s, and no schedule that',
    "learns from a history is below it.",
    ...alignedTable([
      ["", "known", "gate", "best", "of it", "unbounded", "sigma known"],
      ...laws.flatMap(({ law, distances }) =>
        distances.map(({ known, gate, best, unbounded, knowingSigma }) => [
          `  ${lawName(law)}`,
          String(known),
          gate.toFixed(3),
          best.toFixed(3),
          times(gate / best),
          unbounded.toFixed(3),
          knowingSigma.toFixed(3),
        ]),
      ),
    ]),
  ];
}

function misleadingTable(laws: readonly LawMeasurement[]): readonly string[] {
  return [
    `MISLEADING HISTORY: ${MISLEADING_IMPORTS_PER_LAW} imports per line that belie their history; ours with that history, compared with ours`,
    "without any. +- is the standard error of the added lag.",
    ...alignedTable([
      [
        "",
        "lag",
        "calls",
        "added lag",
        "+-",
        "mean lag",
        "without",
        "calls",
        "without",
        "longest gap",
      ],
      ...laws.flatMap(({ law, misleadingRows }) =>
        misleadingRows.map((row) => misleadingCells(law, row)),
      ),
    ]),
  ];
}

function misleadingCells(law: ImportLaw, row: MisleadingRow): readonly string[] {
  const { misleading, withHistory, without, addedLagMs, addedLagErrorMs } = row;
  return [
    `  ${lawName(law)}, ${misleading}`,
    times(withHistory.lagMs / without.lagMs),
    times(withHistory.calls / without.calls),
    seconds(addedLagMs),
    seconds(addedLagErrorMs),
    seconds(withHistory.lagMs),
    seconds(without.lagMs),
    withHistory.calls.toFixed(1),
    without.calls.toFixed(1),
    seconds(withHistory.longestGapMs),
  ];
}
