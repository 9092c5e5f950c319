// Tests of the meaning of each status of AWS.
import { KINDS, kindNamed } from "../../../src/kinds/kinds.ts";
import {
  classifyStatus as classOf,
  isBeingDeleted,
  saysStatus,
  shownStatus,
  standingOf,
  statusText,
} from "../../../src/kinds/status.ts";
import { IMPORTS } from "../../support/import-job.ts";

const classifyStatus = (status: string): string => classOf(IMPORTS, status);

test.each([
  ["CREATE PENDING", "pending"],
  ["CREATE IN_PROGRESS", "pending"],
  ["ACTIVE", "target"],
  ["CREATE FAILED", "failure"],
])("%s is %s", (status, expected) => {
  expect(classifyStatus(status)).toBe(expected);
});

test.each([" active ", "Active", "ACTIVE\n"])(
  "%j is spelled differently and still the target",
  (status) => {
    expect(classifyStatus(status)).toBe("target");
  },
);

test.each(["CREATE_FAILED", "CREATE  FAILED", "create_ failed"])(
  "%j is still a failure",
  (status) => {
    expect(classifyStatus(status)).toBe("failure");
  },
);

test.each(["", "INACTIVE", "ACTIVE SOON", "FAILED", "CREATE", "constructor", "toString"])(
  "%j is unknown",
  (status) => {
    expect(classifyStatus(status)).toBe("unknown");
  },
);

test.each(KINDS)("a $label is never two things at once, and ready in one way", ({ statuses }) => {
  const all = [...statuses.pending, ...statuses.target, ...Object.keys(statuses.failure)];

  expect(new Set(all).size).toBe(all.length);
  expect(statuses.target).toHaveLength(1);
  expect(all.filter((status) => status !== status.replaceAll("_", " ").toUpperCase())).toEqual([]);
});

test.each([
  ["DataDeletionJob", "COMPLETED", "target"],
  ["DataDeletionJob", "ACTIVE", "unknown"],
  ["Recommender", "INACTIVE", "failure"],
  ["Recommender", "STOP_IN_PROGRESS", "failure"],
  ["Recommender", "START PENDING", "pending"],
  ["SolutionVersion", "CREATE_STOPPED", "failure"],
  ["BatchInferenceJob", "IN PROGRESS", "pending"],
  ["BatchSegmentJob", "IN_PROGRESS", "pending"],
  ["Campaign", "DELETE IN_PROGRESS", "failure"],
  ["DatasetImportJob", "DELETE PENDING", "unknown"],
] as const)("of a %s, %s is %s", (name, status, expected) => {
  expect(classOf(kindNamed(name), status)).toBe(expected);
});

describe("a campaign with an update", () => {
  const campaign = kindNamed("Campaign");
  const stand = (status: string, update?: unknown) =>
    standingOf(campaign, { status, latestCampaignUpdate: update });

  test.each([
    ["under way", "CREATE PENDING", "pending"],
    ["that failed", "CREATE FAILED", "failure"],
    ["of a status nobody knows", "CREATE REINDEXING", "unknown"],
  ])("%s stands where the update stands", (_, status, expected) => {
    const standing = stand("ACTIVE", { status, failureReason: "words" });

    expect(standing).toMatchObject({ class: expected, isUpdate: true, failureReason: "words" });
    expect(statusText(standing)).toBe(`update ${status}`);
  });

  test.each([
    ["that is through", { status: "ACTIVE" }],
    ["that says no status", {}],
    ["that is none", null],
    ["never made", undefined],
  ])("%s stands where it stands itself", (_, update) => {
    expect(stand("ACTIVE", update)).toMatchObject({ class: "target", isUpdate: false });
  });

  test("that is not ready itself keeps its own standing", () => {
    expect(stand("DELETE PENDING", { status: "CREATE PENDING" })).toMatchObject({
      class: "failure",
      isUpdate: false,
    });
  });
});

test("a standing has AWS's reason and the remedy of its status", () => {
  expect(
    standingOf(IMPORTS, { status: "CREATE_FAILED", failureReason: "The file lacks a column." }),
  ).toEqual({
    class: "failure",
    status: "CREATE_FAILED",
    isUpdate: false,
    failureReason: "The file lacks a column.",
    remedy: "Correct the cause and create a new dataset import job.",
  });
  expect(standingOf(IMPORTS, { status: "ACTIVE" })).toEqual({
    class: "target",
    status: "ACTIVE",
    isUpdate: false,
    failureReason: undefined,
    remedy: undefined,
  });
});

test("a reason that is not a text does not count", () => {
  const odd = { status: "ACTIVE", failureReason: 5 } as never;

  expect(standingOf(IMPORTS, odd).failureReason).toBeUndefined();
});

test("the standing of a kind without updates comes from its status alone", () => {
  const job = { status: "ACTIVE", latestCampaignUpdate: { status: "CREATE PENDING" } };

  expect(standingOf(IMPORTS, job)).toMatchObject({ class: "target", isUpdate: false });
});

test.each([
  [{ status: "ACTIVE" }, true],
  [{ status: " " }, false],
  [{ status: "" }, false],
  [{ status: 5 }, false],
  [{}, false],
  [null, false],
  [undefined, false],
  ["ACTIVE", false],
])("%j says a status: %s", (value, says) => {
  expect(saysStatus(value)).toBe(says);
});

test("the status to show is the update's where the wait is for the update", () => {
  const campaign = kindNamed("Campaign");
  const latestCampaignUpdate = { status: "CREATE PENDING" };

  expect(shownStatus(campaign, { status: "ACTIVE", latestCampaignUpdate })).toBe(
    "update CREATE PENDING",
  );
  expect(shownStatus(campaign, { status: "ACTIVE" })).toBe("ACTIVE");
});

test.each([
  ["DELETE PENDING", true],
  ["delete_in_progress", true],
  [" DELETE FAILED", true],
  ["ACTIVE", false],
  ["CREATE DELETE", false],
])("%j says that the resource is being deleted: %s", (status, isDeleted) => {
  expect(isBeingDeleted(status)).toBe(isDeleted);
});
