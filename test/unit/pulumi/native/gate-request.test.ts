// Tests of what the requests of an engine say of a gate.
import {
  contradictionsOf,
  createTimeoutIn,
  gateWithUrn,
  inputsIn,
  inputsOfId,
  inputsOfRead,
  inputsOfStored,
  isState,
  mistakesIn,
  nativeArguments,
  outputsOf,
  stateIn,
} from "../../../../src/pulumi/native/gate-request.ts";
import { KINDS, kindNamed } from "../../../../src/kinds/kinds.ts";
import { arnMemberOf } from "../../../../src/kinds/kind.ts";
import { outputNames } from "../../../../src/state/stored-form.ts";
import { DATASET_ARN, JOB_ARN } from "../../../support/shop.ts";

const urnOf = (type: string): string => `urn:pulumi:dev::shop::${type}::ready`;
const URN = urnOf("personalize-readiness:index:DatasetImportJobReadiness");
const GATE = gateWithUrn(URN);

test.each(KINDS.map(({ name }) => name))("a URN names a gate on a %s", (name) => {
  const urn = urnOf(`personalize-readiness:index:${name}Readiness`);

  expect(gateWithUrn(urn)).toEqual({ urn, kind: kindNamed(name) });
});

test("a URN names a gate under parents, and a gate whose name has colons", () => {
  const type = "my:index:Pipeline$personalize-readiness:index:CampaignReadiness";

  expect(gateWithUrn(`${urnOf(type)}::a::b`).kind.name).toBe("Campaign");
});

test.each([
  "personalize-readiness:index:BucketReadiness",
  "personalize-readiness:index:DatasetImportJobReadinessX",
  "personalize-readiness:index:DatasetImportJob",
  "aws:personalize/index:DatasetImportJobReadiness",
  "x-personalize-readiness:index:DatasetImportJobReadiness",
])("%s is no gate", (type) => {
  expect(() => gateWithUrn(urnOf(type))).toThrow(
    `This version of personalize-readiness has no resource of type "${type}": install the version of the plugin that the program's SDK has.`,
  );
});

test("a text that is no URN names no gate either, and the error has its own name", () => {
  const thrown = (): unknown => {
    try {
      return gateWithUrn("ready");
    } catch (error) {
      return error;
    }
  };

  expect(thrown()).toMatchObject({
    name: "UnknownTypeError",
    message: expect.stringContaining('no resource of type "":') as string,
  });
});

test("the arguments are a gate's arguments without the deadlines", () => {
  expect(nativeArguments(GATE.kind)).toContain("triggers");
  expect(nativeArguments(GATE.kind)).not.toContain("customTimeouts");
});

test("the inputs are the arguments among what was given, with the deadline of the request", () => {
  const given = { datasetImportJobArn: JOB_ARN, customTimeouts: { create: "9h" }, __provider: "x" };
  const machinery = { __kind: "DatasetImportJob", __urn: URN };

  expect(inputsIn(GATE, given)).toEqual({ datasetImportJobArn: JOB_ARN, ...machinery });
  expect(inputsIn(GATE, given, { read: 0 })).toEqual({
    datasetImportJobArn: JOB_ARN,
    ...machinery,
  });
  expect(inputsIn(GATE, given, { create: 0, update: 0.000000001 })).toEqual({
    datasetImportJobArn: JOB_ARN,
    customTimeouts: { update: "0.000000001s" },
    ...machinery,
  });
});

test("a negative time is a mistake, which the engine lets pass", () => {
  const given = { datasetImportJobArn: JOB_ARN };

  expect(() => inputsIn(GATE, given, { create: -5, update: 1, read: -0.5 })).toThrow(
    /^customTimeouts\.create is "-5s", but it must be a duration .*\. customTimeouts\.read is "-0.5s", but/,
  );
});

test("the time for create that outputs keep is a number of seconds, or none", () => {
  expect(createTimeoutIn({ __createTimeout: 90 })).toBe(90);
  expect(createTimeoutIn({ __createTimeout: "90" })).toBe(0);
  expect(createTimeoutIn({})).toBe(0);
});

test("what begins with two underscores is Pulumi's and no mistake, and what ends so is one", () => {
  const given = { datasetImportJobArn: JOB_ARN, __mistakes: ["a mistake"], wrong__: 1 };

  expect(mistakesIn(GATE, given).map(({ property }) => property)).toEqual(["wrong__"]);
});

test("an unknown argument is a mistake too, and its sentence says that timeouts are an option", () => {
  const mistakes = mistakesIn(GATE, {
    datasetImportJobArn: JOB_ARN,
    wrong: 1,
    customTimeouts: { create: "soon" },
  });

  expect(mistakes.map(({ property }) => property)).toEqual(["wrong", "customTimeouts"]);
  expect(mistakes.at(-1)?.reason).toMatch(/^customTimeouts is an option of the resource/);
  expect(mistakesIn(GATE, { datasetImportJobArn: JOB_ARN, customTimeouts: null })).toEqual([]);
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

test("an argument beside an ID must not name another resource", () => {
  const other = `${JOB_ARN}-2`;

  expect(contradictionsOf(GATE, JOB_ARN, { datasetImportJobArn: JOB_ARN, maxAge: "1d" })).toEqual(
    [],
  );
  expect(contradictionsOf(GATE, JOB_ARN, {})).toEqual([]);
  expect(contradictionsOf(GATE, JOB_ARN, { datasetImportJobArn: other })).toEqual([
    {
      property: "datasetImportJobArn",
      reason: `The ID of the resource is ${JOB_ARN}, but datasetImportJobArn is "${other}". Give the ID alone.`,
    },
  ]);
});

test("the ID of a gate in a state says what the gate is on where no argument does", () => {
  const dataset = gateWithUrn(urnOf("personalize-readiness:index:DatasetReadiness"));
  const maxAge = { maxAge: "1d" };

  expect(inputsOfStored(GATE, DATASET_ARN, maxAge)).toEqual({ datasetArn: DATASET_ARN, ...maxAge });
  expect(inputsOfStored(dataset, DATASET_ARN, {})).toEqual({ datasetArn: DATASET_ARN });
  for (const inputs of [{ datasetImportJobArn: JOB_ARN }, { datasetArn: DATASET_ARN }]) {
    expect(inputsOfStored(GATE, "another ID", inputs)).toEqual(inputs);
  }
});

test("an ID is the ARN of the resource, or the ARN of the parent whose newest counts", () => {
  expect(inputsOfId(GATE, JOB_ARN)).toEqual({ datasetImportJobArn: JOB_ARN });
  expect(inputsOfId(GATE, DATASET_ARN)).toEqual({ datasetArn: DATASET_ARN });
  expect(
    inputsOfId(gateWithUrn(urnOf("personalize-readiness:index:DatasetReadiness")), DATASET_ARN),
  ).toEqual({ datasetArn: DATASET_ARN });
});

test.each(KINDS)(
  "an output beside the ID is no argument of a $label that a program gets",
  (kind) => {
    const gate = gateWithUrn(urnOf(`personalize-readiness:index:${kind.name}Readiness`));
    const outputs = Object.fromEntries(
      outputNames(kind)
        .filter((name) => !nativeArguments(kind).includes(name))
        .map((name) => [name, "said before"]),
    );

    expect(inputsOfRead(gate, "the ID", { ...outputs, profile: "a", other: 1 })).toEqual({
      [arnMemberOf(kind)]: "the ID",
      profile: "a",
      other: 1,
    });
  },
);
