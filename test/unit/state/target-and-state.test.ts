import { isSoughtAnew } from "../../../src/state/diff.ts";
import { givenArnOf, givenTarget, newestTarget } from "../../../src/kinds/target.ts";
import { parseGate, parseState } from "../../../src/state/parse.ts";
import { describedOutputs, stateOf } from "../../../src/state/stored-form.ts";
import { DATASET_ARN, IMPORTS, JOB_ARN, describedJob } from "../../support/import-job.ts";

const GIVEN = { datasetImportJobArn: JOB_ARN };
const NEWEST = { datasetArn: DATASET_ARN, createdAfter: "2026-01-01", triggers: ["a"] };
const READY = describedOutputs(IMPORTS, describedJob("ACTIVE"), []);

describe("a gate that was given an ARN", () => {
  const state = stateOf(parseGate(GIVEN), READY);

  test("waits for that, though its dataset stands beside it in the state", () => {
    expect(state).toMatchObject({ ...GIVEN, datasetArn: DATASET_ARN });
    expect(state).not.toHaveProperty("__found");
    for (const { target } of [parseGate(GIVEN), parseState(state).spec]) {
      expect(target).toEqual(givenTarget(IMPORTS, JOB_ARN));
      expect(givenArnOf(target)).toBe(JOB_ARN);
    }
  });

  test("has in its state the inputs it was given, and no others", () => {
    expect(parseState(state).spec.inputs).toEqual(parseGate(GIVEN).inputs);
  });

  test("is never sought anew", () => {
    expect(isSoughtAnew(parseState(state).spec, parseGate({ ...GIVEN, triggers: ["b"] }))).toBe(
      false,
    );
  });
});

describe("a gate that was given the parent of what it is to find", () => {
  const found = stateOf(parseGate(NEWEST), READY);
  const notFound = stateOf(parseGate(NEWEST), {});
  const target = newestTarget(IMPORTS, DATASET_ARN, "2026-01-01");

  test.each([
    ["its inputs", parseGate(NEWEST), undefined],
    ["its state before anything was found", parseState(notFound).spec, undefined],
    ["its state", parseState(found).spec, JOB_ARN],
  ])("waits for the newest by %s", (_, spec, arn) => {
    expect(spec.target).toEqual(arn === undefined ? target : { ...target, arn });
    expect(givenArnOf(spec.target)).toBe(DATASET_ARN);
    expect(spec.inputs).toEqual(parseGate(NEWEST).inputs);
  });

  test("says in its state that the ARN was found, and only then", () => {
    expect(found).toMatchObject({ datasetImportJobArn: JOB_ARN, __found: true });
    expect(notFound).not.toHaveProperty("__found");
  });

  test("keeps what it found when nothing is seen of it later", () => {
    const { outputs } = parseState(found);

    expect(parseState(stateOf(parseGate(NEWEST), outputs)).spec.target).toMatchObject({
      arn: JOB_ARN,
    });
  });

  test.each([
    ["triggers", { triggers: ["b"] }, true],
    ["createdAfter", { createdAfter: "2026-01-02" }, true],
    ["maxDelay", { maxDelay: "1m" }, false],
    ["customTimeouts", { customTimeouts: { create: "1h" } }, false],
    ["nothing", {}, false],
  ])("is sought anew, or not, when %s changes", (_, change, expected) => {
    const now = parseGate({ ...NEWEST, ...change });

    expect(isSoughtAnew(parseState(found).spec, now)).toBe(expected);
  });
});

test("a state of the first version, which names no kind, is that of an import", () => {
  const { __kind, ...state } = { __kind: undefined, ...stateOf(parseGate(GIVEN), READY) };

  expect(parseState(state).spec.target).toEqual(givenTarget(IMPORTS, JOB_ARN));
  expect(__kind).toBeUndefined();
});
