import { nextDelay, type LookFacts } from "../../src/schedule.ts";

const FACTS: LookFacts = {
  ageMs: 0,
  minDelayMs: 10_000,
  maxDelayMs: 30_000,
  unanswered: 0,
  leftMs: 10_800_000,
  random: 0.5,
};

const delay = (facts: Partial<LookFacts>): number => nextDelay({ ...FACTS, ...facts });

test.each([
  [0, 10_000],
  [500_000, 10_000],
  [900_000, 18_000],
  [1_500_000, 30_000],
  [36_000_000, 30_000],
])("at an age of %d ms the interval is %d ms", (ageMs, expected) => {
  expect(delay({ ageMs })).toBe(expected);
});

test("the interval is spread by a tenth either way, also at its cap", () => {
  expect(delay({ random: 0 })).toBe(9_000);
  expect(delay({ random: 1 })).toBe(11_000);
  expect(delay({ ageMs: 36_000_000, random: 0 })).toBe(27_000);
  expect(delay({ ageMs: 36_000_000, random: 1 })).toBe(33_000);
});

test("without an answer it doubles each time, up to a minute", () => {
  expect([1, 2, 3, 4, 1_000].map((unanswered) => delay({ unanswered }))).toEqual([
    20_000, 40_000, 60_000, 60_000, 60_000,
  ]);
});

test("an interval that is longer than a minute by the user's wish stays as it is without an answer", () => {
  expect(delay({ minDelayMs: 120_000, maxDelayMs: 120_000, unanswered: 3 })).toBe(120_000);
});

test("it is never shorter than AWS asked for", () => {
  expect(delay({ retryAfterMs: 45_000 })).toBe(45_000);
  expect(delay({ retryAfterMs: 1_000 })).toBe(10_000);
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
