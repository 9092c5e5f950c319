import { isSoughtAnew } from "../../../src/state/diff.ts";
import { givenOf, idOf, pinnedIn } from "../../../src/state/gate-spec.ts";
import { gateState, inputsOf } from "../../../src/state/stored-gate.ts";
import { DATASET_ARN, IMPORTS, JOB_ARN, describedJob } from "../../support/import-job.ts";

const GIVEN = { datasetImportJobArn: JOB_ARN };
const NEWEST = { datasetArn: DATASET_ARN, createdAfter: "2026-01-01", triggers: ["a"] };
const READY = describedJob("ACTIVE");

describe("a gate that was given an ARN", () => {
  const state = gateState(GIVEN, READY);

  test("waits for that, though its dataset stands beside it in the state", () => {
    expect(state).toMatchObject({ ...GIVEN, datasetArn: DATASET_ARN });
    expect(state).not.toHaveProperty("__found");
    for (const properties of [GIVEN, state]) {
      expect(givenOf(properties)).toEqual({ kind: IMPORTS, arn: JOB_ARN });
      expect(pinnedIn(properties)).toEqual({ kind: IMPORTS, arn: JOB_ARN });
      expect(idOf(properties)).toBe(JOB_ARN);
    }
  });

  test("has in its state the inputs it was given, and no others", () => {
    expect(inputsOf(state)).toEqual(inputsOf(GIVEN));
  });

  test("is never sought anew", () => {
    expect(isSoughtAnew(state, { ...GIVEN, triggers: ["b"] })).toBe(false);
  });
});

describe("a gate that was given the parent of what it is to find", () => {
  const found = gateState(NEWEST, READY);
  const notFound = gateState(NEWEST, undefined);
  const subject = { kind: IMPORTS, parentArn: DATASET_ARN, createdAfter: "2026-01-01" };

  test.each([
    ["its inputs", NEWEST, undefined],
    ["its state before anything was found", notFound, undefined],
    ["its state", found, JOB_ARN],
  ])("waits for the newest by %s", (_, properties, arn) => {
    expect(givenOf(properties)).toEqual(subject);
    expect(pinnedIn(properties)).toEqual(arn === undefined ? subject : { ...subject, arn });
    expect(idOf(properties)).toBe(DATASET_ARN);
    expect(inputsOf(properties)).toEqual(inputsOf(NEWEST));
  });

  test("says in its state that the ARN was found, and only then", () => {
    expect(found).toMatchObject({ datasetImportJobArn: JOB_ARN, __found: true });
    expect(notFound).not.toHaveProperty("__found");
  });

  test("keeps what it found when nothing is seen of it later", () => {
    expect(pinnedIn(gateState(NEWEST, undefined, [], found))).toMatchObject({ arn: JOB_ARN });
  });

  test.each([
    ["triggers", { triggers: ["b"] }, true],
    ["createdAfter", { createdAfter: "2026-01-02" }, true],
    ["maxDelay", { maxDelay: "1m" }, false],
    ["customTimeouts", { customTimeouts: { create: "1h" } }, false],
    ["nothing", {}, false],
  ])("is sought anew, or not, when %s changes", (_, change, expected) => {
    expect(isSoughtAnew(found, { ...NEWEST, ...change })).toBe(expected);
  });
});

test("a state of the first version, which names no kind, is that of an import", () => {
  const { __kind, ...state } = { __kind: undefined, ...gateState(GIVEN, READY) };

  expect(givenOf(state)).toEqual({ kind: IMPORTS, arn: JOB_ARN });
  expect(__kind).toBeUndefined();
});
