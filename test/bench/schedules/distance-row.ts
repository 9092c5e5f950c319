// How far the gate is from the best schedules, for each length of a history.
import { bayesRule, IGNORANT, unboundedE } from "./bayes.ts";
import { gateRule } from "./gate-rule.ts";
import { durationMs, type ImportLaw } from "./import-law.ts";
import { expectedCost, meanE, type LookRule } from "./look-rule.ts";
import { certainly } from "./posterior.ts";
import { seededRandom } from "./seeded-random.ts";

/** E of the gate after this many earlier imports, and of the best schedules for the same histories. */
export interface DistanceRow {
  /** The number of known earlier imports. */
  readonly known: number;
  readonly gate: number;
  /** The best for each history, within the gate's bounds. */
  readonly best: number;
  /** The best without bounds, for many looks. */
  readonly unbounded: number;
  /** The best within the bounds for who knows sigma, and not the median: below it comes no schedule that learns from a history. */
  readonly knowingSigma: number;
}

const HISTORY_LENGTHS: readonly number[] = [2, 3, 4, 5, 6, 7, 8];
/** Enough for ratios of two E that are right within a percent or two, because both are of the same histories. */
const HISTORIES = 150;
const SEED = 271_828;

/** How far the gate is from the best that can be had, for each length of a history. No chance but in the histories. */
export function measureDistances(law: ImportLaw): readonly DistanceRow[] {
  return HISTORY_LENGTHS.map((known) => {
    const random = seededRandom(SEED + known);
    const histories = Array.from({ length: HISTORIES }, () =>
      Array.from({ length: known }, () => durationMs(law, random())),
    );
    const e = (ruleFor: (historyMs: readonly number[]) => LookRule): number =>
      meanE(
        histories.map((historyMs) => expectedCost(ruleFor(historyMs), law)),
        law,
      );
    return {
      known,
      gate: e((historyMs) => gateRule(historyMs, random)),
      best: e((historyMs) => bayesRule(historyMs, IGNORANT)),
      unbounded: unboundedE(histories, IGNORANT, law),
      knowingSigma: e((historyMs) => bayesRule(historyMs, certainly(law.sigma))),
    };
  });
}
