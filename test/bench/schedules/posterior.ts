// The distribution of the next duration after earlier durations, integrated numerically.
import { hazard, survival } from "./standard-normal.ts";

/**
 * The belief about the sigma of lognormal durations before any was seen: some values, and the weight of each. Of the
 * median nothing is believed: every logarithm of it is equally likely.
 */
export interface SigmaPrior {
  readonly sigmas: readonly number[];
  readonly weightOf: (sigma: number) => number;
}

const STEPS = 23;

/** Every order of magnitude equally likely, between two bounds. */
export function logUniform(from: number, to: number): SigmaPrior {
  return {
    sigmas: Array.from({ length: STEPS + 1 }, (_, step) => from * (to / from) ** (step / STEPS)),
    weightOf: () => 1,
  };
}

/** Sigma is known. */
export function certainly(sigma: number): SigmaPrior {
  return { sigmas: [sigma], weightOf: () => 1 };
}

/** The rate at which a resource of some age becomes ready, per millisecond. */
export type HazardRate = (ageMs: number) => number;

/** A part that weighs less than this is left out. */
const NEGLIGIBLE = 1e-9;

/**
 * The hazard rate of the next duration, after the durations in `historyMs`: the posterior predictive distribution of a
 * lognormal law, integrated over sigma numerically. With a sigma, the logarithm of the next duration is normal around the
 * mean of these durations with variance σ²(1 + 1/n). These durations weigh that sigma with σ^(1-n)·e^(-SS/2σ²).
 *
 * Source: A. Gelman and others, "Bayesian Data Analysis", 3rd edition, sections 3.2 and 10.1.
 */
export function predictiveHazard(historyMs: readonly number[], prior: SigmaPrior): HazardRate {
  const logs = historyMs.map((ms) => Math.log(ms));
  const count = logs.length;
  const mean = logs.reduce((sum, log) => sum + log, 0) / count;
  const squares = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0);
  const parts = weighed(
    prior,
    (sigma) => (1 - count) * Math.log(sigma) - squares / (2 * sigma ** 2),
  ).map(({ sigma, weight }) => ({ spread: sigma * Math.sqrt(1 + 1 / count), weight }));
  return (ageMs) => {
    // A lognormal law gives an age of zero no hazard, and the logarithm of zero is no number.
    const log = Math.log(Math.max(ageMs, 1)) - mean;
    let density = 0;
    let lasting = 0;
    for (const { spread, weight } of parts) {
      const share = weight * survival(log / spread);
      lasting += share;
      density += (share * hazard(log / spread)) / spread;
    }
    return density / lasting / Math.max(ageMs, 1);
  };
}

interface WeighedSigma {
  readonly sigma: number;
  readonly weight: number;
}

function weighed(
  { sigmas, weightOf }: SigmaPrior,
  logLikelihood: (sigma: number) => number,
): readonly WeighedSigma[] {
  const logs = sigmas.map((sigma) => Math.log(weightOf(sigma)) + logLikelihood(sigma));
  const highest = Math.max(...logs);
  return sigmas
    .map((sigma, index) => ({ sigma, weight: Math.exp((logs[index] ?? -Infinity) - highest) }))
    .filter(({ weight }) => weight > NEGLIGIBLE);
}
