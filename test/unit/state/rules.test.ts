// Tests of the rule of each argument.
import { kindNamed } from "../../../src/kinds/kinds.ts";
import { arnRule, KIND_RULE, rulesOf, type Rule } from "../../../src/state/rules.ts";
import { IMPORTS } from "../../support/import-job.ts";
import { DATASET_ARN, JOB_ARN } from "../../support/shop.ts";

function ruleFor(argument: string): Rule {
  const rule = rulesOf(IMPORTS)[argument];
  if (rule === undefined) {
    throw new Error(`no rule for ${argument}`);
  }
  return rule;
}

const TIMEOUTS = ["create", "update", "read"].map((one) => `customTimeouts.${one}`);
const MACHINERY = ["__urn", "__provider", "__mistakes"];
const COMMON = [
  ...["profile", "assumeRoleArn", "triggers", "minDelay", "maxDelay", "customTimeouts"],
  ...TIMEOUTS,
  ...MACHINERY,
];
const OF_SUCCESSIONS = ["createdAfter", "follow", "maxAge", "onSuperseded"];

test.each([
  ["Filter", ["filterArn", ...COMMON]],
  ["Campaign", ["campaignArn", "expectedSolutionVersionArn", ...COMMON]],
  ["SolutionVersion", ["solutionVersionArn", "solutionArn", ...COMMON, ...OF_SUCCESSIONS]],
  [
    "DatasetImportJob",
    ["datasetImportJobArn", "datasetArn", "expectedDatasetArn", ...COMMON, ...OF_SUCCESSIONS],
  ],
])("a gate on a %s has a rule for each of %j", (name, expected) => {
  expect(Object.keys(rulesOf(kindNamed(name))).sort()).toEqual([...expected].sort());
});

test.each([
  [
    "datasetImportJobArn",
    "the ARN of a dataset import job, like arn:aws:personalize:us-east-1:123456789012:dataset-import-job/interactions",
  ],
  [
    "datasetArn",
    "the ARN of a dataset, like arn:aws:personalize:us-east-1:123456789012:dataset/shop/INTERACTIONS",
  ],
  [
    "expectedDatasetArn",
    "the ARN of a dataset, like arn:aws:personalize:us-east-1:123456789012:dataset/shop/INTERACTIONS",
  ],
  ["createdAfter", 'a date in UTC like "2026-01-31", or a moment like "2026-01-31T22:00:00Z"'],
  ["follow", "true or false"],
  ["profile", "the name of a profile of the shared AWS configuration"],
  ["assumeRoleArn", "the ARN of an IAM role, like arn:aws:iam::123456789012:role/deploy"],
  ["triggers", 'a list like ["2026-01-31"]'],
  ["minDelay", 'a duration between 0.1s and 1h like "10s" or "2m"'],
  ["maxDelay", 'a duration between 0.1s and 1h like "10s" or "2m"'],
  ["maxAge", 'a duration above zero, like "36h", "7d" or "2w"'],
  ["onSuperseded", '"report" or "fail"'],
  ["customTimeouts", 'an object like { create: "45m" }'],
  ["customTimeouts.create", 'a duration like "90s", "45m" or "3h"'],
  ["__urn", "a text"],
  ["__mistakes", "a list of texts"],
])("%s must be %s", (argument, expected) => {
  expect(ruleFor(argument)[0]).toBe(expected);
});

test.each([
  ["EventTracker", "an event tracker"],
  ["Campaign", "a campaign"],
])("the ARN of a %s is that of %s", (name, expected) => {
  expect(arnRule(kindNamed(name))[0]).toContain(`the ARN of ${expected}, like arn:`);
});

test.each<[string, unknown, boolean]>([
  ["datasetImportJobArn", JOB_ARN, true],
  ["datasetImportJobArn", DATASET_ARN, false],
  ["datasetImportJobArn", 5, false],
  ["datasetArn", DATASET_ARN, true],
  ["datasetArn", JOB_ARN, false],
  ["expectedDatasetArn", DATASET_ARN, true],
  ["expectedDatasetArn", JOB_ARN, false],
  ["follow", true, true],
  ["follow", false, true],
  ["follow", "false", false],
  ["profile", "p".repeat(120), true],
  ["profile", "p".repeat(121), false],
  ["profile", "", false],
  ["profile", 1, false],
  ["assumeRoleArn", "arn:aws:iam::123456789012:role/look", true],
  ["assumeRoleArn", "look", false],
  ["triggers", [], true],
  ["triggers", "text", false],
  ["triggers", {}, false],
  ["onSuperseded", "report", true],
  ["onSuperseded", "fail", true],
  ["onSuperseded", "Fail", false],
  ["customTimeouts", {}, true],
  ["customTimeouts", "45m", false],
  ["customTimeouts", ["45m"], false],
  ["customTimeouts", null, false],
  ["__urn", "urn:pulumi:dev::shop", true],
  ["__urn", {}, false],
  ["__provider", 5, false],
  ["__mistakes", [], true],
  ["__mistakes", ["text"], true],
  ["__mistakes", ["text", 5], false],
  ["__mistakes", "text", false],
])("the rule for %s, for %j: %s", (argument, value, holds) => {
  expect(ruleFor(argument)[1](value)).toBe(holds);
});

test.each<[unknown, boolean]>([
  ["Campaign", true],
  ["Widget", false],
  [5, false],
  [{}, false],
])("the rule for the kind, for %j: %s", (value, holds) => {
  expect(KIND_RULE[1](value)).toBe(holds);
});

describe("an interval", () => {
  test.each([
    ["100ms", true],
    ["99ms", false],
    ["1h", true],
    ["60m1ms", false],
    ["fast", false],
    ["", false],
    [`0.${"0".repeat(36)}s`, false],
    [`1.${"0".repeat(37)}s`, true],
    [`1.${"0".repeat(38)}s`, false],
  ])("%j: %s", (value, holds) => {
    expect(ruleFor("minDelay")[1](value)).toBe(holds);
    expect(ruleFor("maxDelay")[1](value)).toBe(holds);
  });
});

describe("a deadline", () => {
  test.each([
    ["0s", true],
    ["0", true],
    ["48h", true],
    ["2562047h47m16s", true],
    ["2562047h47m17s", false],
    ["3000000h", false],
    ["5 minutes", false],
    ["-5s", false],
    [`1.${"0".repeat(37)}s`, true],
    [`1.${"0".repeat(38)}s`, false],
    [90, false],
  ])("%j: %s", (value, holds) => {
    expect(TIMEOUTS.map((timeout) => ruleFor(timeout)[1](value))).toEqual(Array(3).fill(holds));
  });
});

describe("an age", () => {
  test.each([
    ["1ns", true],
    ["2w", true],
    ["0d", false],
    ["0", false],
    ["a week", false],
    [`1.${"0".repeat(37)}h`, true],
    [`1.${"0".repeat(38)}h`, false],
    [7, false],
  ])("%j: %s", (value, holds) => {
    expect(ruleFor("maxAge")[1](value)).toBe(holds);
  });
});

describe("a moment", () => {
  test.each([
    ["2026-01-31", true],
    ["2026-01-31T22:00Z", true],
    ["2026-01-31T22:00:00Z", true],
    ["2026-01-31T22:00:00.123456789Z", true],
    ["2026-01-31T22:00:00.1234567890Z", false],
    ["2026-01-31T22:00:00+02:00", true],
    ["2026-01-31T22:00:00-11:30", true],
    ["2028-02-29", true],
    ["2026-02-29", false],
    ["2026-13-01", false],
    ["2026-01-31T25:00Z", false],
    ["2026-01-31T22:00:00", false],
    ["2026-01-31 22:00Z", false],
    ["x2026-01-31", false],
    ["+012026-01-31", false],
    ["2026-01-31x", false],
    ["", false],
  ])("%j: %s", (value, holds) => {
    expect(ruleFor("createdAfter")[1](value)).toBe(holds);
  });
});
