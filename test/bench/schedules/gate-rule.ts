// The gate's own schedule as a function of age.
import { estimateFrom } from "../../../dist/schedule/estimate.js";
import { nextDelay } from "../../../dist/schedule/schedule.js";
import { parseGate } from "../../../dist/state/parse.js";

import type { LookRule } from "./look-rule.ts";

const { bounds } = parseGate({
  datasetImportJobArn: "arn:aws:personalize:eu-west-1:123456789012:dataset-import-job/simulated",
});

/** The bounds of the gate's intervals by default, in milliseconds. */
export const GATE_BOUNDS = bounds;

/** The gate's own schedule with its default bounds, after earlier imports with these durations in milliseconds. */
export function gateRule(historyMs: readonly number[], random: () => number): LookRule {
  const estimate = estimateFrom(historyMs);
  return (ageMs) =>
    nextDelay({ ageMs, estimate, bounds, unanswered: 0, leftMs: Infinity, random: random() });
}
