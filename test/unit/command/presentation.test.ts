// Tests of how the result of the command is shown.
import { READY } from "../../../src/command/ending.ts";
import { asJson, asLine, asTable, printable } from "../../../src/command/presentation.ts";
import type { Result } from "../../../src/command/result.ts";
import { newestTarget } from "../../../src/kinds/target.ts";
import { IMPORTS, TARGET, describedJob } from "../../support/import-job.ts";
import { DATASET_ARN, JOB_ARN } from "../../support/shop.ts";
import { START_WALL_MS } from "../../support/virtual-clock.ts";

const RESULT: Result = {
  ending: READY,
  facts: {
    target: TARGET,
    waitedMs: 0,
    looks: 1,
    seen: new Map([["ACTIVE", 1]]),
    resource: describedJob("ACTIVE"),
  },
  drift: [],
  warnings: [],
  sentences: [],
};
const NOTHING: Result = {
  ...RESULT,
  ending: { name: "gone", exitCode: 5, meaning: "" },
  facts: { ...RESULT.facts, resource: undefined, seen: new Map([["not found", 1]]) },
};

describe("as an object", () => {
  const objectOf = (result: Result): unknown => JSON.parse(asJson([result]));

  test("it shows the ending, the resource, its outputs and the sentences", () => {
    const drift = [{ kind: "tooOld", since: "2026-01-01T00:00:00.000Z" }] as const;

    expect(
      objectOf({ ...RESULT, drift, warnings: ["It is old."], sentences: ["Mind this."] }),
    ).toEqual({
      outcome: "ready",
      exitCode: 0,
      kind: "DatasetImportJob",
      arn: JOB_ARN,
      status: "ACTIVE",
      outputs: expect.objectContaining({
        datasetArn: DATASET_ARN,
        status: "ACTIVE",
        drift,
      }) as object,
      sentences: ["It is old.", "Mind this."],
    });
    expect(asJson([RESULT])).toMatch(/^\{\n {2}"outcome": "ready",\n/);
  });

  test("several are an array, in their order", () => {
    expect(JSON.parse(asJson([NOTHING, RESULT]))).toEqual([objectOf(NOTHING), objectOf(RESULT)]);
  });

  test("it has no status and no outputs where AWS described nothing", () => {
    expect(objectOf(NOTHING)).toEqual({
      outcome: "gone",
      exitCode: 5,
      kind: "DatasetImportJob",
      arn: JOB_ARN,
      outputs: {},
      sentences: [],
    });
  });
});

describe("as a line", () => {
  test("it is the ARN and the status", () => {
    expect(asLine(RESULT)).toBe(`${JOB_ARN} ACTIVE`);
  });

  test("it is empty where nothing is known", () => {
    const target = newestTarget(IMPORTS, DATASET_ARN);

    expect(asLine({ ...NOTHING, facts: { ...NOTHING.facts, target } })).toBe(" ");
  });
});

describe("as a table", () => {
  const tableOf = (result: Result, nowMs = START_WALL_MS): string[] =>
    asTable(result, nowMs).split("\n");

  test("it has a row for each thing that is known", () => {
    const resource = describedJob("CREATE FAILED", {
      failureReason: "bad\u001b[2J data",
      lastUpdatedDateTime: new Date(START_WALL_MS + 60_000),
    });
    const ending = { name: "failed", exitCode: 4, meaning: "" };
    const failed: Result = { ...RESULT, ending, facts: { ...RESULT.facts, resource } };

    expect(tableOf(failed, START_WALL_MS + 7_200_000)).toEqual([
      `dataset import job  ${JOB_ARN}`,
      "status              CREATE FAILED (failed)",
      "created             2026-01-01T00:00:00.000Z, 2h ago",
      "last updated        2026-01-01T00:01:00.000Z, 1h 59m ago",
      "failure reason      bad [2J data",
    ]);
  });

  test("it shows the drift of the resource, since when and by which later resource", () => {
    const later = `${JOB_ARN}-later`;
    const drift = [
      { kind: "superseded", datasetImportJobArn: later, since: "2025-12-31T22:00:00.000Z" },
      { kind: "tooOld", since: "2025-12-25T00:00:00.000Z" },
      { kind: "datasetGone" },
    ] as const;

    expect(tableOf({ ...RESULT, drift }).slice(4)).toEqual([
      "drift               superseded since 2025-12-31T22:00:00.000Z, 2h ago",
      `by                  ${later}`,
      "drift               tooOld since 2025-12-25T00:00:00.000Z, 7d ago",
      "drift               datasetGone",
    ]);
  });

  test("a moment in the future is now", () => {
    expect(tableOf(RESULT, START_WALL_MS - 60_000)[2]).toMatch(/Z, 0s ago$/);
  });

  test("if AWS described nothing, it shows the target and the result of the look", () => {
    const target = newestTarget(IMPORTS, DATASET_ARN);
    const seen = new Map([
      ["none yet", 1],
      ["ECONNRESET", 2],
    ]);

    expect(tableOf({ ...NOTHING, facts: { ...NOTHING.facts, target, seen } })).toEqual([
      `dataset import job  the newest dataset import job of dataset ${DATASET_ARN}`,
      "status              none yet, ECONNRESET (gone)",
    ]);
  });
});

test.each([
  ["a\u001b[2Jb\nready", "a [2Jb ready"],
  ["a\r\n\u0007b", "a b"],
  ["é \u{1f600}", "é \u{1f600}"],
])("%j is printed as %j", (text, line) => {
  expect(printable(text)).toBe(line);
});
