// Tests durations: as options spell a duration, and as a sentence tells a duration.
// cspell:ignore Infinitys
import {
  formatAge,
  formatDuration,
  isTooLong,
  parseAge,
  parseDuration,
} from "../../../src/time/duration.ts";

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
  ["1000μs", 1],
  ["5.s", 5_000],
  ["1h1m1s1ms1us1ns", 3_661_001.001001],
  ["0h", 0],
])("%s is %d ms", (text, ms) => {
  expect(parseDuration(text)).toBeCloseTo(ms, 9);
});

test.each([
  "",
  "5",
  "5 min",
  "1d",
  "-5s",
  "s",
  "5s ",
  " 5s",
  ".s",
  "1,5h",
  "Infinitys",
  "00",
  "5s\n",
])("%j is no duration", (text) => {
  expect(parseDuration(text)).toBeUndefined();
});

test.each([
  ["2562047h47m16s", false],
  // The most nanoseconds that 63 bits hold.
  ["9223372036854775807ns", false],
  ["2562047h47m17s", true],
  ["3000000h", true],
  ["0", false],
  ["forever", false],
])("%s is too long for Go: %s", (text, isLonger) => {
  expect(isTooLong(text)).toBe(isLonger);
  expect(parseDuration(text) === undefined).toBe(isLonger || text === "forever");
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
  [950.4, "1s"],
  [59_499, "59s"],
  [59_500, "1m"],
  [60_400, "1m"],
  [61_000, "1m 1s"],
  [599_499, "9m 59s"],
  [599_500, "10m"],
  [629_499, "10m"],
  [630_000, "11m"],
  [3_569_000, "59m"],
  [3_570_000, "1h"],
  [3_660_000, "1h 1m"],
  [90_000_000, "25h"],
])("%d ms is said %j", (ms, text) => {
  expect(formatDuration(ms)).toBe(text);
});

describe("an age", () => {
  test.each([
    [0, "0s"],
    [840_000, "14m"],
    [86_400_000, "24h"],
    [129_600_000, "36h"],
    [172_740_000, "2d"],
    [172_800_000, "2d"],
    [273_600_000, "3d 4h"],
    [862_200_000, "10d"],
    [864_000_000, "10d"],
    [867_600_000, "10d"],
    [900_000_000, "10d"],
    [6_048_000_000, "70d"],
  ])("of %d ms is said %j", (ms, text) => {
    expect(formatAge(ms)).toBe(text);
  });

  test.each([
    ["7d", 7 * 86_400_000],
    ["2w", 14 * 86_400_000],
    ["1w1d12h", 8.5 * 86_400_000],
    ["36h", 1.5 * 86_400_000],
    ["1d", 86_400_000],
    ["10w", 70 * 86_400_000],
    ["12d", 12 * 86_400_000],
    ["0d", 0],
    ["0", 0],
    ["1d1ms", 86_400_001],
    ["3000000h", 125_000 * 86_400_000],
  ])("may be written %s, which is %d ms", (text, ms) => {
    expect(parseAge(text)).toBe(ms);
  });

  test.each([
    "",
    "d",
    "7",
    "-7d",
    "7 d",
    "1d2w",
    "1.5d",
    "a week",
    "1w ",
    " 1w",
    "1w2w",
    "1d\n",
    "x1d",
  ])("may not be %j", (text) => {
    expect(parseAge(text)).toBeUndefined();
  });
});
