// Random numbers that are the same in every run.

/**
 * Random numbers in (0, 1), the same numbers for the same seed.
 *
 * Source: the "minimal standard" generator with its later multiplier; S. K. Park, K. W. Miller, P. K. Stockmeyer,
 * "Remarks on Choosing and Implementing Random Number Generators", Communications of the ACM 36:7 (1993).
 */
export function seededRandom(seed: number): () => number {
  const modulus = 2 ** 31 - 1;
  let state = seed % modulus;
  const random = (): number => {
    state = (state * 48_271) % modulus;
    return state / modulus;
  };
  // Small seeds give a small first number, and neighboring seeds give neighboring first numbers.
  for (let spent = 0; spent < 10; spent += 1) {
    random();
  }
  return random;
}
