// A schedule as a function of age, and its mean cost.
import { type ImportLaw, meanMs } from "./import-law.ts";
import { cumulative } from "./standard-normal.ts";

/** Says, for the age of an import that is not ready, how long to sleep until the next look. Times in milliseconds. */
export type LookRule = (ageMs: number) => number;

/** The mean cost of a rule. */
export interface ExpectedCost {
  /** Looks, with the first look and the look that finds the import ACTIVE. */
  readonly calls: number;
  readonly lagMs: number;
}

/** The share of longer imports that is so small that the looks at them change no mean. */
const NEGLIGIBLE = 1e-6;

/** The mean cost of waiting by a rule, over all imports that follow a law: exact sums, without chance. */
export function expectedCost(rule: LookRule, law: ImportLaw): ExpectedCost {
  const readyBy = (ageMs: number): number =>
    cumulative(Math.min(Math.max(Math.log(ageMs / law.medianMs) / law.sigma, -8), 8));
  let calls = 1;
  let meanFoundMs = 0;
  let ageMs = 0;
  let ready = 0;
  while (1 - ready > NEGLIGIBLE) {
    const nextMs = ageMs + rule(ageMs);
    const readyNext = readyBy(nextMs);
    calls += 1 - ready;
    meanFoundMs += nextMs * (readyNext - ready);
    ageMs = nextMs;
    ready = readyNext;
  }
  return { calls, lagMs: meanFoundMs + ageMs * (1 - ready) - meanMs(law) };
}

/** E of the mean of several costs under one law. */
export function meanE(costs: readonly ExpectedCost[], law: ImportLaw): number {
  const calls = costs.reduce((sum, cost) => sum + cost.calls, 0) / costs.length;
  const lagMs = costs.reduce((sum, cost) => sum + cost.lagMs, 0) / costs.length;
  return (calls * lagMs) / (meanMs(law) / 2);
}
