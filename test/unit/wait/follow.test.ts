// Tests the answer of a list about the resource that a gate has found.
import type { AwsResult } from "../../../src/aws/aws-result.ts";
import type { Sibling, Siblings } from "../../../src/aws/list.ts";
import type { DescribedResource } from "../../../src/kinds/status.ts";
import { newestTarget, type FoundTarget } from "../../../src/kinds/target.ts";
import { followingOf, lookForNewer } from "../../../src/wait/follow.ts";
import { IMPORTS } from "../../support/import-job.ts";
import { DATASET_ARN, JOB_ARN } from "../../support/shop.ts";
import { playedReader } from "../../support/played-reader.ts";

const NEWER_ARN = `${JOB_ARN}-2`;
const one = (arn: string, day: number): Sibling => ({
  arn,
  status: "target",
  mode: "FULL",
  createdMs: Date.UTC(2026, 0, day),
  updatedMs: 0,
});
const PARENT: AwsResult<DescribedResource> = { type: "answer", value: { status: "ACTIVE" } };
const listed = (...siblings: Sibling[]): AwsResult<Siblings> => ({
  type: "answer",
  value: siblings,
});
const found = (createdAfter?: string): FoundTarget => ({
  ...newestTarget(IMPORTS, DATASET_ARN, createdAfter),
  arn: JOB_ARN,
});

test("the found resource is the newest, wherever it is in the list", () => {
  expect(
    followingOf({ siblings: listed(one("other", 1), one(JOB_ARN, 2)), parent: PARENT }, found()),
  ).toEqual({
    type: "same",
  });
  expect(
    followingOf({ siblings: listed(one(JOB_ARN, 2), one("other", 1)), parent: PARENT }, found()),
  ).toEqual({
    type: "same",
  });
});

test("another resource is newer, wherever it is in the list", () => {
  const newest = one(NEWER_ARN, 3);

  expect(
    followingOf({ siblings: listed(one(JOB_ARN, 2), newest), parent: PARENT }, found()),
  ).toEqual({
    type: "newer",
    newest,
  });
  expect(
    followingOf({ siblings: listed(newest, one(JOB_ARN, 2)), parent: PARENT }, found()),
  ).toEqual({
    type: "newer",
    newest,
  });
});

test("no resource counts if the list is empty, or everything in it is too old", () => {
  expect(followingOf({ siblings: listed(), parent: PARENT }, found())).toEqual({ type: "none" });
  expect(
    followingOf({ siblings: listed(one(JOB_ARN, 2)), parent: PARENT }, found("2026-01-02")),
  ).toEqual({
    type: "none",
  });
});

test("an earlier resource never replaces the ready resource, which the list may lack for a while", () => {
  const target = { ...found(), notBeforeMs: Date.UTC(2026, 0, 2) };

  expect(followingOf({ siblings: listed(one("earlier", 1)), parent: PARENT }, target)).toEqual({
    type: "none",
  });
});

test("of two resources created at one moment, neither is newer", () => {
  const twins = [one("twin", 2), one(JOB_ARN, 2)];

  expect(followingOf({ siblings: listed(...twins), parent: PARENT }, found())).toEqual({
    type: "same",
  });
  expect(followingOf({ siblings: listed(...twins.toReversed()), parent: PARENT }, found())).toEqual(
    { type: "same" },
  );
});

test.each(["pending", "failure", "unknown"] as const)(
  "the one that was found is not the same any more when it is %s",
  (status) => {
    const newest = { ...one(JOB_ARN, 2), status };

    expect(followingOf({ siblings: listed(newest), parent: PARENT }, found())).toEqual({
      type: "newer",
      newest,
    });
  },
);

test("a resource does not count if its parent was made again later, or is being deleted", () => {
  const parent = (value: DescribedResource): AwsResult<DescribedResource> => ({
    type: "answer",
    value,
  });
  const young = parent({ status: "ACTIVE", creationDateTime: new Date(Date.UTC(2026, 0, 3)) });

  expect(followingOf({ siblings: listed(one(JOB_ARN, 2)), parent: young }, found())).toEqual({
    type: "none",
  });
  expect(
    followingOf(
      { siblings: listed(one(JOB_ARN, 2)), parent: parent({ status: "DELETE PENDING" }) },
      found(),
    ),
  ).toEqual({ type: "none" });
});

test("a newer resource is found if AWS refuses to describe the parent, but not if AWS is silent", () => {
  const denied = { type: "refused", error: "E", detail: "d" } as const;
  const silent = { type: "noAnswer", error: "E", detail: "d" } as const;

  expect(followingOf({ siblings: listed(one(JOB_ARN, 2)), parent: denied }, found())).toEqual({
    type: "same",
  });
  expect(followingOf({ siblings: listed(one(JOB_ARN, 2)), parent: silent }, found())).toEqual({
    type: "untold",
    why: silent,
  });
  expect(
    followingOf({ siblings: listed(one(JOB_ARN, 2)), parent: { type: "notFound" } }, found()),
  ).toEqual({
    type: "parentGone",
  });
});

test("a parent without a list is gone", () => {
  expect(followingOf({ siblings: { type: "notFound" }, parent: PARENT }, found())).toEqual({
    type: "parentGone",
  });
});

test.each(["refused", "unauthenticated", "noAnswer"] as const)(
  "nobody can tell when the question is %s",
  (type) => {
    const why = { type, error: "E", detail: "d" };

    expect(followingOf({ siblings: why, parent: PARENT }, found())).toEqual({
      type: "untold",
      why,
    });
  },
);

test("AWS is asked once, with little patience, for a list not older than the operation", async () => {
  const played = playedReader();
  played.siblings = listed(one(JOB_ARN, 1));
  const { signal } = new AbortController();

  const newest = await lookForNewer(found(), { region: "eu-west-1" }, played.reader, 7, signal);

  expect(newest).toEqual({ type: "same" });
  expect(played.asked).toEqual([
    "list DatasetImportJobs soon, since 7",
    "describe Dataset INTERACTIONS soon, since 7",
  ]);
});
