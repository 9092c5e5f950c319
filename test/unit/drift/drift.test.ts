// Tests of the drift that a resource may have, and of the drift that breaks a gate's promise.
import {
  breaches,
  driftOf,
  laterArnIn,
  type Drift,
  type DriftFacts,
} from "../../../src/drift/drift.ts";
import { siblingIn, type Siblings } from "../../../src/aws/list.ts";
import { IMPORTS, describedJob, successive } from "../../support/import-job.ts";
import { JOB_ARN, HOUR } from "../../support/shop.ts";
import { kindNamed } from "../../../src/kinds/kinds.ts";
import { START_WALL_MS } from "../../support/virtual-clock.ts";

const at = (hours: number): Date => new Date(START_WALL_MS + hours * HOUR);

/** An import of the same dataset that began this many hours after ours. */
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
    const siblings = [other(2, "ACTIVE", "FULL"), other(1, "ACTIVE", "FULL")];
    const superseded = [
      { kind: "superseded", datasetImportJobArn: `${JOB_ARN}-2`, since: at(2).toISOString() },
    ];

    expect(found({ siblings })).toEqual(superseded);
    expect(found({ siblings: siblings.toReversed() })).toEqual(superseded);
  });

  test("the newest of three is named, wherever a list has it", () => {
    const three = [other(1, "ACTIVE"), other(3, "ACTIVE"), other(2, "ACTIVE")];

    expect(found({ siblings: three })).toMatchObject([{ datasetImportJobArn: `${JOB_ARN}-3` }]);
  });

  test.each<[string, Siblings, string[]]>([
    ["no other import", [], []],
    ["itself", [{ ...other(0, "ACTIVE"), arn: JOB_ARN }], []],
    ["itself with a later time", [{ ...other(1, "ACTIVE"), arn: JOB_ARN }], []],
    [
      "earlier ones",
      [other(-1, "ACTIVE"), other(-2, "CREATE FAILED"), other(-3, "CREATE PENDING")],
      [],
    ],
    ["one of no mode, which is FULL", [other(1, "ACTIVE")], ["superseded"]],
    ["an incremental one", [other(1, "ACTIVE", "INCREMENTAL")], ["extended"]],
    ["an addition under way", [other(1, "CREATE PENDING", "INCREMENTAL")], ["importUnderWay"]],
    ["an addition that failed", [other(1, "CREATE FAILED", "INCREMENTAL")], ["importFailed"]],
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
    ["it is being deleted, spelled otherwise", there("delete_in_progress"), ["datasetDeleting"]],
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

  test("leaves the earlier drift, so that silence is no change", () => {
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

test("drift of a solution version has the names of its kind, and the ARN of the later one", () => {
  const versions = successive(kindNamed("SolutionVersion"));
  const version = (hours: number, status: string): Siblings[number] =>
    siblingIn({ solutionVersionArn: `v${hours}`, status, creationDateTime: at(hours) }, versions);
  const facts = {
    kind: versions,
    resource: { status: "ACTIVE", solutionVersionArn: "v0", creationDateTime: at(0) },
  };

  expect(
    found({
      ...facts,
      siblings: [version(2, "CREATE IN_PROGRESS"), version(3, "CREATE FAILED")],
      parent: { type: "gone" },
    }),
  ).toEqual([
    { kind: "trainingUnderWay", solutionVersionArn: "v2", since: at(2).toISOString() },
    { kind: "trainingFailed", solutionVersionArn: "v3", since: at(3).toISOString() },
    { kind: "solutionGone" },
  ]);
  expect(
    found({
      ...facts,
      parent: { type: "there", status: "DELETE PENDING", creationDateTime: at(1) },
    }),
  ).toEqual([
    { kind: "solutionDeleting" },
    { kind: "solutionReplaced", since: at(1).toISOString() },
  ]);
});

test("a resource whose creation AWS does not say has no later resources, and is never too old", () => {
  const resource = describedJob("ACTIVE", { creationDateTime: undefined });

  expect(
    found({
      resource,
      siblings: [other(1, "ACTIVE")],
      parent: { type: "there", status: "ACTIVE", creationDateTime: at(1) },
      maxAgeMs: 1,
    }),
  ).toEqual([]);
});

test("a resource of the very same moment is not later, and a parent of that moment was not made again", () => {
  expect(
    found({
      siblings: [other(0, "ACTIVE")],
      parent: { type: "there", status: "ACTIVE", creationDateTime: at(0) },
    }),
  ).toEqual([]);
});

test("a failure at the very moment of a success, and an addition at the very moment of a replacement, are old news", () => {
  const simultaneous = [
    { ...other(1, "ACTIVE"), arn: "full" },
    { ...other(1, "CREATE FAILED"), arn: "failed" },
    { ...other(1, "ACTIVE", "INCREMENTAL"), arn: "added" },
  ];

  expect(kinds(simultaneous)).toEqual(["superseded"]);
});

test("the later resource of drift is the one it names under the member of its kind", () => {
  expect(laterArnIn({ kind: "extended", datasetImportJobArn: "import" })).toBe("import");
  expect(laterArnIn({ kind: "extended", solutionVersionArn: "version" })).toBe("version");
  expect(laterArnIn({ kind: "datasetGone" })).toBeUndefined();
});
