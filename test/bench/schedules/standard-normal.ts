/** Density of the standard normal distribution. */
export function density(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/**
 * Probability of a value up to `z`: the Taylor series of the integral around 0, exact to the last digits for |z| < 8.
 *
 * Source: G. Marsaglia, "Evaluating the Normal Distribution", Journal of Statistical Software 11 (2004).
 */
export function cumulative(z: number): number {
  let term = z;
  let sum = z;
  for (let power = 3; Math.abs(term) > 1e-17 * Math.abs(sum); power += 2) {
    term *= (z * z) / power;
    sum += term;
  }
  return 0.5 + sum * density(z);
}

/** The value below which a share `probability` of all values lies: the inverse of `cumulative`, by bisection. */
export function quantile(probability: number): number {
  let low = -8;
  let high = 8;
  while (high - low > 1e-12) {
    const middle = (low + high) / 2;
    if (cumulative(middle) < probability) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return (low + high) / 2;
}
