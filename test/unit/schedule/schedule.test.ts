// Tests when the next look is due.
import fc from "fast-check";

import { estimateFrom } from "../../../src/schedule/estimate.ts";
import { nextDelay, type ScheduleFacts } from "../../../src/schedule/schedule.ts";
import { MINUTE } from "../../support/shop.ts";

const FACTS: ScheduleFacts = {
  ageMs: 0,
  bounds: { byAge: { minMs: 10_000, maxMs: 30_000 }, byHistory: { minMs: 2_000, maxMs: 60_000 } },
  unanswered: 0,
  leftMs: 180 * MINUTE,
  random: 0.5,
};
const fixed = (ms: number) => ({
  byAge: { minMs: ms, maxMs: ms },
  byHistory: { minMs: ms, maxMs: ms },
});

const delay = (facts: Partial<ScheduleFacts>): number => nextDelay({ ...FACTS, ...facts });
const range = (facts: Partial<ScheduleFacts>): number[] =>
  [0, 1].map((random) => delay({ ...facts, random }));

describe("without history", () => {
  test.each([
    [0, 10_000, 12_000],
    [500_000, 10_000, 12_000],
    [900_000, 16_200, 19_800],
    [1_500_000, 24_000, 30_000],
    [36_000_000, 24_000, 30_000],
  ])("at an age of %d ms the next look is %d to %d ms away", (ageMs, from, to) => {
    expect(range({ ageMs })).toEqual([from, to]);
  });

  test("bounds that leave no room leave no spread", () => {
    expect(range({ bounds: fixed(5_000) })).toEqual([5_000, 5_000]);
  });
});

describe("with a history of imports that took about a quarter of an hour", () => {
  const estimate = estimateFrom([14, 15, 16].map((minutes) => minutes * MINUTE));
  const at = (minutes: number): number => delay({ ageMs: minutes * MINUTE, estimate });

  test("looks are seldom while the end is improbable, often when it is near, and seldom again after it", () => {
    expect(at(8)).toBeGreaterThan(20_000);
    expect(at(13.5)).toBeLessThan(5_000);
    expect(at(15)).toBeLessThan(3_000);
    expect(at(45)).toBe(27_000);
  });

  test("they are never more than a minute apart, so that a failure is seen early", () => {
    for (let minutes = 0; minutes < 120; minutes += 0.5) {
      const [from = 0, to = 0] = range({ ageMs: minutes * MINUTE, estimate });
      expect([from >= 2_000, to <= MINUTE]).toEqual([true, true]);
    }
  });

  test.each([3.5, 4.5, 45, 120])(
    "a job that is %d minutes old, unlike any before, is looked at as if there were no history",
    (minutes) => {
      expect(at(minutes)).toBe(delay({ ageMs: minutes * MINUTE }));
    },
  );

  test("the bounds the user gave hold", () => {
    const bounds = fixed(7_000);

    expect(delay({ ageMs: 15 * MINUTE, estimate, bounds })).toBe(7_000);
  });
});

test("without an answer the interval doubles each time, up to a minute", () => {
  expect([1, 2, 3, 4, 1_000].map((unanswered) => range({ unanswered }))).toEqual([
    [18_000, 22_000],
    [36_000, 44_000],
    [48_000, 60_000],
    [48_000, 60_000],
    [48_000, 60_000],
  ]);
});

test("an interval that is longer than a minute by the user's wish stays as it is without an answer", () => {
  expect(delay({ bounds: fixed(120_000), unanswered: 3 })).toBe(120_000);
});

test("it is never shorter than AWS asked for", () => {
  expect(delay({ retryAfterMs: 45_000 })).toBe(45_000);
  expect(delay({ retryAfterMs: 1_000 })).toBe(11_000);
});

test("it is never longer than the time left, whatever AWS asked for", () => {
  expect(delay({ leftMs: 4_000 })).toBe(4_000);
  expect(delay({ leftMs: 4_000, retryAfterMs: 45_000 })).toBe(4_000);
});

test("it is a whole number of milliseconds and never zero", () => {
  expect(delay({ leftMs: 0.2 })).toBe(1);
  expect(delay({ leftMs: 0 })).toBe(1);
  expect(delay({ leftMs: 12.3 })).toBe(13);
});

// From mpmath's incomplete beta function.
describe("the interval with a history", () => {
  const estimate = {
    medianMs: 900_000,
    spread: 0.1,
    freedom: 3,
    shortestMs: 840_000,
    longestMs: 960_000,
  };
  const wide = { minMs: 1, maxMs: 3_600_000 };
  const bounds = { byAge: { minMs: 10_000, maxMs: 30_000 }, byHistory: wide };
  const at = (ageMs: number, more = {}): number =>
    delay({ ageMs, estimate: { ...estimate, ...more }, bounds });
  const WITHOUT = 27_000;

  test.each([
    [300_000, 47_099.47],
    [600_000, 10_401.61],
    [800_000, 2_498.44],
    [900_000, 1_399.61],
    [1_000_000, 1_228.51],
    [1_300_000, 1_728.78],
  ])("at an age of %d ms is %d ms", (ageMs, ms) => {
    expect(at(ageMs) / ms).toBeCloseTo(1, 2);
  });

  test("is that without history below a third of the shortest duration", () => {
    expect(at(279_999)).toBe(11_000);
    expect(at(280_000)).toBeGreaterThan(50_000);
    expect(at(1_000_000, { shortestMs: 3_600_000, medianMs: 4_000_000 })).toBe(20_000);
  });

  test("is longer the younger the resource is below a quarter of it, up to the longest without history", () => {
    expect(at(210_000)).toBe(11_000);
    expect(at(150_000)).toBe(19_600);
    expect([at(105_000), at(1), at(0)]).toEqual([WITHOUT, WITHOUT, WITHOUT]);
    expect(at(800_000, { shortestMs: 3_600_000, medianMs: 4_000_000 })).toBe(22_782);
  });

  test("is the interval with history for a young resource if it is shorter", () => {
    expect(at(200_000, { spread: 1, freedom: 2 }) / 4_933.19).toBeCloseTo(1, 2);
  });

  test("is the interval without history once only one resource in a thousand would last so long", () => {
    expect(at(2_495_000)).toBeLessThan(10_000);
    expect(at(2_504_000)).toBe(WITHOUT);
  });

  test("is the interval with history up to one and a half times the longest duration", () => {
    expect(at(1_440_000, { freedom: 8 })).toBeLessThan(10_000);
    expect(at(1_440_001, { freedom: 8 })).toBe(27_120);
  });
});

test("with any history, the next look is from 2 s to 60 s away, and no random number makes it a tenth more or less", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 48 * 60 * MINUTE }), { maxLength: 8 }),
      fc.nat({ max: 96 * 60 * MINUTE }),
      fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      (history, ageMs, random) => {
        const facts = { ageMs, estimate: estimateFrom(history) };
        const found = delay({ ...facts, random });
        const middle = delay(facts);

        expect(found).toBeGreaterThanOrEqual(2_000);
        expect(found).toBeLessThanOrEqual(MINUTE);
        expect(Math.abs(found - middle)).toBeLessThanOrEqual(middle * 0.112 + 1);
      },
    ),
  );
});

test("without an answer the interval doubles from the shortest too, and the spread keeps below a minute", () => {
  expect(delay({ unanswered: 1, random: 0 })).toBe(18_000);
  expect(delay({ unanswered: 3, random: 1 })).toBe(60_000);
});

test("bounds of which the lower is the higher leave no spread", () => {
  const crossed = { minMs: 5_000, maxMs: 4_000 };

  expect(range({ bounds: { byAge: crossed, byHistory: crossed } })).toEqual([4_000, 4_000]);
});
