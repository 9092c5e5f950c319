// Tests how long the next import or training probably takes, and how likely its end is at some age.
import fc from "fast-check";

import {
  estimateFrom,
  hazardRate,
  probabilityToLast,
  type Estimate,
} from "../../../src/schedule/estimate.ts";
import { predictiveHazard } from "../../bench/schedules/posterior.ts";
import { seededRandom } from "../../bench/schedules/seeded-random.ts";
import { MINUTE } from "../../support/shop.ts";

const estimateOf = (...minutes: number[]) => {
  const estimate = estimateFrom(minutes.map((m) => m * MINUTE));
  if (estimate === undefined) {
    throw new Error("there is no estimate");
  }
  return estimate;
};

test.each([[[]], [[15]]])("%j earlier imports are no experience", (minutes) => {
  expect(estimateFrom(minutes)).toBeUndefined();
});

test("the usual duration is the geometric mean, which one odd import moves little", () => {
  expect(estimateOf(10, 20, 20, 40).medianMs / MINUTE).toBeCloseTo(20);
  expect(estimateOf(15, 15, 15, 15, 150).medianMs / MINUTE).toBeLessThan(25);
});

/** The standard deviation of the logarithm of the next duration, which the spread is only the unit of. */
const deviation = ({ spread, freedom }: Estimate): number =>
  spread * Math.sqrt(freedom / (freedom - 2));

test("a few equal durations do not make the next duration certain, and many make it more certain", () => {
  const three = deviation(estimateOf(15, 15, 15));
  const eight = deviation(estimateOf(15, 15, 15, 15, 15, 15, 15, 15));

  expect(three).toBeGreaterThan(0.1);
  expect(eight).toBeGreaterThan(0.04);
  expect(eight).toBeLessThan(three);
});

test("imports that differ widely are believed", () => {
  expect(deviation(estimateOf(5, 50, 5, 50))).toBeGreaterThan(0.8);
});

describe("the rate at which a job becomes ready", () => {
  const estimate = estimateOf(14, 15, 16);
  const at = (minutes: number): number => hazardRate(estimate, minutes * MINUTE);

  test("is low early, high around the usual end, and low again long after it", () => {
    expect(at(15)).toBeGreaterThan(100 * at(5));
    expect(at(15)).toBeGreaterThan(5 * at(45));
  });

  test("makes half of the jobs ready by the usual duration", () => {
    let missed = 0;
    for (let ms = 0; ms < estimate.medianMs; ms += 100) {
      missed += 100 * hazardRate(estimate, ms);
    }

    expect(Math.exp(-missed)).toBeCloseTo(0.5, 2);
  });

  test.each([0, 1e-9, 1e9, Number.MAX_SAFE_INTEGER])(
    "is a positive number at an age of %d minutes",
    (minutes) => {
      expect(at(minutes)).toBeGreaterThan(0);
      expect(at(minutes)).toBeLessThan(1);
    },
  );
});

describe("the numbers of the estimate", () => {
  test("of two durations are their geometric mean, the spread with its prior, and the extremes", () => {
    const estimate = estimateFrom([10, 20]);

    expect(estimate?.medianMs).toBeCloseTo(14.14213562, 6);
    expect(estimate?.spread).toBeCloseTo(0.4332088183, 6);
    expect(estimate?.freedom).toBe(2);
    expect([estimate?.shortestMs, estimate?.longestMs]).toEqual([10, 20]);
  });

  test.each([
    [3, 0.06666666667],
    [8, 0.0375],
  ])("of %d durations that agree have a spread all the same", (count, spread) => {
    const estimate = estimateFrom(Array.from({ length: count }, () => 15));

    expect(estimate?.spread).toBeCloseTo(spread, 6);
    expect(estimate?.freedom).toBe(count);
  });
});

// From mpmath's incomplete beta function.
const SECOND = { medianMs: 1_000, spread: 0.15, freedom: 5, shortestMs: 900, longestMs: 1_100 };

test.each([
  [0, 3.293141577e-8],
  [1, 3.293141577e-8],
  [500, 3.466693357e-5],
  [900, 0.002853237329],
  [1000, 0.005061422531],
  [1100, 0.006590227985],
  [2000, 0.00301620137],
  [10000, 0.0002132773401],
  [1000000, 7.223647354e-7],
  [1000000000, 7.223647354e-7],
])("the hazard rate at an age of %d ms is %d", (ageMs, rate) => {
  expect(hazardRate(SECOND, ageMs) / rate).toBeCloseTo(1, 3);
});

test.each([
  [1, 0.9999999544],
  [500, 0.9971348392],
  [900, 0.7431141149],
  [1000, 0.5],
  [1300, 0.07034315666],
  [2000, 0.002865160759],
])("the probability to last %d ms is %d", (ageMs, probability) => {
  expect(probabilityToLast(SECOND, ageMs) / probability).toBeCloseTo(1, 4);
});

const history = fc.array(fc.integer({ min: 1_000, max: 24 * 60 * MINUTE }), {
  minLength: 2,
  maxLength: 8,
});

test("the hazard rate is the rate of all lognormal laws together, each weighted by its probability after the history", () => {
  // The prior of the estimate, as weights: 1/σ² is gamma distributed, and steps in log σ are steps of σ times its density.
  const prior = {
    sigmas: Array.from({ length: 200 }, (_, step) => 0.01 * 1.05 ** step),
    weightOf: (sigma: number) => sigma ** -1 * Math.exp(-(0.1 ** 2) / (2 * sigma ** 2)),
  };
  for (const minutes of [
    [14, 16],
    [10, 15, 12],
    [5, 50, 5, 50],
    [15, 15, 15, 15, 15, 15, 15, 15],
  ]) {
    const estimate = estimateOf(...minutes);
    const exact = predictiveHazard(
      minutes.map((one) => one * MINUTE),
      prior,
    );

    for (const minute of [8, 12, 15, 18, 25]) {
      expect(hazardRate(estimate, minute * MINUTE) / exact(minute * MINUTE)).toBeCloseTo(1, 2);
    }
  }
});

test("of laws drawn from the prior, as many durations last as the estimate says", () => {
  const random = seededRandom(5_040);
  // G. E. P. Box, M. E. Muller, "A Note on the Generation of Random Normal Deviates", 1958.
  const normal = (): number =>
    Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
  const draws = 1_000;
  const lasting = Array.from({ length: draws }, (_, index) => {
    // One degree of freedom: the prior's 0.1² / σ² is the square of one normal number.
    const sigma = 0.1 / Math.abs(normal());
    const duration = (): number => 900_000 * Math.exp(sigma * normal());
    const estimate = estimateFrom(Array.from({ length: 2 + (index % 7) }, duration));
    return estimate === undefined ? NaN : probabilityToLast(estimate, duration());
  }).sort((one, other) => one - other);

  // All values between 0 and 1 are equally likely. Kolmogorov's bound for one case in a thousand.
  const worst = Math.max(...lasting.map((found, index) => Math.abs(found - (index + 0.5) / draws)));
  expect(worst).toBeLessThan(1.95 / Math.sqrt(draws));
});

test("durations that are all so many times as long are estimated so many times as long", () => {
  fc.assert(
    fc.property(history, fc.double({ min: 0.1, max: 10, noNaN: true }), (durations, factor) => {
      const one = estimateFrom(durations);
      const other = estimateFrom(durations.map((ms) => ms * factor));
      if (one === undefined || other === undefined) {
        throw new Error("there is no estimate");
      }
      const ageMs = one.medianMs * 1.1;

      expect(other.medianMs / one.medianMs / factor).toBeCloseTo(1, 6);
      expect((hazardRate(other, ageMs * factor) * factor) / hazardRate(one, ageMs)).toBeCloseTo(
        1,
        6,
      );
    }),
  );
});

test("the hazard rate is a positive number at every age, and the probability to last never grows", () => {
  fc.assert(
    fc.property(history, fc.nat(), fc.nat(), (durations, one, more) => {
      const estimate = estimateFrom(durations);
      if (estimate === undefined) {
        throw new Error("there is no estimate");
      }

      expect(hazardRate(estimate, one)).toBeGreaterThan(0);
      expect(hazardRate(estimate, one)).toBeLessThan(Infinity);
      expect(probabilityToLast(estimate, one + more)).toBeLessThanOrEqual(
        probabilityToLast(estimate, one) + 1e-9,
      );
    }),
  );
});
