import { formatDuration, isTooLong, parseAge, parseDuration } from "../../../src/time/duration.ts";

test.each([
  ["0", 0],
  ["0s", 0],
  ["90s", 90_000],
  ["45m", 2_700_000],
  ["3h", 10_800_000],
  ["1h30m", 5_400_000],
  ["1.5h", 5_400_000],
  [".5s", 500],
  ["250ms", 250],
  ["1000us", 1],
  ["1000µs", 1],
  ["1000000ns", 1],
])("%s is %d ms", (text, ms) => {
  expect(parseDuration(text)).toBeCloseTo(ms, 9);
});

test.each(["", "5", "5 min", "1d", "-5s", "s", "5s ", "1,5h", "Infinitys"])(
  "%j is no duration",
  (text) => {
    expect(parseDuration(text)).toBeUndefined();
  },
);

test.each([
  ["2562047h47m16s", false],
  ["2562047h47m17s", true],
  ["3000000h", true],
  ["0", false],
  ["for ever", false],
])("%s is too long for Go: %s", (text, isLonger) => {
  expect(isTooLong(text)).toBe(isLonger);
  expect(parseDuration(text) === undefined).toBe(isLonger || text === "for ever");
});

test.each([
  [0, "0s"],
  [-5, "0s"],
  [49, "0s"],
  [50, "0.1s"],
  [412, "0.4s"],
  [949, "0.9s"],
  [950, "1s"],
  [40_400, "40s"],
  [59_600, "1m"],
  [200_000, "3m 20s"],
  [600_000, "10m"],
  [840_000, "14m"],
  [3_599_000, "1h"],
  [10_800_000, "3h"],
  [7_500_000, "2h 5m"],
])("%d ms is said %j", (ms, text) => {
  expect(formatDuration(ms)).toBe(text);
});

describe("an age", () => {
  test.each([
    ["7d", 7 * 86_400_000],
    ["2w", 14 * 86_400_000],
    ["1w1d12h", 8.5 * 86_400_000],
    ["36h", 1.5 * 86_400_000],
    ["3000000h", 125_000 * 86_400_000],
  ])("may be written %s, which is %d ms", (text, ms) => {
    expect(parseAge(text)).toBe(ms);
  });

  test.each(["", "d", "7", "-7d", "7 d", "1d2w", "1.5d", "a week"])("may not be %j", (text) => {
    expect(parseAge(text)).toBeUndefined();
  });
});
