// Tests when the next look is due.
import { estimateFrom } from "../../../src/schedule/estimate.ts";
import { nextDelay, type ScheduleFacts } from "../../../src/schedule/schedule.ts";

const MINUTE = 60_000;
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
    expect(at(32.5)).toBe(27_000);
  });

  test("they are never more than a minute apart, so that a failure is seen early", () => {
    for (let minutes = 0; minutes < 120; minutes += 0.5) {
      const [from = 0, to = 0] = range({ ageMs: minutes * MINUTE, estimate });
      expect([from >= 2_000, to <= MINUTE]).toEqual([true, true]);
    }
  });

  test.each([1, 3, 4.5, 33, 45, 120])(
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

describe("the interval with a history", () => {
  const estimate = { medianMs: 900_000, spread: 0.1, shortestMs: 840_000, longestMs: 960_000 };
  const wide = { minMs: 1, maxMs: 3_600_000 };
  const bounds = { byAge: { minMs: 10_000, maxMs: 30_000 }, byHistory: wide };
  const at = (ageMs: number): number => delay({ ageMs, estimate, bounds });

  test.each([
    [300000, 91386],
    [600000, 27421],
    [800000, 2587],
    [900000, 1262],
    [1000000, 1012],
    [1500000, 2838],
  ])("at an age of %d ms is %d ms", (ageMs, ms) => {
    expect(at(ageMs)).toBe(ms);
  });

  test("is that of the history from a third of the shortest to twice the longest duration", () => {
    expect(at(279_999)).toBe(10_000 + 1_000);
    expect(at(280_000)).not.toBe(11_000);
    expect(at(1_920_000)).not.toBe(27_000);
    expect(at(1_920_001)).toBe(27_000);
  });
});

test("without an answer the interval doubles from the shortest too, and the spread keeps below a minute", () => {
  expect(delay({ unanswered: 1, random: 0 })).toBe(18_000);
  expect(delay({ unanswered: 3, random: 1 })).toBe(60_000);
});

test("bounds of which the lower is the higher leave no spread", () => {
  const crossed = { minMs: 5_000, maxMs: 4_000 };

  expect(range({ bounds: { byAge: crossed, byHistory: crossed } })).toEqual([4_000, 4_000]);
});
