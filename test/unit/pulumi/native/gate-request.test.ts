// Tests of the gate in the requests of an engine.
import {
  gateWithUrn,
  inputsIn,
  mistakesIn,
  nativeArguments,
} from "../../../../src/pulumi/native/gate-request.ts";
import { KINDS, kindNamed } from "../../../../src/kinds/kinds.ts";
import { JOB_ARN } from "../../../support/shop.ts";

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

test("the inputs are the arguments among the given properties, with the deadline of the request", () => {
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

test("a name that begins with two underscores is Pulumi's and no mistake, and a name that ends so is a mistake", () => {
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
