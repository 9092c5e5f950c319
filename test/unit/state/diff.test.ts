// Tests of which changed arguments update a gate and which replace it.
import { diffOf, isSoughtAnew, type GateDiff } from "../../../src/state/diff.ts";
import type { GateInputs } from "../../../src/state/gate-inputs.ts";
import { parseGate, parseState } from "../../../src/state/parse.ts";
import { UNKNOWN } from "../../../src/state/validation.ts";
import { DATASET_ARN, JOB_ARN } from "../../support/shop.ts";

const CAMPAIGNS = "arn:aws:personalize:eu-west-1:123456789012:campaign";

const diffBetween = (before: GateInputs, now: GateInputs): GateDiff =>
  diffOf(parseGate(before), parseGate(now));

const NEWS = {
  datasetImportJobArn: JOB_ARN,
  expectedDatasetArn: DATASET_ARN,
  triggers: ["a", { b: 1 }],
  customTimeouts: { create: "1h" },
  __urn: "urn:1",
  __provider: "text 1",
};

test("equal arguments are no difference, whatever outputs and machinery the state holds", () => {
  expect(
    diffBetween(
      {
        ...NEWS,
        datasetArn: DATASET_ARN,
        __urn: "urn:0",
        __provider: "text 0",
        ...{ status: "ACTIVE", later: true },
      },
      NEWS,
    ),
  ).toEqual({ changes: false, changed: [], replaces: [] });
});

test("left out, null and undefined are the same", () => {
  expect(diffBetween({ ...NEWS, profile: null as never }, { ...NEWS, profile: undefined })).toEqual(
    {
      changes: false,
      changed: [],
      replaces: [],
    },
  );
});

test("another job replaces the gate", () => {
  expect(diffBetween(NEWS, { ...NEWS, datasetImportJobArn: `${JOB_ARN}-2` })).toEqual({
    changes: true,
    changed: ["datasetImportJobArn"],
    replaces: ["datasetImportJobArn"],
  });
});

test("a job that is not known yet may be another one", () => {
  expect(diffBetween(NEWS, { ...NEWS, datasetImportJobArn: UNKNOWN })).toEqual({
    changes: true,
    changed: ["datasetImportJobArn"],
    replaces: ["datasetImportJobArn"],
  });
});

test.each([
  ["expectedDatasetArn", undefined],
  ["profile", "ml"],
  ["assumeRoleArn", "arn:aws:iam::123456789012:role/look"],
  ["triggers", ["a", { b: 2 }]],
  ["triggers", UNKNOWN],
  ["minDelay", "1s"],
  ["maxDelay", "1m"],
  ["maxAge", "7d"],
  ["onSuperseded", "fail"],
  ["customTimeouts", { create: "2h" }],
])("a changed %s looks again", (name, value) => {
  expect(diffBetween(NEWS, { ...NEWS, [name]: value })).toEqual({
    changes: true,
    changed: [name],
    replaces: [],
  });
});

test("another resource replaces a gate on a kind without a succession", () => {
  const campaign = { __kind: "Campaign", campaignArn: `${CAMPAIGNS}/home-page` };

  expect(diffBetween(campaign, { ...campaign, campaignArn: `${CAMPAIGNS}/cart` })).toEqual({
    changes: true,
    changed: ["campaignArn"],
    replaces: ["campaignArn"],
  });
  expect(diffBetween(campaign, { ...campaign, profile: "ml" })).toEqual({
    changes: true,
    changed: ["profile"],
    replaces: [],
  });
});

test("another parent replaces the gate", () => {
  const other = "arn:aws:personalize:eu-west-1:123456789012:dataset/shop/ITEMS";

  expect(diffBetween({ datasetArn: DATASET_ARN }, { datasetArn: other })).toEqual({
    changes: true,
    changed: ["datasetArn"],
    replaces: ["datasetArn"],
  });
});

test("whether a gate follows is a difference", () => {
  expect(
    diffBetween({ datasetArn: DATASET_ARN }, { datasetArn: DATASET_ARN, follow: false }),
  ).toEqual({ changes: true, changed: ["follow"], replaces: [] });
});

test("a job in place of a dataset replaces the gate", () => {
  expect(diffBetween({ datasetArn: DATASET_ARN }, { datasetImportJobArn: JOB_ARN })).toEqual({
    changes: true,
    changed: ["datasetImportJobArn", "datasetArn"],
    replaces: ["datasetImportJobArn", "datasetArn"],
  });
});

test("a part of a trigger that JSON cannot hold is no difference", () => {
  expect(
    diffBetween({ ...NEWS, triggers: [{ b: 1, c: undefined }] }, { ...NEWS, triggers: [{ b: 1 }] }),
  ).toEqual({ changes: false, changed: [], replaces: [] });
});

describe("the gate finds the newest again, or not, ", () => {
  const NEWEST = { datasetArn: DATASET_ARN, createdAfter: "2026-01-01", triggers: ["a"] };
  const { spec: found } = parseState({
    ...NEWEST,
    datasetImportJobArn: JOB_ARN,
    __found: true,
    __stateVersion: 1,
  });

  test.each<[string, GateInputs, boolean]>([
    ["triggers", { triggers: ["b"] }, true],
    ["createdAfter", { createdAfter: "2026-01-02" }, true],
    ["maxDelay", { maxDelay: "1m" }, false],
    ["follow", { follow: false }, false],
    ["customTimeouts", { customTimeouts: { create: "1h" } }, false],
    ["nothing", {}, false],
  ])("when %s changes", (_, change, expected) => {
    expect(isSoughtAnew(found, parseGate({ ...NEWEST, ...change }))).toBe(expected);
  });

  test("never by a gate that was given an ARN", () => {
    const now = { datasetImportJobArn: JOB_ARN, triggers: ["b"] };

    expect(isSoughtAnew(parseGate({ datasetImportJobArn: JOB_ARN }), parseGate(now))).toBe(false);
  });
});
