// The probable duration of an import or a training, learned from earlier durations.
import { upperTail, type UpperTail } from "./student-t.ts";

/** The probable duration of an import of a dataset or a training of a solution. Times in milliseconds. */
export interface Estimate {
  /** The resource is ready by this age with a probability of one half. */
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
/** The assumed spread before any spread was seen, and the number of durations that this assumption weighs. */
const PRIOR_SPREAD = 0.1;
const PRIOR_WEIGHT = 1;

/**
 * The estimate from earlier durations, in milliseconds; undefined when there are too few durations.
 *
 * Durations are assumed to be lognormal, with an unknown median and an unknown spread. After the earlier durations, the
 * logarithm of the next duration follows Student's t distribution. The median is the geometric mean of the durations. The
 * spread is the spread of their logarithms with two changes. It is moved toward a prior, because a few equal durations prove
 * little. It is widened, because the mean of the durations is not the true mean.
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
 * yet. The rate falls again long after the usual end: a resource that is very late may never be ready.
 */
export function hazardRate(estimate: Estimate, ageMs: number): number {
  const age = sensibleAge(estimate, ageMs);
  return tailAt(estimate, age).hazard / (estimate.spread * age);
}

/** The probability that a resource is not ready at this age. */
export function probabilityToLast(estimate: Estimate, ageMs: number): number {
  return tailAt(estimate, sensibleAge(estimate, ageMs)).survival;
}

/** The age within bounds: the history says nothing outside of them, and an age of zero has no logarithm. */
function sensibleAge({ medianMs }: Estimate, ageMs: number): number {
  return Math.min(Math.max(ageMs, medianMs / 1_000), medianMs * 1_000);
}

function tailAt({ medianMs, spread, freedom }: Estimate, ageMs: number): UpperTail {
  return upperTail(Math.log(ageMs / medianMs) / spread, freedom);
}
