// The standard normal distribution: density, probability and quantile.

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

/** From here on the tail is so small that 1 - `cumulative` has lost digits. */
const FAR = 4;

/** Probability of more than `z`. */
export function survival(z: number): number {
  return z < FAR ? 1 - cumulative(Math.max(z, -8)) : density(z) * millsRatio(z);
}

/** Density divided by survival. */
export function hazard(z: number): number {
  return z < FAR ? density(z) / survival(z) : 1 / millsRatio(z);
}

/**
 * Survival divided by density, far out.
 *
 * Source: Laplace's continued fraction; M. Abramowitz, I. A. Stegun, "Handbook of Mathematical Functions", 26.2.14.
 */
function millsRatio(z: number): number {
  let fraction = z;
  for (let level = 40; level >= 1; level -= 1) {
    fraction = z + level / fraction;
  }
  return 1 / fraction;
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
