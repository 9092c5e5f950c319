// Tests of the meaning of a gate's ID.
import {
  contradictionsOf,
  inputsOfId,
  inputsOfRead,
  inputsOfStored,
} from "../../../../src/pulumi/native/gate-id.ts";
import { gateWithUrn, nativeArguments } from "../../../../src/pulumi/native/gate-request.ts";
import { KINDS } from "../../../../src/kinds/kinds.ts";
import { arnMemberOf } from "../../../../src/kinds/kind.ts";
import { outputNames } from "../../../../src/state/stored-form.ts";
import { DATASET_ARN, JOB_ARN } from "../../../support/shop.ts";

const urnOf = (type: string): string => `urn:pulumi:dev::shop::${type}::ready`;
const URN = urnOf("personalize-readiness:index:DatasetImportJobReadiness");
const GATE = gateWithUrn(URN);

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
});

test.each([
  ["a resource of its own", { datasetImportJobArn: JOB_ARN }],
  ["the newest of a parent", { datasetArn: DATASET_ARN }],
])("where an argument says that a gate is on %s, the ID adds nothing", (_, inputs) => {
  for (const id of ["another ID", JOB_ARN, DATASET_ARN]) {
    expect(inputsOfStored(GATE, id, inputs)).toEqual(inputs);
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

test.each(KINDS)("all outputs of a $label that a program gets by its own ARN are hints", (kind) => {
  const gate = gateWithUrn(urnOf(`personalize-readiness:index:${kind.name}Readiness`));
  const own = arnMemberOf(kind);
  const outputs = Object.fromEntries(outputNames(kind).map((name) => [name, "said before"]));
  const given = { ...outputs, [own]: JOB_ARN, profile: "a" };

  expect(inputsOfRead(gate, JOB_ARN, given)).toEqual({ [own]: JOB_ARN, profile: "a" });
  expect(inputsOfStored(gate, JOB_ARN, given)).toEqual({ [own]: JOB_ARN, profile: "a" });
});

test("the ARN of a parent stays an argument without an own ARN beside it", () => {
  const given = { datasetArn: DATASET_ARN };

  expect(inputsOfRead(GATE, JOB_ARN, given)).toEqual({ datasetImportJobArn: JOB_ARN, ...given });
  expect(inputsOfRead(GATE, DATASET_ARN, given)).toEqual(given);
});
