import { breaches, driftOf, type Drift, type DriftFacts } from "../../../src/drift/drift.ts";
import { siblingIn, type Siblings } from "../../../src/aws/list.ts";
import { IMPORTS, JOB_ARN, describedJob } from "../../support/import-job.ts";
import { START_WALL_MS } from "../../support/virtual-clock.ts";

const HOUR = 3_600_000;
const at = (hours: number): Date => new Date(START_WALL_MS + hours * HOUR);

/** An import of the same dataset that began so many hours after ours. */
const other = (hours: number, status: string, importMode?: string): Siblings[number] =>
  siblingIn(
    {
      datasetImportJobArn: `${JOB_ARN}-${hours}`,
      status,
      importMode,
      creationDateTime: at(hours),
    },
    IMPORTS,
  );
const found = (facts: Partial<DriftFacts>): Drift[] =>
  driftOf({
    kind: IMPORTS,
    resource: describedJob("ACTIVE"),
    nowMs: START_WALL_MS + 24 * HOUR,
    ...facts,
  });
const kinds = (siblings: Siblings): string[] => found({ siblings }).map(({ kind }) => kind);

describe("of later imports", () => {
  test("a FULL one has superseded the data, and is named with its time", () => {
    expect(found({ siblings: [other(2, "ACTIVE", "FULL"), other(1, "ACTIVE", "FULL")] })).toEqual([
      { kind: "superseded", datasetImportJobArn: `${JOB_ARN}-2`, since: at(2).toISOString() },
    ]);
  });

  test.each<[string, Siblings, string[]]>([
    ["no other import", [], []],
    ["itself", [{ ...other(0, "ACTIVE"), arn: JOB_ARN }], []],
    [
      "earlier ones",
      [other(-1, "ACTIVE"), other(-2, "CREATE FAILED"), other(-3, "CREATE PENDING")],
      [],
    ],
    ["one of no mode, which is FULL", [other(1, "ACTIVE")], ["superseded"]],
    ["an incremental one", [other(1, "ACTIVE", "INCREMENTAL")], ["extended"]],
    ["one under way", [other(1, "CREATE IN_PROGRESS")], ["importUnderWay"]],
    ["one that failed", [other(1, "CREATE FAILED")], ["importFailed"]],
    ["one of a status nobody knows", [other(1, "CREATE REINDEXING")], []],
    ["a failure before a success", [other(1, "CREATE FAILED"), other(2, "ACTIVE")], ["superseded"]],
    [
      "a failure after a success",
      [other(1, "ACTIVE"), other(2, "CREATE FAILED")],
      ["superseded", "importFailed"],
    ],
    [
      "an addition before a replacement",
      [other(1, "ACTIVE", "INCREMENTAL"), other(2, "ACTIVE", "FULL")],
      ["superseded"],
    ],
    [
      "an addition after a replacement, and one under way",
      [other(1, "ACTIVE"), other(2, "ACTIVE", "INCREMENTAL"), other(3, "CREATE PENDING")],
      ["superseded", "extended", "importUnderWay"],
    ],
    [
      "imports without times",
      [{ status: "ACTIVE" }, {}].map((one) =>
        siblingIn({ datasetImportJobArn: "x", ...one }, IMPORTS),
      ),
      [],
    ],
  ])("%s", (_, imports, expected) => {
    expect(kinds(imports)).toEqual(expected);
    expect(kinds(imports.toReversed())).toEqual(expected);
  });
});

describe("of the dataset", () => {
  const there = (status: string, hours = -1) =>
    ({ type: "there", status, creationDateTime: at(hours) }) as const;

  test.each<[string, DriftFacts["parent"], string[]]>([
    ["it is as it was", there("ACTIVE"), []],
    ["its schema is being replaced", there("UPDATE IN_PROGRESS"), []],
    ["it is gone", { type: "gone" }, ["datasetGone"]],
    ["it is to be deleted", there("DELETE PENDING"), ["datasetDeleting"]],
    ["it is being deleted", there("DELETE IN_PROGRESS"), ["datasetDeleting"]],
    ["it is being deleted, spelt otherwise", there("delete_in_progress"), ["datasetDeleting"]],
    ["it was made again after the import", there("ACTIVE", 1), ["datasetReplaced"]],
    ["nothing is known of its age", { ...there("ACTIVE"), creationDateTime: undefined }, []],
  ])("%s", (_, parent, expected) => {
    expect(found({ parent }).map(({ kind }) => kind)).toEqual(expected);
  });
});

test("of age: an import is too old from its creation and maxAge on", () => {
  expect(found({ maxAgeMs: 24 * HOUR })).toEqual([]);
  expect(found({ maxAgeMs: 24 * HOUR - 1 })).toEqual([
    { kind: "tooOld", since: new Date(at(24).getTime() - 1).toISOString() },
  ]);
});

describe("a question that is not answered", () => {
  const before: Drift[] = [
    { kind: "superseded", datasetImportJobArn: `${JOB_ARN}-2`, since: at(2).toISOString() },
    { kind: "datasetDeleting" },
    { kind: "tooOld", since: at(3).toISOString() },
  ];

  test("leaves what was found before, so that silence is no change", () => {
    expect(found({ before }).map(({ kind }) => kind)).toEqual(["superseded", "datasetDeleting"]);
  });

  test("and one that is replaces it", () => {
    expect(found({ before, siblings: [] }).map(({ kind }) => kind)).toEqual(["datasetDeleting"]);
  });
});

test("a gate's promise is broken by its dataset's end and its own age, and by a successor only if it says so", () => {
  const all: Drift[] = [
    { kind: "superseded" },
    { kind: "extended" },
    { kind: "importUnderWay" },
    { kind: "importFailed" },
    { kind: "datasetGone" },
    { kind: "datasetDeleting" },
    { kind: "datasetReplaced" },
    { kind: "tooOld" },
  ];
  const broken = (onSuperseded: "report" | "fail") =>
    breaches(all, onSuperseded).map(({ kind }) => kind);

  expect(broken("report")).toEqual(["datasetGone", "datasetDeleting", "datasetReplaced", "tooOld"]);
  expect(broken("fail")).toEqual(["superseded", ...broken("report")]);
});
