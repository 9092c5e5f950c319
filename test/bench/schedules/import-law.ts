// The distributions of durations that imports are drawn from.
import { quantile } from "./standard-normal.ts";

/** The distribution of the durations of imports: lognormal, around a median. */
export interface ImportLaw {
  readonly medianMs: number;
  /** Standard deviation of the logarithm: 0.1 is "within ten percent", 0.5 "within a factor of 1.6", mostly. */
  readonly sigma: number;
}

export const MINUTE_MS = 60_000;

/** From durations that repeat closely to durations that hardly do. */
export const SIGMAS: readonly number[] = [0.1, 0.2, 0.5];

/** Every law that is simulated. */
export const IMPORT_LAWS: readonly ImportLaw[] = [5, 15, 60].flatMap((minutes) =>
  SIGMAS.map((sigma) => ({ medianMs: minutes * MINUTE_MS, sigma })),
);

/** The mean duration. */
export function meanMs({ medianMs, sigma }: ImportLaw): number {
  return medianMs * Math.exp(sigma ** 2 / 2);
}

/** The duration that a share `probability` of the imports stays below. */
export function durationMs({ medianMs, sigma }: ImportLaw, probability: number): number {
  // Whole milliseconds, the finest that every contender's clock can tell.
  return Math.round(medianMs * Math.exp(sigma * quantile(probability)));
}
