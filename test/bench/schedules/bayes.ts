// The best schedules that can be had with a history.
import { GATE_BOUNDS } from "./gate-rule.ts";
import { meanMs, type ImportLaw } from "./import-law.ts";
import type { LookRule } from "./look-rule.ts";
import { logUniform, predictiveHazard, type HazardRate, type SigmaPrior } from "./posterior.ts";
import { density, survival } from "./standard-normal.ts";

/**
 * The belief about sigma: it lies between 0.05 (durations within a twentieth of each other) and 1 (within a factor of
 * e), every order of magnitude alike. That leaves out no law about which a history could teach anything, and says nothing
 * of where between them the law lies.
 */
export const IGNORANT: SigmaPrior = logUniform(0.05, 1);

/** The cost of a look in milliseconds of lag, as for the gate. */
const LOOK_COST_MS = 8;

/** The schedule that is best for a history, within the bounds that the gate has by default: √(2 · cost of a look / hazard). */
export function bayesRule(historyMs: readonly number[], prior: SigmaPrior): LookRule {
  const hazard = predictiveHazard(historyMs, prior);
  const { minMs, maxMs } = GATE_BOUNDS.byHistory;
  return (ageMs) => Math.min(Math.max(Math.sqrt((2 * LOOK_COST_MS) / hazard(ageMs)), minMs), maxMs);
}

/**
 * E of the best schedules for some histories without bounds, for many looks, when the durations follow `law` in truth:
 * ∫ S√h dt · ∫ f/√h dt / E[T], with the true density f and survival S, and the predicted hazard h; each integral is the mean
 * over the histories. The cost of a look cancels out, and so does the median. Source: see `limit.ts`.
 */
export function unboundedE(
  histories: readonly (readonly number[])[],
  prior: SigmaPrior,
  law: ImportLaw,
): number {
  let looks = 0;
  let lag = 0;
  for (const historyMs of histories) {
    const hazard = predictiveHazard(historyMs, prior);
    looks += overLaw(law, hazard, (rate, z, perZ) => Math.sqrt(rate) * survival(z) * perZ);
    lag += overLaw(law, hazard, (rate, z) => density(z) / Math.sqrt(rate));
  }
  return (looks * lag) / histories.length ** 2 / meanMs(law);
}

/** ∫ of something over z, where age = median · e^(sigma · z); `perZ` is the age that passes with z. */
function overLaw(
  { medianMs, sigma }: ImportLaw,
  hazard: HazardRate,
  integrand: (rate: number, z: number, perZ: number) => number,
): number {
  const step = 0.05;
  let sum = 0;
  for (let z = -7; z <= 7; z += step) {
    const ageMs = medianMs * Math.exp(sigma * z);
    sum += integrand(hazard(ageMs), z, sigma * ageMs) * step;
  }
  return sum;
}
