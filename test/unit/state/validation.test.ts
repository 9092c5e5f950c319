import { unknownValue } from "@pulumi/pulumi/runtime/rpc";

import { UNKNOWN, validateInputs } from "../../../src/state/validation.ts";
import { DATASET_ARN, JOB_ARN } from "../../support/import-job.ts";

const GOOD = { datasetImportJobArn: JOB_ARN };

test("the unknown value is the engine's", () => {
  expect(UNKNOWN).toBe(unknownValue);
});

describe("what passes", () => {
  test.each([
    [{}],
    [
      {
        expectedDatasetArn: DATASET_ARN,
        profile: "ml",
        assumeRoleArn: "arn:aws:iam::123456789012:role/look",
      },
    ],
    [{ triggers: ["anything", { nested: [1] }] }],
    [{ minDelay: "100ms", maxDelay: "1h" }],
    [{ minDelay: "30s", maxDelay: "30s" }],
    [{ minDelay: "5m" }],
    [{ maxAge: "7d", onSuperseded: "fail" }],
    [{ customTimeouts: { create: "45m", update: "1h30m", read: "0s" } }],
    [{ __provider: "text", __urn: "urn" }],
    [{ profile: null, minDelay: undefined }],
  ])("%j", (more) => {
    expect(validateInputs({ ...GOOD, ...more })).toEqual([]);
  });

  test.each([
    [{ datasetArn: DATASET_ARN }],
    [{ datasetArn: DATASET_ARN, createdAfter: "2026-01-31" }],
    [{ datasetArn: DATASET_ARN, createdAfter: "2026-01-31T22:00+02:00" }],
    [{ datasetArn: DATASET_ARN, createdAfter: "2026-01-31T22:00:00.123Z" }],
    [{ datasetArn: UNKNOWN, createdAfter: UNKNOWN }],
  ])("the newest of a parent: %j", (args) => {
    expect(validateInputs(args)).toEqual([]);
  });

  test("whatever is not known yet", () => {
    expect(
      validateInputs({
        datasetImportJobArn: UNKNOWN,
        expectedDatasetArn: UNKNOWN,
        profile: UNKNOWN,
        assumeRoleArn: UNKNOWN,
        triggers: UNKNOWN,
        minDelay: UNKNOWN,
        maxDelay: "1s",
        customTimeouts: UNKNOWN,
      }),
    ).toEqual([]);
  });
});

describe("what is refused, naming property, value and expectation", () => {
  test.each([
    ["datasetImportJobArn", "interactions", "the ARN of a dataset import job"],
    ["datasetImportJobArn", DATASET_ARN, "the ARN of a dataset import job"],
    ["datasetImportJobArn", 5, "the ARN of a dataset import job"],
    ["expectedDatasetArn", JOB_ARN, "the ARN of a dataset, like"],
    ["profile", "", "the name of a profile"],
    ["assumeRoleArn", "look", "the ARN of an IAM role"],
    ["maxAge", "a week", 'a duration like "36h", "7d" or "2w", and not zero'],
    ["maxAge", "0d", 'a duration like "36h", "7d" or "2w", and not zero'],
    ["onSuperseded", "ignore", '"report" or "fail"'],
    ["minDelay", "fast", "a duration between 0.1s and 1h"],
    ["minDelay", "0s", "a duration between 0.1s and 1h"],
    ["minDelay", 10, "a duration between 0.1s and 1h"],
    ["maxDelay", "2h", "a duration between 0.1s and 1h"],
  ])("%s %j", (property, value, expectation) => {
    const failures = validateInputs({ ...GOOD, [property]: value });

    expect(failures).toHaveLength(1);
    expect(failures[0]?.property).toBe(property);
    expect(failures[0]?.reason).toContain(
      `${property} is ${JSON.stringify(value)}, but it must be ${expectation}`,
    );
  });

  test.each(["create", "update", "read"])("a bad customTimeouts.%s", (operation) => {
    expect(validateInputs({ ...GOOD, customTimeouts: { [operation]: "5 minutes" } })).toEqual([
      {
        property: `customTimeouts.${operation}`,
        reason: `customTimeouts.${operation} is "5 minutes", but it must be a duration like "90s", "45m" or "3h".`,
      },
    ]);
  });

  test("a timeout that does not exist, such as a misspelt one, and a bad one that is of no use", () => {
    const customTimeouts = { craete: "1h", delete: "soon" };

    expect(validateInputs({ ...GOOD, customTimeouts }).map(({ reason }) => reason)).toEqual([
      'customTimeouts.delete is "soon", but it must be a duration like "90s", "45m" or "3h".',
      "customTimeouts.craete is not a timeout; the timeouts of a gate are create, update and read.",
    ]);
  });

  test("a value that looks like a credential, which is not repeated", () => {
    const secret = "wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY12";

    expect(validateInputs({ datasetImportJobArn: secret })[0]?.reason).toContain(
      'is "(credential)"',
    );
  });

  test("triggers that are no list, and are not repeated", () => {
    expect(validateInputs({ ...GOOD, triggers: "a secret" })).toEqual([
      { property: "triggers", reason: "triggers is a string, but it must be a list." },
    ]);
  });

  test("a minimum above the maximum", () => {
    expect(validateInputs({ ...GOOD, minDelay: "20s", maxDelay: "10s" })).toEqual([
      {
        property: "minDelay",
        reason: 'minDelay is "20s", but it must be no longer than maxDelay, which is "10s".',
      },
    ]);
  });

  test("a missing ARN", () => {
    expect(validateInputs({})[0]?.reason).toContain("datasetImportJobArn is missing");
  });

  test.each([
    "",
    "yesterday",
    "2026-02-31",
    "2026-02-31T22:00Z",
    "2026-02-30T25:00Z",
    "2026-01-31T22:00:00",
    "1760000000",
  ])("a moment written %j", (createdAfter) => {
    expect(validateInputs({ datasetArn: DATASET_ARN, createdAfter })[0]?.reason).toContain(
      "it must be a date like",
    );
  });

  test("two things to wait for at once", () => {
    const failures = validateInputs({ ...GOOD, datasetArn: DATASET_ARN });

    expect(failures).toEqual([
      {
        property: "datasetArn",
        reason: expect.stringContaining("give one of the two") as string,
      },
    ]);
  });

  test("an argument that does not exist, such as a misspelt one", () => {
    expect(validateInputs({ ...GOOD, expectedDatasetARN: DATASET_ARN })[0]?.reason).toContain(
      "expectedDatasetARN is not an argument of DatasetImportJobReadiness",
    );
  });

  test("everything that is wrong at once", () => {
    expect(
      validateInputs({ datasetImportJobArn: "x", minDelay: "y", profile: "" }).map(
        ({ property }) => property,
      ),
    ).toEqual(["datasetImportJobArn", "profile", "minDelay"]);
  });

  test("a huge value, of which only the beginning is repeated", () => {
    expect(
      validateInputs({ datasetImportJobArn: "x".repeat(100_000) })[0]?.reason.length,
    ).toBeLessThan(500);
  });
});

test("a wrong value is shown up to its 120th character, without half an emoji at the end", () => {
  const shown = (value: string): string | undefined =>
    validateInputs({ datasetImportJobArn: value })[0]?.reason.replace(/, but it must be.*/, "");

  expect(shown(`${"x".repeat(118)}🦆`)).toBe(`datasetImportJobArn is "${"x".repeat(118)}...`);
  expect(shown(`${"x".repeat(117)}🦆`)).toBe(`datasetImportJobArn is "${"x".repeat(117)}🦆...`);
  expect(shown("x".repeat(118))).toBe(`datasetImportJobArn is "${"x".repeat(118)}"`);
});
