// Judges the measured schedules by the goals of the gate's own schedule.
import { bestWithoutHistory } from "./best-schedules.ts";
import { PEERS } from "./contenders.ts";
import { MINUTE_MS, type ImportLaw } from "./import-law.ts";
import type { LawMeasurement } from "./law-measurement.ts";
import { ours, oursWithHistory } from "./ours.ts";
import { lawName, seconds, times } from "./quantities.ts";
import { rowOf, type ScheduleRow } from "./schedule-row.ts";
import type { Schedules } from "./schedules.ts";

/** Something that the schedules are meant to achieve, in each of several cases. */
export interface Goal {
  readonly what: string;
  readonly checks: readonly GoalCheck[];
}

/** A goal in one case. */
export interface GoalCheck {
  readonly where: string;
  readonly found: string;
  readonly met: boolean;
  /** The distance of the result from the goal, on either side. */
  readonly distance: string;
}

const HIGHEST_E: ReadonlyMap<number, number> = new Map([
  [0.1, 0.4],
  [0.2, 0.55],
]);
/** The ratio to the lowest possible E that is near enough. */
const NEAR = 1.1;
const LONGEST_GAP_MS = 60_000;
/** The number of standard errors within which a difference proves nothing. */
const STANDARD_ERRORS = 2;

/** Compares the measured schedules with every goal. */
export function checkGoals({ laws }: Schedules): readonly Goal[] {
  return [
    {
      what: "With a history, E is at most 0.4 at sigma 0.1 and 0.55 at sigma 0.2",
      checks: laws.flatMap(({ law, rows }) => {
        const highest = HIGHEST_E.get(law.sigma);
        const { e } = rowOf(oursWithHistory, rows);
        return highest === undefined ? [] : [atMost(highest, e, lawName(law), ratio)];
      }),
    },
    {
      what: "With each number of earlier imports, 2 to 8, E is within 10 % of the best schedule's for the same histories",
      checks: laws.flatMap(({ law, distances }) =>
        distances.map(({ known, gate, best }) =>
          atMost(NEAR, gate / best, `${lawName(law)}, ${known} known`, ratio),
        ),
      ),
    },
    {
      what: "With a history, the mean lag is at most 3 s at 5 and 15 min, and 7 s at 60 min",
      checks: laws.map(({ law, rows }) =>
        atMost(
          highestMeanLagMs(law),
          rowOf(oursWithHistory, rows).meanLagMs,
          lawName(law),
          seconds,
        ),
      ),
    },
    {
      what: "With a history, even a misleading one, two looks are never more than 60 s apart",
      checks: laws.flatMap(({ law, rows, misleadingRows }) => [
        atMost(LONGEST_GAP_MS, rowOf(oursWithHistory, rows).longestGapMs, lawName(law), seconds),
        ...misleadingRows.map(({ misleading, withHistory }) =>
          atMost(
            LONGEST_GAP_MS,
            withHistory.longestGapMs,
            `${lawName(law)}, ${misleading}`,
            seconds,
          ),
        ),
      ]),
    },
    {
      what: "A misleading history adds no lag, or none that could be told from chance",
      checks: laws.flatMap(({ law, misleadingRows }) =>
        misleadingRows.map(({ misleading, addedLagMs, addedLagErrorMs }) =>
          atMost(
            STANDARD_ERRORS * addedLagErrorMs,
            addedLagMs,
            `${lawName(law)}, ${misleading}`,
            seconds,
          ),
        ),
      ),
    },
    {
      what: "Without a history, E is within 10 % of the scale-free schedule's",
      checks: laws.map(({ law, rows, bestRows }) =>
        atMost(
          NEAR,
          rowOf(ours, rows).e / rowOf(bestWithoutHistory, bestRows).e,
          lawName(law),
          times,
        ),
      ),
    },
    {
      what: "Without a history, no peer has both fewer calls and less lag",
      checks: laws.map(notDominated),
    },
  ];
}

function highestMeanLagMs({ medianMs }: ImportLaw): number {
  return medianMs < 60 * MINUTE_MS ? 3_000 : 7_000;
}

function ratio(value: number): string {
  return value.toFixed(4);
}

function atMost(
  limit: number,
  found: number,
  where: string,
  format: (value: number) => string,
): GoalCheck {
  return {
    where,
    found: format(found),
    met: found <= limit,
    distance: format(Math.abs(found - limit)),
  };
}

/** Whether every peer is worse than ours in calls or in lag. Names the peer that is nearest to being better in both. */
function notDominated({ law, rows }: LawMeasurement): GoalCheck {
  const own = rowOf(ours, rows);
  const [nearest] = PEERS.map((peer) => againstOurs(rowOf(peer, rows), own)).toSorted(
    (one, other) => one.inItsWorse - other.inItsWorse,
  );
  if (nearest === undefined) {
    throw new Error("there is no peer");
  }
  const { name, calls, lag, inItsWorse } = nearest;
  return {
    where: lawName(law),
    found: `${name} has ${times(calls)} the calls and ${times(lag)} the lag of ours`,
    met: inItsWorse >= 1,
    distance: `${(Math.abs(1 - inItsWorse) * 100).toFixed(1)} %`,
  };
}

interface Comparison {
  readonly name: string;
  readonly calls: number;
  readonly lag: number;
  /** The larger of the two. */
  readonly inItsWorse: number;
}

function againstOurs(peer: ScheduleRow, own: ScheduleRow): Comparison {
  const calls = peer.calls / own.calls;
  const lag = peer.meanLagMs / own.meanLagMs;
  return { name: peer.contender, calls, lag, inItsWorse: Math.max(calls, lag) };
}

/** A line for each goal, and another line for each case in which the goal is missed. */
export function goalsReport(goals: readonly Goal[]): string {
  return ["GOALS OF SCHEDULES", ...goals.flatMap(goalLines)].join("\n");
}

function goalLines({ what, checks }: Goal): readonly string[] {
  const missed = checks.filter(({ met }) => !met);
  const verdict = missed.length === 0 ? "met   " : "missed";
  return [
    `  ${verdict}  ${what}: ${checks.length - missed.length} of ${checks.length}`,
    ...missed.map(
      ({ where, found, distance }) => `            ${where}: ${found}, missed by ${distance}`,
    ),
  ];
}
