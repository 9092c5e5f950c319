// The time of the next look: the length of the sleep between two looks.
import { hazardRate, probabilityToLast, type Estimate } from "./estimate.ts";

/** The shortest and the longest interval between two looks, in milliseconds. */
export interface DelayBounds {
  readonly minMs: number;
  readonly maxMs: number;
}

/** The bounds of both schedules. */
export interface ScheduleBounds {
  /** The bounds without an estimate. */
  readonly byAge: DelayBounds;
  /** The bounds with an estimate. */
  readonly byHistory: DelayBounds;
}

/** The facts that decide the time of the next look. All times in milliseconds. */
export interface ScheduleFacts {
  /** The age of the resource, or the time of the wait so far when the age is not known. */
  readonly ageMs: number;
  /** The probable duration, if it is known. */
  readonly estimate?: Estimate | undefined;
  readonly bounds: ScheduleBounds;
  /** The number of looks in a row without an answer. */
  readonly unanswered: number;
  /** The time for which AWS asked for no call, if AWS asked. */
  readonly retryAfterMs?: number | undefined;
  /** The time until a look must happen, however long the interval is: until the deadline or the end of a budget. */
  readonly leftMs: number;
  /** A random number in [0, 1). */
  readonly random: number;
}

/** Without history the interval grows with the age of the resource: one fiftieth of the age. */
const SHARE_OF_AGE = 0.02;
/** With history: a look costs as much as this many milliseconds of waiting for a ready resource. */
const POLL_COST_MS = 8;
/** Below this part of the shortest duration, a resource is young. */
const YOUNG = 1 / 3;
/** Below this part of the shortest duration, a resource is very young: the younger, the less probable its end. */
const VERY_YOUNG = 1 / 4;
/** A resource is unlike all earlier resources when its age is so many times the longest duration, and so improbable. */
const UNLIKE = { older: 1.5, probability: 0.001 };
/** Intervals vary by a fifth of their length, so that many gates do not look at the same time. */
const SPREAD = 0.2;
/** Without an answer the interval doubles up to this length. A longer interval does not change. */
const UNANSWERED_CEILING_MS = 60_000;
/** A sleep of zero would be a busy loop. */
const SHORTEST_MS = 1;

/**
 * The sleep before the next look, in milliseconds.
 *
 * Without history: `age / 50` within the bounds. With history: `sqrt(2 * cost of a look / hazard rate)` within the bounds.
 * So looks are rare while the end is improbable, frequent around the usual end, and rare again after it.
 * Source of the second formula: J. B. Keller, "Optimum Checking Schedules for Systems Subject to Random Failure", 1974.
 *
 * A history may mislead. While the resource is young, the interval without history counts if it is
 * shorter. Once the resource is unlike all earlier resources, the interval without history counts.
 *
 * The interval doubles for each look in a row without an answer, up to a minute. It varies by a tenth either way, but not
 * beyond the bounds. It is never shorter than AWS asks for, and never longer than the time left.
 */
export function nextDelay(facts: ScheduleFacts): number {
  const { unanswered } = facts;
  const {
    ms,
    bounds: { minMs, maxMs },
  } = intervalFor(facts);
  const ceiling = unanswered > 0 ? Math.max(maxMs, UNANSWERED_CEILING_MS) : maxMs;
  const interval = Math.min(ms * 2 ** unanswered, ceiling);
  const spread = spreadWithin(interval, { minMs, maxMs: ceiling }, facts.random);
  const wanted = Math.min(Math.max(spread, facts.retryAfterMs ?? 0), facts.leftMs);
  // Whole milliseconds, rounded up: a timer that fires a moment early would cost a second look at the deadline.
  return Math.max(SHORTEST_MS, Math.ceil(wanted));
}

/** An interval within its bounds. */
interface Interval {
  readonly ms: number;
  readonly bounds: DelayBounds;
}

function intervalFor({ ageMs, estimate, bounds }: ScheduleFacts): Interval {
  if (estimate === undefined || isUnlike(estimate, ageMs)) {
    return within(bounds.byAge, ageMs * SHARE_OF_AGE);
  }
  const best = within(bounds.byHistory, bestInterval(estimate, ageMs));
  if (ageMs >= estimate.shortestMs * YOUNG) {
    return best;
  }
  const cautious = intervalWhileYoung(estimate, ageMs, bounds.byAge);
  return cautious.ms < best.ms ? cautious : best;
}

function isUnlike(estimate: Estimate, ageMs: number): boolean {
  return (
    ageMs > estimate.longestMs * UNLIKE.older &&
    probabilityToLast(estimate, ageMs) < UNLIKE.probability
  );
}

function bestInterval(estimate: Estimate, ageMs: number): number {
  return Math.sqrt((2 * POLL_COST_MS) / hazardRate(estimate, ageMs));
}

/**
 * The interval without history. A very young resource gets the interval of the age at which it stops being very young, or a
 * longer interval: the younger, the longer.
 */
function intervalWhileYoung({ shortestMs }: Estimate, ageMs: number, byAge: DelayBounds): Interval {
  const fromMs = shortestMs * VERY_YOUNG;
  const { ms } = within(byAge, Math.max(ageMs, fromMs) * SHARE_OF_AGE);
  return within(byAge, ms * Math.max(1, fromMs / ageMs) ** 2);
}

function within(bounds: DelayBounds, wishMs: number): Interval {
  return { ms: clamp(wishMs, bounds), bounds };
}

/** A point of the range of a tenth either way. A range that crosses a bound is moved, and a range that cannot fit is cut. */
function spreadWithin(intervalMs: number, { minMs, maxMs }: DelayBounds, random: number): number {
  const width = Math.min(intervalMs * SPREAD, Math.max(0, maxMs - minMs));
  const from = clamp(intervalMs - width / 2, { minMs, maxMs: maxMs - width });
  return from + width * random;
}

function clamp(value: number, { minMs, maxMs }: DelayBounds): number {
  return Math.min(Math.max(value, minMs), maxMs);
}
