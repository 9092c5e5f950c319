// Tests how long the next import or training probably takes, and how likely its end is at some age.
import { estimateFrom, hazardRate } from "../../../src/schedule/estimate.ts";

const MINUTE = 60_000;
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

test("imports that happened to agree do not make the next one certain, though many make it more so", () => {
  const three = estimateOf(15, 15, 15).spread;
  const eight = estimateOf(15, 15, 15, 15, 15, 15, 15, 15).spread;

  expect(three).toBeGreaterThan(0.1);
  expect(eight).toBeGreaterThan(0.05);
  expect(eight).toBeLessThan(three);
});

test("imports that differ widely are believed", () => {
  expect(estimateOf(5, 50, 5, 50).spread).toBeGreaterThan(0.8);
});

describe("the rate at which a job becomes ready", () => {
  const estimate = estimateOf(14, 15, 16);
  const at = (minutes: number): number => hazardRate(estimate, minutes * MINUTE);

  test("is low early, high around the usual end, and low again long after it", () => {
    expect(at(15)).toBeGreaterThan(100 * at(5));
    expect(at(15)).toBeGreaterThan(5 * at(45));
  });

  test("is what makes half of the jobs ready by the usual duration", () => {
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

    expect(estimate?.medianMs).toBeCloseTo(14.142136, 6);
    expect(estimate?.spread).toBeCloseTo(0.314751, 6);
    expect([estimate?.shortestMs, estimate?.longestMs]).toEqual([10, 20]);
  });

  test("of durations that agree have a spread all the same", () => {
    expect(estimateFrom([15, 15, 15])?.spread).toBeCloseTo(0.141421, 6);
  });
});

describe("the numbers of the hazard rate", () => {
  const estimate = { medianMs: 1_000, spread: 0.15, shortestMs: 900, longestMs: 1_100 };

  test.each([
    [0, 1.96928815439e-8],
    [1, 1.96928815439e-8],
    [500, 7.40332015518e-6],
    [900, 0.00293234803596],
    [1000, 0.00603058058618],
    [1100, 0.0083116150159],
    [2000, 0.00207150769015],
    [10000, 0.000178637290074],
    [1000000, 1.81379279992e-6],
    [1000000000, 1.81379279992e-6],
  ])("at an age of %d ms are %d", (ageMs, rate) => {
    expect(hazardRate(estimate, ageMs) / rate).toBeCloseTo(1, 6);
  });
});
