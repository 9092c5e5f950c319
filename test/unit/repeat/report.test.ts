// Tests of the report of test:repeat on its runs.
import { failuresIn } from "../../repeat/jest-run.ts";
import { beginningLine, runLines, summaryLines, type Repetition } from "../../repeat/report.ts";

const repetition = (number: number, isLoaded: boolean, ...failures: string[]): Repetition => ({
  number,
  isLoaded,
  run: { passed: 7, skipped: 1, failures, seconds: 61.4, output: "" },
});

test("the report of a run has its load, its counts and its time", () => {
  expect(runLines(repetition(2, false))).toBe(
    "run 2, cores free: 7 passed, 0 failed, 1 skipped, 61 s",
  );
});

test("the line at the start of a run has its load and the number of runs", () => {
  expect(beginningLine({ number: 2, isLoaded: true, runs: 10 })).toBe(
    "run 2 of 10, cores kept busy ...",
  );
});

test("the report of a failed run has its failures and the place of its output", () => {
  expect(
    runLines({ ...repetition(3, true, "a.test.ts: one", "b.test.ts: two"), outputFile: "/out" }),
  ).toBe(
    [
      "run 3, cores kept busy: 7 passed, 2 failed, 1 skipped, 61 s",
      "  FAILED a.test.ts: one",
      "  FAILED b.test.ts: two",
      "  its output: /out",
    ].join("\n"),
  );
});

test("the summary says when nothing failed", () => {
  expect(summaryLines([repetition(1, false), repetition(2, true)])).toBe(
    "2 runs, 1 of them with the cores kept busy, 2.0 minutes: nothing failed.",
  );
});

test("the summary names each failure once, with its runs", () => {
  expect(
    summaryLines([repetition(1, false, "a"), repetition(2, true, "b", "a"), repetition(3, false)]),
  ).toBe(
    [
      "3 runs, 1 of them with the cores kept busy, 3.1 minutes: 2 failed at least once.",
      "  a",
      "    in run 1 (cores free), run 2 (cores kept busy)",
      "  b",
      "    in run 2 (cores kept busy)",
    ].join("\n"),
  );
});

test("Jest's results name the tests that failed, and files that could not be run", () => {
  const failures = failuresIn(
    {
      numPassedTests: 1,
      numPendingTests: 0,
      testResults: [
        {
          name: "/root/test/a.test.ts",
          status: "failed",
          assertionResults: [
            { fullName: "one", status: "failed" },
            { fullName: "two", status: "passed" },
          ],
        },
        { name: "/root/test/b.test.ts", status: "failed", assertionResults: [] },
        { name: "/root/test/c.test.ts", status: "passed", assertionResults: [] },
      ],
    },
    "/root",
  );

  expect(failures).toEqual(["test/a.test.ts: one", "test/b.test.ts could not be run"]);
});
