// The best schedule that can be had without a history.
import { GATE_BOUNDS } from "./gate-rule.ts";
import type { LookRule } from "./look-rule.ts";

/** A look without history costs so much lag that the interval at an age of 15 minutes is 18 s, as the gate's is. */
const LOOK_COST_MS = 180;

/**
 * The best schedule for who knows nothing, not even a scale: every logarithm of the duration is equally likely, so the hazard
 * rate is 1 / age, and the interval √(2 · cost of a look · age); within the bounds that the gate has by default.
 */
export const scaleFreeRule: LookRule = (ageMs) => {
  const { minMs, maxMs } = GATE_BOUNDS.byAge;
  return Math.min(Math.max(Math.sqrt(2 * LOOK_COST_MS * ageMs), minMs), maxMs);
};
