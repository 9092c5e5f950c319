// Tests of the form in which the state keeps a gate of the native provider.
import { gateWithUrn, inputsIn } from "../../../../src/pulumi/native/gate-request.ts";
import {
  createTimeoutIn,
  isState,
  outputsOf,
  stateIn,
} from "../../../../src/pulumi/native/stored-gate.ts";
import { DATASET_ARN, JOB_ARN } from "../../../support/shop.ts";

const urnOf = (type: string): string => `urn:pulumi:dev::shop::${type}::ready`;
const URN = urnOf("personalize-readiness:index:DatasetImportJobReadiness");
const GATE = gateWithUrn(URN);

test("the time for create that outputs keep is a number of seconds, or none", () => {
  expect(createTimeoutIn({ __createTimeout: 90 })).toBe(90);
  expect(createTimeoutIn({ __createTimeout: "90" })).toBe(0);
  expect(createTimeoutIn({})).toBe(0);
});

test("a state has the given values and AWS's answer", () => {
  const inputs = inputsIn(GATE, { datasetImportJobArn: JOB_ARN });

  expect(stateIn(GATE, inputs, { status: "ACTIVE", __provider: "x", __stateVersion: 1 })).toEqual({
    ...inputs,
    status: "ACTIVE",
    __stateVersion: 1,
  });
});

test("a state has a resource that was found where the gate was given a parent", () => {
  const inputs = inputsIn(GATE, { datasetArn: DATASET_ARN });

  expect(stateIn(GATE, inputs, { datasetImportJobArn: JOB_ARN })).toEqual({
    ...inputs,
    datasetImportJobArn: JOB_ARN,
    __found: true,
    __stateVersion: 1,
  });
  expect(stateIn(GATE, inputs, {})).not.toHaveProperty("__found");
});

test("the engine keeps the outputs alone, an empty list where there is no drift, and the mark of a state", () => {
  const inputs = inputsIn(GATE, { datasetArn: DATASET_ARN, minDelay: "1s" });
  const state = stateIn(GATE, inputs, { datasetImportJobArn: JOB_ARN, status: "ACTIVE" });
  const outputs = outputsOf({ id: DATASET_ARN, kind: GATE.kind, state });

  expect(outputs).toEqual({
    datasetArn: DATASET_ARN,
    datasetImportJobArn: JOB_ARN,
    status: "ACTIVE",
    drift: [],
    __stateVersion: 1,
  });
  expect(stateIn(GATE, inputs, outputs)).not.toHaveProperty("drift");
  const drift = [{ kind: "extended" }];
  expect(stateIn(GATE, inputs, { drift, jobName: [] })).toMatchObject({ drift, jobName: [] });
  expect(isState(outputs)).toBe(true);
  expect(isState({ maxAge: "1d" })).toBe(false);
});

test("a refresh adds no empty list to outputs that have none, as those of a gate that was dynamic", () => {
  const state = stateIn(GATE, inputsIn(GATE, { datasetImportJobArn: JOB_ARN }), {
    status: "ACTIVE",
  });
  const gate = { id: JOB_ARN, kind: GATE.kind, state };
  const drifted = { ...gate, state: { ...state, drift: [{ kind: "extended" } as const] } };

  expect(outputsOf(gate, { status: "ACTIVE" })).not.toHaveProperty("drift");
  expect(outputsOf(gate, { drift: [] })).toHaveProperty("drift", []);
  expect(outputsOf(drifted, { status: "ACTIVE" })).toHaveProperty("drift", [{ kind: "extended" }]);
});
