// How long an import or a training probably takes, learned from earlier ones.
import { upperTail, type UpperTail } from "./student-t.ts";

/** How long an import of a dataset, or a training of a solution, probably takes. Times in milliseconds. */
export interface Estimate {
  /** Half of them are expected to be ready by this age. */
  readonly medianMs: number;
  /** The unit in which the logarithm of the next duration follows Student's t distribution. */
  readonly spread: number;
  /** Degrees of freedom of that distribution: the more, the better the spread is known. */
  readonly freedom: number;
  /** The shortest and the longest earlier duration. */
  readonly shortestMs: number;
  readonly longestMs: number;
}

/** Fewer earlier durations than this make no estimate. */
const FEWEST = 2;
/** The spread that is believed before any was seen, and the number of observations that this belief weighs. */
const PRIOR_SPREAD = 0.1;
const PRIOR_WEIGHT = 1;

/**
 * The estimate from the durations of earlier ones, in milliseconds; undefined when there are too few.
 *
 * Durations are taken as lognormal, with an unknown median and an unknown spread. After the earlier durations, the logarithm of
 * the next duration follows Student's t distribution. Its median is their geometric mean. Its spread is the spread of their
 * logarithms with two changes. It is shrunk toward a prior, because a few equal durations prove little. It is widened, because
 * their mean is not the true mean either.
 * Source: A. Gelman and others, "Bayesian Data Analysis", 3rd edition, section 3.3.
 */
export function estimateFrom(durationsMs: readonly number[]): Estimate | undefined {
  const count = durationsMs.length;
  if (count < FEWEST) {
    return undefined;
  }
  const logs = durationsMs.map((ms) => Math.log(ms));
  const mean = logs.reduce((sum, log) => sum + log, 0) / count;
  const squares = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0);
  const freedom = PRIOR_WEIGHT + count - 1;
  const variance = (PRIOR_WEIGHT * PRIOR_SPREAD ** 2 + squares) / freedom;
  return {
    medianMs: Math.exp(mean),
    spread: Math.sqrt(variance * (1 + 1 / count)),
    freedom,
    shortestMs: Math.min(...durationsMs),
    longestMs: Math.max(...durationsMs),
  };
}

/**
 * The hazard rate: the rate at which a resource of this age becomes ready, per millisecond, given that it is not ready
 * yet. It falls again long after the usual end: a late resource is not expected at any moment, forever.
 */
export function hazardRate(estimate: Estimate, ageMs: number): number {
  const age = sensibleAge(estimate, ageMs);
  return tailAt(estimate, age).hazard / (estimate.spread * age);
}

/** The probability that a resource is not ready at this age. */
export function probabilityToLast(estimate: Estimate, ageMs: number): number {
  return tailAt(estimate, sensibleAge(estimate, ageMs)).survival;
}

/** Outside of these bounds the history says nothing, and an age of zero has no logarithm. */
function sensibleAge({ medianMs }: Estimate, ageMs: number): number {
  return Math.min(Math.max(ageMs, medianMs / 1_000), medianMs * 1_000);
}

function tailAt({ medianMs, spread, freedom }: Estimate, ageMs: number): UpperTail {
  return upperTail(Math.log(ageMs / medianMs) / spread, freedom);
}
