// Draws the simulated imports of a distribution.
import type { SimulatedImport } from "./contender.ts";
import { historyBefore } from "./history.ts";
import { durationMs, type ImportLaw } from "./import-law.ts";
import { seededRandom } from "./seeded-random.ts";
import { placeInStratum } from "./strata.ts";

const SEED = 20_260_101;

/**
 * Imports that follow a law, the same for every contender: one duration from each of `count` equally likely strata,
 * with a history of earlier imports drawn at random.
 */
export function importsFollowing(law: ImportLaw, count: number): readonly SimulatedImport[] {
  const random = seededRandom(SEED);
  return Array.from({ length: count }, (_, index) => ({
    durationMs: durationMs(law, (index + placeInStratum(index)) / count),
    historyMs: historyBefore(index, law, random),
  }));
}
