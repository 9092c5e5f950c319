// Tests of the gate that does the work of the command.
import { anyOf, LISTABLE, requestSpec } from "../../../src/command/request-spec.ts";
import type { Task } from "../../../src/command/options.ts";
import { DATASET_ARN, SOLUTION_ARN, JOB_ARN, PLACE } from "../../support/shop.ts";

const CAMPAIGN_ARN = `${PLACE}:campaign/home`;

test("a wait has the deadline of its option, or else the deadline of the kind", () => {
  expect(requestSpec("wait", JOB_ARN, { timeout: "90s" }).deadlines.create).toBe(90_000);
  expect(requestSpec("wait", JOB_ARN, {}).deadlines.create).toBe(10_800_000);
});

test("a look waits for nothing", () => {
  expect(requestSpec("status", JOB_ARN, {}).deadlines.read).toBe(0);
});

test("an ARN tells its kind, and is the ARN of the parent if the newest is asked for", () => {
  expect(requestSpec("wait", DATASET_ARN, {}).target).toMatchObject({
    arn: DATASET_ARN,
    kind: { name: "Dataset" },
  });
  expect(requestSpec("wait", DATASET_ARN, { newest: true }).target).toMatchObject({
    parentArn: DATASET_ARN,
    kind: { name: "DatasetImportJob" },
  });
  expect(requestSpec("wait", `${PLACE}:solution/s`, { newest: true }).target).toMatchObject({
    kind: { name: "SolutionVersion" },
  });
});

test("every option that gives an argument reaches the gate", () => {
  const values = {
    newest: true,
    "created-after": "2026-01-31",
    "min-delay": "1s",
    "max-delay": "2s",
    "max-age": "36h",
    "on-superseded": "fail",
    "expected-dataset-arn": DATASET_ARN,
    profile: "nightly",
    "assume-role-arn": "arn:aws:iam::123456789012:role/look",
  };

  expect(requestSpec("wait", DATASET_ARN, values)).toMatchObject({
    target: { createdAfter: "2026-01-31" },
    bounds: { byAge: { minMs: 1_000, maxMs: 2_000 } },
    maxAgeMs: 129_600_000,
    onSuperseded: "fail",
    expectedArn: DATASET_ARN,
    access: { profile: "nightly", assumeRoleArn: "arn:aws:iam::123456789012:role/look" },
  });
});

test.each<[Task, string, Record<string, string | boolean>, string]>([
  ["status", JOB_ARN, { timeout: "3s" }, "--timeout works only with wait."],
  ["status", JOB_ARN, { "min-delay": "3s" }, "--min-delay works only with wait."],
  ["status", JOB_ARN, { quiet: true }, "--quiet works only with wait."],
  [
    "list",
    DATASET_ARN,
    { "max-age": "7d", timeout: "3s", newest: true },
    "--newest works only with wait and status. --timeout works only with wait. --max-age works only with wait and status.",
  ],
  [
    "list",
    JOB_ARN,
    {},
    `list takes the ARN of a dataset group, dataset or solution, not ${JOB_ARN}.`,
  ],
  [
    "list",
    DATASET_ARN,
    { profile: "" },
    '--profile is "", but it must be the name of a profile of the shared AWS configuration.',
  ],
  [
    "wait",
    `${PLACE}:event-tracker/5d2c8a1e`,
    { "max-age": "7d" },
    "--max-age does not work with an event tracker.",
  ],
  ["wait", JOB_ARN, { "created-after": "2026-01-31" }, "--created-after needs --newest."],
  [
    "wait",
    CAMPAIGN_ARN,
    { "max-age": "7d", "on-superseded": "fail" },
    "--max-age does not work with a campaign. --on-superseded does not work with a campaign.",
  ],
  [
    "wait",
    JOB_ARN,
    { newest: true },
    `--newest works with the ARN of a dataset or solution, not with ${JOB_ARN}.`,
  ],
  [
    "wait",
    JOB_ARN,
    { timeout: "soon", "max-delay": "1ms" },
    '--max-delay is "1ms", but it must be a duration between 0.1s and 1h like "10s" or "2m". --timeout is "soon", but it must be a duration like "90s", "45m" or "3h".',
  ],
  ["list", DATASET_ARN, { quiet: true }, "--quiet works only with wait."],
  [
    "wait",
    JOB_ARN,
    { timeout: "soon" },
    '--timeout is "soon", but it must be a duration like "90s", "45m" or "3h".',
  ],
  [
    "wait",
    JOB_ARN,
    { "min-delay": "5s", "max-delay": "1s" },
    '--min-delay is "5s", but it must be no longer than --max-delay, which is "1s".',
  ],
  [
    "wait",
    CAMPAIGN_ARN,
    { "max-age": "7d", "expected-dataset-arn": DATASET_ARN },
    "--max-age does not work with a campaign. --expected-dataset-arn does not work with a campaign.",
  ],
  [
    "wait",
    SOLUTION_ARN,
    { newest: true, "created-after": "yesterday" },
    '--created-after is "yesterday", but it must be a date in UTC like "2026-01-31", or a moment like "2026-01-31T22:00:00Z".',
  ],
])("%s %s with %j is refused", (task, arn, values, message) => {
  expect(() => requestSpec(task, arn, values)).toThrow(new RangeError(message));
});

test("an ARN of nothing that can be waited for is refused with all that can be", () => {
  expect(() => requestSpec("wait", `${PLACE}:schema/s`, {})).toThrow(
    /^"arn:\S+:schema\/s" is not the ARN of a dataset group, dataset, .* or batch segment job\.$/,
  );
});

test("kinds are listed as people list them", () => {
  expect(anyOf([{ label: "b" }, { label: "c" }, { label: "d" }])).toBe("a b, c or d");
  expect(anyOf([{ label: "event tracker" }, { label: "filter" }])).toBe(
    "an event tracker or filter",
  );
});

test("a kind can be listed if it is a parent, and not itself part of a succession", () => {
  expect(LISTABLE.map(({ name }) => name)).toEqual(["DatasetGroup", "Dataset", "Solution"]);
});

test("a list looks at the parent itself, with the credentials that are given", () => {
  const spec = requestSpec("list", DATASET_ARN, { profile: "nightly" });

  expect(spec).toMatchObject({
    target: { arn: DATASET_ARN, kind: { name: "Dataset" } },
    access: { region: "eu-west-1", profile: "nightly" },
    deadlines: { read: 0 },
  });
});
