/** What the time of the next look depends on. All times in milliseconds. */
export interface LookFacts {
  /** Age of the import job, or the time waited so far when its age is not known. */
  readonly ageMs: number;
  /** Shortest interval between two looks. */
  readonly minDelayMs: number;
  /** Longest interval between two looks that were answered. */
  readonly maxDelayMs: number;
  /** How many looks in a row had no answer. */
  readonly unanswered: number;
  /** How long AWS asked to be left alone, if it did. */
  readonly retryAfterMs?: number | undefined;
  /** Time left until a look must happen whatever the interval: to the deadline or to the end of a budget. */
  readonly leftMs: number;
  /** A random number in [0, 1). */
  readonly random: number;
}

/** The interval grows with the age of the job: one fiftieth of it. */
const SHARE_OF_AGE = 0.02;
/** Intervals are spread by a tenth either way so that many gates do not look in step. */
const SPREAD = 0.1;
/** Without an answer the interval doubles up to this, or stays where it is if it is already longer. */
const UNANSWERED_CEILING_MS = 60_000;
/** A zero sleep would be a busy loop. */
const SHORTEST_MS = 1;

/**
 * How long to sleep before the next look, in milliseconds:
 * `clamp(age / 50, minDelay, maxDelay)`, doubled for each look in a row without an answer (up to a minute), times a
 * random factor in [0.9, 1.1), never shorter than AWS asked for, never longer than the time left.
 */
export function nextDelay(facts: LookFacts): number {
  const answered = clamp(facts.ageMs * SHARE_OF_AGE, facts.minDelayMs, facts.maxDelayMs);
  const interval = Math.min(
    answered * 2 ** facts.unanswered,
    Math.max(answered, UNANSWERED_CEILING_MS),
  );
  const spread = interval * (1 + SPREAD * (2 * facts.random - 1));
  const wanted = Math.min(Math.max(spread, facts.retryAfterMs ?? 0), facts.leftMs);
  // Whole milliseconds, rounded up: a timer that fires a moment early would cost a second look at the deadline.
  return Math.max(SHORTEST_MS, Math.ceil(wanted));
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(Math.max(value, min), max);
}
