// Tests the message of a gate when the resource that it has found is not the newest any more.
import type { StatusClass } from "../../../src/kinds/status.ts";
import { newestTarget, type FoundTarget } from "../../../src/kinds/target.ts";
import type { Untold } from "../../../src/wait/follow.ts";
import { followMessage } from "../../../src/wait/follow-message.ts";
import { IMPORTS } from "../../support/import-job.ts";
import { DATASET_ARN, JOB_ARN } from "../../support/shop.ts";

const NOW = Date.UTC(2026, 0, 2);
const FOUND: FoundTarget = { ...newestTarget(IMPORTS, DATASET_ARN), arn: JOB_ARN };

const newer = (status: StatusClass, createdMs = NOW - 240_000) =>
  followMessage(
    {
      type: "newer",
      newest: { arn: `${JOB_ARN}-2`, status, mode: "FULL", createdMs, updatedMs: 0 },
    },
    FOUND,
    NOW,
  );

test("nothing is said of the resource that the gate has", () => {
  expect(followMessage({ type: "same" }, FOUND, NOW)).toBeUndefined();
});

test.each<[StatusClass, string]>([
  ["pending", "It is under way, and pulumi up waits for it."],
  ["target", "It is ready, and pulumi up takes it."],
  ["failure", "It failed, and pulumi up fails until a newer one is there."],
  ["unknown", "This version does not know its status, and pulumi up waits for it."],
])("a newer one that is %s is named, with its age and what up does", (status, words) => {
  expect(newer(status)).toEqual({
    isWarning: status === "failure",
    text: `The newest dataset import job is interactions-2, created 4m ago. ${words}`,
  });
});

test("the age of an old newer resource is in days", () => {
  expect(newer("target", NOW - 72 * 3_600_000)?.text).toContain("created 3d ago");
});

test("a newer resource with a time in the future has no age", () => {
  expect(newer("pending", NOW + 5_000)?.text).toContain("created 0s ago");
});

test("an empty list is a warning", () => {
  expect(followMessage({ type: "none" }, FOUND, NOW)).toEqual({
    isWarning: true,
    text: "AWS lists no dataset import job that counts any more. pulumi up waits for a new dataset import job.",
  });
});

test("a parent that is gone is a warning", () => {
  expect(followMessage({ type: "parentGone" }, FOUND, NOW)).toEqual({
    isWarning: true,
    text: `The dataset ${DATASET_ARN} does not exist any more.`,
  });
});

describe("a missing list is a warning", () => {
  const untold = (why: Untold) => followMessage({ type: "untold", why }, FOUND, NOW);
  const BEGIN =
    "The gate cannot check for a newer dataset import job, so the gate counts as changed: E: no.";
  const AGAIN = "pulumi up checks again, and fails if that check fails too.";

  test("that names the permission, and how to do without", () => {
    expect(untold({ type: "refused", error: "E", detail: "no" })).toEqual({
      isWarning: true,
      text: `${BEGIN} ${AGAIN} Allow personalize:ListDatasetImportJobs on *, or set follow to false to keep the dataset import job that the gate found.`,
    });
  });

  test("that names the setting to correct", () => {
    const why = { type: "misconfigured", error: "E", detail: "no", remedy: "Set it." } as const;

    expect(untold(why)?.text).toBe(`${BEGIN} ${AGAIN} Set it.`);
  });

  test("that asks for credentials, or for how to do without", () => {
    expect(untold({ type: "unauthenticated", error: "E", detail: "no" })?.text).toBe(
      `${BEGIN} ${AGAIN} Give the gate credentials, or set follow to false to keep the dataset import job that the gate found.`,
    );
  });

  test("that says why AWS did not answer", () => {
    expect(untold({ type: "noAnswer", error: "E", detail: "no" })?.text).toBe(`${BEGIN} ${AGAIN}`);
  });
});
