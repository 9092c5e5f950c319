// Distributions, times and ratios, as the tables of schedules show them.
import { MINUTE_MS, type ImportLaw } from "./import-law.ts";

/** "15 min, sigma 0.2" */
export function lawName({ medianMs, sigma }: ImportLaw): string {
  return `${medianMs / MINUTE_MS} min, sigma ${sigma}`;
}

/** Seconds to two or three significant digits: "4.99 s", "57.1 s", "1480 s". */
export function seconds(ms: number): string {
  const value = ms / 1_000;
  return `${value.toFixed(Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0)} s`;
}

/** A ratio: "0.51x", "16.3x". */
export function times(ratio: number): string {
  return `${ratio.toFixed(ratio < 10 ? 2 : 1)}x`;
}

/** "26 %", or a dash for none at all. */
export function shareOrNone(share: number): string {
  return share === 0 ? "-" : `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;
}
