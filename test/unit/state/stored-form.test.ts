import type { DescribedResource } from "../../../src/kinds/status.ts";
import type { GateInputs } from "../../../src/state/gate-inputs.ts";
import { parseGate } from "../../../src/state/parse.ts";
import {
  describedOutputs,
  outputNames,
  stateOf,
  type GateState,
} from "../../../src/state/stored-form.ts";
import { DATASET_ARN, IMPORTS, JOB_ARN, describedJob } from "../../support/import-job.ts";

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

test("what was known before stays in a state when AWS said nothing", () => {
  const before = { status: "CREATE PENDING", jobName: "interactions" };

  expect(stateOf(parseGate(INPUTS), before)).toMatchObject({ ...INPUTS, ...before });
});
