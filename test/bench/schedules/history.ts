// The durations of earlier imports that a simulated wait can learn from.
import type { SimulatedImport } from "./contender.ts";
import { durationMs, type ImportLaw } from "./import-law.ts";
import { placeInStratum } from "./strata.ts";

/** The numbers of known earlier imports, which the simulated imports take in turn. */
const HISTORY_LENGTHS: readonly number[] = [3, 5, 8];

/** Durations of the imports before the `index`-th simulated import, drawn from the same law. */
export function historyBefore(
  index: number,
  law: ImportLaw,
  random: () => number,
): readonly number[] {
  const length = HISTORY_LENGTHS[index % HISTORY_LENGTHS.length];
  return Array.from({ length: length ?? 0 }, () => durationMs(law, random()));
}

/** A way in which an import can belie its history. */
export interface Misleading {
  readonly name: string;
  /** The same history, another import: the `index`-th of them. */
  readonly belie: (usual: SimulatedImport, index: number) => SimulatedImport;
}

/** The least ratio of a misleading import to its history. */
const FACTOR = 3;
const FACTOR_SPREAD = 0.2;

/** History that says nothing about this import: it takes far longer, or far less time, than any before. */
export const MISLEADING: readonly Misleading[] = [
  {
    name: `${FACTOR}x longer than the longest`,
    belie: ({ historyMs }, index) => ({
      historyMs,
      durationMs: Math.round(Math.max(...historyMs) * factor(index)),
    }),
  },
  {
    name: `${FACTOR}x shorter than the shortest`,
    belie: ({ historyMs }, index) => ({
      historyMs,
      durationMs: Math.round(Math.min(...historyMs) / factor(index)),
    }),
  },
];

/**
 * Three, or up to a fifth more. A schedule that started from the history's end looks at nearly the same moments after
 * it every time. Imports that all end at one multiple of it would measure one moment between two looks.
 */
function factor(index: number): number {
  return FACTOR * (1 + FACTOR_SPREAD * placeInStratum(index));
}
