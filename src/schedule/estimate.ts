/** How long an import of a dataset or a training of a solution usually takes, learned from earlier ones. Times in milliseconds. */
export interface Expectation {
  /** Half of them are expected to be ready by this age. */
  readonly medianMs: number;
  /** Standard deviation of the logarithm of the duration of the next one. */
  readonly spread: number;
  readonly shortestMs: number;
  readonly longestMs: number;
}

/** Fewer earlier ones than this are no experience. */
const FEWEST = 2;
/** What is believed of the spread before any was seen, and how many that belief weighs. */
const PRIOR_SPREAD = 0.15;
const PRIOR_WEIGHT = 4;

/**
 * What the durations of earlier ones let expect of the next; undefined when there are too few.
 *
 * The median is their geometric mean. The spread is that of their logarithms, shrunk towards a prior because three
 * that happened to agree prove little, and widened because their mean is not the true one either.
 */
export function expectationFrom(durationsMs: readonly number[]): Expectation | undefined {
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

/** Three in a thousand are like none before. */
const SURPRISE = 0.003;
/** The spread of those. */
const SURPRISE_SPREAD = 1;

/**
 * The rate at which one of this age becomes ready, per millisecond, given that it is not ready yet: the hazard of
 * a mixture of two log-logistic distributions with one median, a narrow one for what is as usual and a wide one for
 * surprises. Log-logistic because its hazard is a closed formula, and a mixture because without the wide part one
 * that is late would be expected any moment, for ever.
 */
export function readyRate({ medianMs, spread }: Expectation, ageMs: number): number {
  // Far outside of these the formula would overflow, and nothing is learned there.
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
