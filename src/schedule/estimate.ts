// How long an import or a training probably takes, learned from earlier ones.

/** How long an import of a dataset, or a training of a solution, probably takes. Times in milliseconds. */
export interface Estimate {
  /** Half of them are expected to be ready by this age. */
  readonly medianMs: number;
  /** Standard deviation of the logarithm of the next duration. */
  readonly spread: number;
  /** The shortest and the longest earlier duration. */
  readonly shortestMs: number;
  readonly longestMs: number;
}

/** Fewer earlier durations than this make no estimate. */
const FEWEST = 2;
/** The spread that is believed before any was seen, and the number of observations that this belief weighs. */
const PRIOR_SPREAD = 0.15;
const PRIOR_WEIGHT = 4;

/**
 * The estimate from the durations of earlier ones, in milliseconds; undefined when there are too few.
 *
 * The median is their geometric mean. The spread is the spread of their logarithms, shrunk towards a prior because three
 * durations that happen to agree prove little, and widened because their mean is not the true mean either.
 */
export function estimateFrom(durationsMs: readonly number[]): Estimate | undefined {
  const count = durationsMs.length;
  if (count < FEWEST) {
    return undefined;
  }
  const logs = durationsMs.map((ms) => Math.log(ms));
  const mean = logs.reduce((sum, log) => sum + log, 0) / count;
  const squares = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0);
  const variance = (PRIOR_WEIGHT * PRIOR_SPREAD ** 2 + squares) / (PRIOR_WEIGHT + count - 1);
  return {
    medianMs: Math.exp(mean),
    spread: Math.sqrt(variance * (1 + 1 / count)),
    shortestMs: Math.min(...durationsMs),
    longestMs: Math.max(...durationsMs),
  };
}

/** The share of durations that are like none before: three in a thousand. */
const SURPRISE = 0.003;
/** The spread of those durations. */
const SURPRISE_SPREAD = 1;

/**
 * The hazard rate: the rate at which a resource of this age becomes ready, per millisecond, given that it is not ready
 * yet. The law is a mixture of two log-logistic distributions with one median: a narrow one for usual durations and a wide
 * one for surprises. Log-logistic because its hazard is a closed formula. A mixture because without the wide part a late
 * resource would be expected at any moment, for ever.
 */
export function hazardRate({ medianMs, spread }: Estimate, ageMs: number): number {
  // Far outside of these bounds the formula would overflow, and the history says nothing there.
  const age = Math.min(Math.max(ageMs, medianMs / 1_000), medianMs * 1_000);
  const usual = logLogistic(age / medianMs, spread);
  const surprise = logLogistic(age / medianMs, SURPRISE_SPREAD);
  const density = (1 - SURPRISE) * usual.density + SURPRISE * surprise.density;
  const survival = (1 - SURPRISE) * usual.survival + SURPRISE * surprise.survival;
  return density / survival / age;
}

/** Survival, and density times age, of a log-logistic distribution, by the ratio of age to its median. */
function logLogistic(ratio: number, spread: number): { survival: number; density: number } {
  const shape = Math.PI / (Math.sqrt(3) * spread);
  const odds = ratio ** shape;
  return { survival: 1 / (1 + odds), density: (shape * odds) / (1 + odds) ** 2 };
}
