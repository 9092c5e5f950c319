// Tests of the form in which a state keeps a gate.
import type { DescribedResource } from "../../../src/kinds/status.ts";
import type { GateInputs } from "../../../src/state/gate-inputs.ts";
import type { Drift } from "../../../src/drift/drift.ts";
import { kindNamed } from "../../../src/kinds/kinds.ts";
import { parseGate, parseState } from "../../../src/state/parse.ts";
import {
  describedOutputs,
  outputNames,
  outputsIn,
  stateOf,
  type GateState,
} from "../../../src/state/stored-form.ts";
import { IMPORTS, describedJob } from "../../support/import-job.ts";
import { DATASET_ARN, JOB_ARN } from "../../support/shop.ts";

const stateWith = (inputs: GateInputs, resource: DescribedResource): GateState =>
  stateOf(parseGate(inputs), describedOutputs(IMPORTS, resource, []));

const INPUTS = { datasetImportJobArn: JOB_ARN, triggers: ["a"], __urn: "urn", __provider: "text" };

test("a state holds the inputs, and what AWS said with its times as text and the group derived", () => {
  expect(stateWith(INPUTS, describedJob("ACTIVE", { importMode: "FULL" }))).toMatchObject({
    ...INPUTS,
    jobName: "interactions",
    datasetArn: DATASET_ARN,
    datasetGroupArn: "arn:aws:personalize:eu-west-1:123456789012:dataset-group/shop",
    dataSource: { dataLocation: "s3://bucket/interactions.csv" },
    status: "ACTIVE",
    importMode: "FULL",
    creationDateTime: "2026-01-01T00:00:00.000Z",
    __stateVersion: 1,
  });
});

test("a state holds nothing else, whatever AWS or another version of this package adds", () => {
  const job = { ...describedJob("ACTIVE"), tomorrow: true };
  const inputs = { ...INPUTS, yesterday: true };

  const keys = Object.keys(stateWith(inputs, job));

  expect(keys).not.toContain("tomorrow");
  expect(keys).not.toContain("yesterday");
  expect(keys).toEqual(
    expect.arrayContaining(
      outputNames(IMPORTS).filter((name) => name in job || name === "datasetGroupArn"),
    ),
  );
});

test("the earlier outputs stay in a state when AWS said nothing", () => {
  const before = { status: "CREATE PENDING", jobName: "interactions" };

  expect(stateOf(parseGate(INPUTS), before)).toMatchObject({ ...INPUTS, ...before });
});

test("an input that was not given leaves room for the output of the same name", () => {
  expect(stateWith(INPUTS, describedJob("ACTIVE")).datasetArn).toBe(DATASET_ARN);
});

test.each([
  ["Filter", ["filterArn", "name", "datasetGroupArn", "failureReason"]],
  [
    "DatasetImportJob",
    [
      ...["datasetImportJobArn", "jobName", "datasetArn", "dataSource", "roleArn", "importMode"],
      ...["publishAttributionMetricsToS3", "failureReason"],
    ],
  ],
])("a %s has its ARN and the members of AWS among its outputs", (name, expected) => {
  const times = ["status", "creationDateTime", "lastUpdatedDateTime"];
  const more = name === "Filter" ? [] : ["datasetGroupArn", "drift"];

  expect(outputNames(kindNamed(name))).toEqual([...expected, ...times, ...more]);
});

test("of all properties, the outputs are those of the kind", () => {
  const outputs = outputsIn({ status: "ACTIVE", triggers: ["a"] }, IMPORTS);

  expect(Object.keys(outputs)).toEqual(outputNames(IMPORTS));
  expect(outputs).toMatchObject({ status: "ACTIVE" });
});

test("drift is an output only where there is some", () => {
  const drift: Drift[] = [{ kind: "tooOld" }];

  expect(describedOutputs(IMPORTS, describedJob("ACTIVE"), drift).drift).toEqual(drift);
  expect(describedOutputs(IMPORTS, describedJob("ACTIVE"), []).drift).toBeUndefined();
});

describe("the state of a gate on the newest", () => {
  const NEWEST = { datasetArn: DATASET_ARN, createdAfter: "2026-01-01", triggers: ["a"] };

  test("says that the ARN was found", () => {
    expect(stateWith(NEWEST, describedJob("ACTIVE"))).toMatchObject({
      ...NEWEST,
      datasetImportJobArn: JOB_ARN,
      __found: true,
    });
  });

  test("says so only if it was", () => {
    expect(stateOf(parseGate(NEWEST), {})).toEqual({
      ...parseGate(NEWEST).inputs,
      __stateVersion: 1,
    });
    expect(stateWith(INPUTS, describedJob("ACTIVE"))).not.toHaveProperty("__found");
  });

  test("keeps the found resource when no look sees it later", () => {
    const { outputs } = parseState(stateWith(NEWEST, describedJob("ACTIVE")));

    expect(stateOf(parseGate(NEWEST), outputs)).toMatchObject({
      datasetImportJobArn: JOB_ARN,
      __found: true,
    });
  });
});
