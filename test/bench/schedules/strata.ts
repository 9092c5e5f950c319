// Spreads stratified samples evenly, without a rhythm that a contender could meet.

const GOLDEN_RATIO = (1 + Math.sqrt(5)) / 2;

/**
 * Where in its stratum, from 0 to 1, the `index`-th of a stratified sample lies. Steps of the golden ratio fill the strata evenly. Their middles would be as far apart as some contender's looks,
 * and that contender would be met at the same moment between two looks again and again.
 */
export function placeInStratum(index: number): number {
  return ((index + 0.5) * GOLDEN_RATIO) % 1;
}
