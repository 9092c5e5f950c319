// Student's t distribution: the spread of a value when a few earlier values are the only source of the mean and the spread.

/** The distribution above a value. */
export interface UpperTail {
  /** The probability of a greater value. */
  readonly survival: number;
  /** The density at the value, divided by the survival. */
  readonly hazard: number;
}

/**
 * The tail above a value, for this many degrees of freedom.
 *
 * Put value = √freedom · cot(angle). Then the density is sin(angle)^(freedom + 1) and the survival is
 * √freedom · ∫ sin(x)^(freedom - 1) dx from 0 to the angle, both times one constant.
 */
export function upperTail(value: number, freedom: number): UpperTail {
  const root = Math.sqrt(freedom);
  const angle = Math.atan2(root, value);
  const area = areaUnderSine(angle, freedom - 1);
  return {
    survival: area / areaUnderSine(Math.PI, freedom - 1),
    hazard: Math.sin(angle) ** (freedom + 1) / (root * area),
  };
}

/** An even number of steps, enough for five digits. */
const STEPS = 64;

/** ∫ sin(x)^power dx from 0 to `to`, by Simpson's rule: a sum of positive terms keeps its digits far out in the tail. */
function areaUnderSine(to: number, power: number): number {
  const step = to / STEPS;
  let sum = Math.sin(to) ** power;
  for (let index = 1; index < STEPS; index += 1) {
    sum += (index % 2 === 1 ? 4 : 2) * Math.sin(index * step) ** power;
  }
  return (sum * step) / 3;
}
