// Tests what a list says about the resource that a gate has found.
import type { AwsResult } from "../../../src/aws/aws-result.ts";
import type { Sibling, Siblings } from "../../../src/aws/list.ts";
import { newestTarget, type FoundTarget } from "../../../src/kinds/target.ts";
import { lookForNewer, newestIn } from "../../../src/wait/follow.ts";
import { DATASET_ARN, IMPORTS, JOB_ARN } from "../../support/import-job.ts";
import { playedReader } from "../../support/played-reader.ts";

const NEWER_ARN = `${JOB_ARN}-2`;
const one = (arn: string, day: number): Sibling => ({
  arn,
  status: "target",
  mode: "FULL",
  createdMs: Date.UTC(2026, 0, day),
  updatedMs: 0,
});
const listed = (...siblings: Sibling[]): AwsResult<Siblings> => ({
  type: "answer",
  value: siblings,
});
const found = (createdAfter?: string): FoundTarget => ({
  ...newestTarget(IMPORTS, DATASET_ARN, createdAfter),
  arn: JOB_ARN,
});

test("the one that was found is the newest, wherever it stands in the list", () => {
  expect(newestIn(listed(one("other", 1), one(JOB_ARN, 2)), found())).toEqual({ type: "same" });
  expect(newestIn(listed(one(JOB_ARN, 2), one("other", 1)), found())).toEqual({ type: "same" });
});

test("another one is newer, wherever it stands in the list", () => {
  const newest = one(NEWER_ARN, 3);

  expect(newestIn(listed(one(JOB_ARN, 2), newest), found())).toEqual({ type: "newer", newest });
  expect(newestIn(listed(newest, one(JOB_ARN, 2)), found())).toEqual({ type: "newer", newest });
});

test("none counts when the list is empty, or all that it holds is too old", () => {
  expect(newestIn(listed(), found())).toEqual({ type: "none" });
  expect(newestIn(listed(one(JOB_ARN, 2)), found("2026-01-02"))).toEqual({ type: "none" });
});

test("an earlier one is the newest when the one that was found is not listed any more", () => {
  const newest = one("earlier", 1);

  expect(newestIn(listed(newest), found())).toEqual({ type: "newer", newest });
});

test("a parent without a list is gone", () => {
  expect(newestIn({ type: "notFound" }, found())).toEqual({ type: "parentGone" });
});

test.each(["refused", "unauthenticated", "noAnswer"] as const)(
  "nobody can tell when the question is %s",
  (type) => {
    const why = { type, error: "E", detail: "d" };

    expect(newestIn(why, found())).toEqual({ type: "untold", why });
  },
);

test("AWS is asked once, without patience, for a list as it is since then", async () => {
  const played = playedReader();
  played.siblings = listed(one(JOB_ARN, 1));
  const { signal } = new AbortController();

  const newest = await lookForNewer(found(), { region: "eu-west-1" }, played.reader, 7, signal);

  expect(newest).toEqual({ type: "same" });
  expect(played.asked).toEqual(["list DatasetImportJobs soon, since 7"]);
});
