// The lower bound of E, which no schedule can beat.
import { cumulative, density } from "./standard-normal.ts";

/**
 * The lowest E that a schedule can have when it knows the law of the durations, for many calls: (∫ √(f S))² / E[T], with
 * the durations' density f, survival S and mean E[T]. For a lognormal law it depends on sigma alone.
 *
 * Source: the optimal density of inspections, n = √(h / 2λ); R. E. Barlow, L. C. Hunter, F. Proschan, "Optimum Checking
 * Procedures", J. SIAM 11:4 (1963). By Cauchy and Schwarz no other density of looks has a lower product.
 */
export function lowestE(sigma: number): number {
  const step = 0.001;
  let integral = 0;
  // With t = median·e^(σz): f dt = φ(z) dz, and √(f S) dt = √(φ(z) S(z) σ t) dz.
  for (let z = -8; z <= 8; z += step) {
    const survival = Math.max(0, 1 - cumulative(z));
    integral += Math.sqrt(density(z) * survival * sigma * Math.exp(sigma * z)) * step;
  }
  return integral ** 2 / Math.exp(sigma ** 2 / 2);
}
