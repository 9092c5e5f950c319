// Tests of the plan of test:repeat for its arguments.
// cspell:ignore unti
import { planOf } from "../../repeat/plan.ts";

const loads = (...words: string[]): boolean[] => planOf(words).runs.map(({ isLoaded }) => isLoaded);

test("ten runs, four of them loaded and between others, are the default", () => {
  const [no, yes] = [false, true];

  expect(loads()).toEqual([no, no, yes, no, yes, no, no, yes, no, yes]);
});

test("the words say how many runs, how many of them loaded, and of which projects", () => {
  expect(planOf(["--runs", "2", "--loaded", "1", "unit", "host"])).toEqual({
    runs: [{ isLoaded: false }, { isLoaded: true }],
    projects: ["unit", "host"],
    files: undefined,
  });
  expect(loads("--runs", "3", "--loaded", "0")).toEqual([false, false, false]);
  expect(loads("--runs", "2", "--loaded", "2")).toEqual([true, true]);
});

test("of fewer runs as many are loaded as of ten", () => {
  expect(loads("--runs", "5")).toEqual([false, false, true, false, true]);
  expect(loads("--runs", "2")).toEqual([false, false]);
});

test("a pattern takes only some of the files", () => {
  expect(planOf(["--files", "host/drift", "host"])).toMatchObject({
    projects: ["host"],
    files: "host/drift",
  });
});

test.each([
  [["--runs", "0"], "at least one run"],
  [["--runs", "3", "--loaded", "4"], "no more loaded runs than runs"],
  [["--runs", "few"], '--runs must be a whole number, but it is "few".'],
  [["--again"], "--again"],
  [["unti", "host"], "There is no level of tests named unti."],
])("%j is refused", (words, message) => {
  expect(() => planOf(words)).toThrow(message);
});
