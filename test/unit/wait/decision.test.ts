// Tests of the decision after a look.
import { kindNamed, type KindName } from "../../../src/kinds/kinds.ts";
import { givenTarget, newestTarget, type Target } from "../../../src/kinds/target.ts";
import {
  NOT_FOUND_TOLERANCE_MS,
  NO_ANSWER_BUDGET_MS,
  decide,
  type Decision,
  type WaitLimits,
} from "../../../src/wait/decision.ts";
import type { LookResult } from "../../../src/wait/looks.ts";
import type { Observation } from "../../../src/wait/observations.ts";
import { IMPORTS, TARGET, answered, describedJob, successive } from "../../support/import-job.ts";
import { DATASET_ARN, MINUTE } from "../../support/shop.ts";

const NEWEST = newestTarget(IMPORTS, DATASET_ARN);
const SILENCE: LookResult = { type: "noAnswer", error: "ECONNRESET", detail: "socket hang up" };

interface Given {
  readonly target?: Target;
  readonly waitedMs?: number;
  readonly silentMs?: number;
  readonly knownMs?: number;
  readonly unanswered?: number;
  readonly looks?: number;
  readonly limits?: Partial<WaitLimits>;
}

/** The decision after a look with this finding. The deadline is an hour. */
function decisionOn(found: LookResult, given: Given = {}): Decision {
  const observation: Observation = {
    facts: {
      target: given.target ?? TARGET,
      waitedMs: given.waitedMs ?? 0,
      looks: given.looks ?? 1,
      seen: new Map(),
      resource: found.type === "answer" ? found.value : undefined,
    },
    found,
    silentMs: given.silentMs ?? 0,
    knownMs: given.knownMs ?? 0,
    unanswered: given.unanswered ?? 0,
  };
  return decide(observation, {
    access: { region: "eu-west-1" },
    operation: "create",
    deadlineMs: 60 * MINUTE,
    notFoundToleranceMs: MINUTE,
    ...given.limits,
  });
}

const failed = (name: string): object => ({
  type: "fail",
  error: expect.objectContaining({ name }) as Error,
});

test("not found is tolerated for a minute, silence for ten", () => {
  expect([NOT_FOUND_TOLERANCE_MS, NO_ANSWER_BUDGET_MS]).toEqual([60_000, 600_000]);
});

describe("a resource that AWS describes", () => {
  test("is handed over when it is ready, also after the deadline", () => {
    expect(decisionOn(answered("ACTIVE"), { waitedMs: 61 * MINUTE })).toEqual({
      type: "ready",
      resource: describedJob("ACTIVE"),
    });
  });

  test("is waited for until the deadline while it is pending, and nothing is in the way", () => {
    expect(decisionOn(answered("CREATE PENDING"), { waitedMs: 50 * MINUTE })).toEqual({
      type: "wait",
      leftMs: 10 * MINUTE,
    });
  });

  test("is waited for to the last millisecond, and no longer", () => {
    const last = { waitedMs: 60 * MINUTE - 1 };
    expect(decisionOn(answered("CREATE PENDING"), last)).toEqual({ type: "wait", leftMs: 1 });

    expect(decisionOn(answered("CREATE PENDING"), { waitedMs: 60 * MINUTE })).toMatchObject({
      ...failed("DeadlinePassedError"),
      error: { deadlineMs: 60 * MINUTE, operation: "create" },
    });
  });

  test("with an unknown status is waited for, and the status is in the way", () => {
    expect(decisionOn(answered("PAUSED"))).toEqual({
      type: "wait",
      leftMs: 60 * MINUTE,
      trouble: "a status this version does not know",
    });
    expect(decisionOn(answered("PAUSED"), { waitedMs: 60 * MINUTE })).toMatchObject(
      failed("DeadlinePassedError"),
    );
  });

  test("that failed ends the wait", () => {
    expect(decisionOn(answered("CREATE FAILED"))).toMatchObject(failed("FailedError"));
  });
});

describe("a demand for a value", () => {
  const OTHER = DATASET_ARN.replace("shop", "other");

  test("ends the wait at once when the value is another, also while the resource is pending", () => {
    const limits = { expectedArn: OTHER };

    expect(decisionOn(answered("CREATE PENDING"), { limits })).toMatchObject({
      ...failed("UnexpectedError"),
      error: { expectedArn: OTHER },
    });
  });

  test("is met by the value", () => {
    const limits = { expectedArn: DATASET_ARN };

    expect(decisionOn(answered("ACTIVE"), { limits })).toMatchObject({ type: "ready" });
  });

  test("does not hide that the resource failed", () => {
    const limits = { expectedArn: OTHER };

    expect(decisionOn(answered("CREATE FAILED"), { limits })).toMatchObject(failed("FailedError"));
  });

  test("does nothing for a kind without such a member", () => {
    const kind = kindNamed("DatasetGroup");
    const target = givenTarget(kind, `arn:aws:personalize:eu-west-1:1:${kind.arnExample}`);

    expect(
      decisionOn(answered("ACTIVE"), { target, limits: { expectedArn: OTHER } }),
    ).toMatchObject({ type: "ready" });
  });

  test("waits for an update that may bring the value about, and looks at the value then", () => {
    const kind = kindNamed("Campaign");
    const target = givenTarget(kind, "arn:aws:personalize:eu-west-1:123456789012:campaign/home");
    const limits = { expectedArn: "arn:aws:personalize:eu-west-1:123456789012:solution/s/2" };
    const campaign = (status: string): LookResult => ({
      type: "answer",
      value: { status: "ACTIVE", solutionVersionArn: "old", latestCampaignUpdate: { status } },
    });

    expect(decisionOn(campaign("CREATE IN_PROGRESS"), { target, limits })).toMatchObject({
      type: "wait",
    });
    expect(decisionOn(campaign("ACTIVE"), { target, limits })).toMatchObject(
      failed("UnexpectedError"),
    );
  });
});

describe("a resource that is not found", () => {
  test("is looked for again until the tolerance ends", () => {
    expect(decisionOn({ type: "notFound" }, { knownMs: MINUTE - 1 })).toEqual({
      type: "wait",
      leftMs: 1,
      trouble: "not found yet",
    });
    expect(decisionOn({ type: "notFound" }, { knownMs: MINUTE })).toMatchObject(
      failed("NotFoundError"),
    );
  });

  test("is looked for no longer than to the deadline", () => {
    const limits = { deadlineMs: 5_000 };

    expect(decisionOn({ type: "notFound" }, { limits, waitedMs: 4_000 })).toMatchObject({
      leftMs: 1_000,
    });
    expect(decisionOn({ type: "notFound" }, { limits, waitedMs: 5_000 })).toMatchObject(
      failed("NotFoundError"),
    );
  });

  test("is the parent as long as the newest was sought, and the resource once it was found", () => {
    const arn = "arn:aws:personalize:eu-west-1:123456789012:dataset-import-job/found";
    const gone = (target: Target): Decision =>
      decisionOn({ type: "notFound" }, { target, knownMs: MINUTE });

    expect(gone(NEWEST)).toMatchObject({ error: { facts: { target: { arn: DATASET_ARN } } } });
    expect(gone({ ...NEWEST, arn })).toMatchObject({ error: { facts: { target: { arn } } } });
  });
});

describe("a look without an answer", () => {
  test("is repeated for ten minutes of silence, and reported with its error", () => {
    const last = { silentMs: 10 * MINUTE - 1, unanswered: 20, looks: 20 };
    expect(decisionOn(SILENCE, last)).toEqual({
      type: "wait",
      leftMs: 1,
      trouble: "no answer: ECONNRESET",
    });

    expect(decisionOn(SILENCE, { ...last, silentMs: 10 * MINUTE })).toMatchObject({
      ...failed("NoAnswerError"),
      error: { error: "ECONNRESET" },
    });
  });

  test("is repeated no longer than to the deadline", () => {
    const at = { waitedMs: 59 * MINUTE, unanswered: 1, looks: 9 };

    expect(decisionOn(SILENCE, at)).toMatchObject({ leftMs: MINUTE });
  });

  test("at the deadline ends a wait that had answers before as not ready in time", () => {
    const at = { waitedMs: 60 * MINUTE, silentMs: MINUTE, unanswered: 2 };

    expect(decisionOn(SILENCE, { ...at, looks: 3 })).toMatchObject(failed("DeadlinePassedError"));
  });

  test("at the deadline ends a wait that never had an answer as not answered", () => {
    const at = { waitedMs: 60 * MINUTE, silentMs: MINUTE, unanswered: 3 };

    expect(decisionOn(SILENCE, { ...at, looks: 3 })).toMatchObject(failed("NoAnswerError"));
  });

  test("of ten minutes before the deadline is no deadline that passed", () => {
    const at = { waitedMs: 59 * MINUTE, silentMs: 10 * MINUTE, unanswered: 2, looks: 3 };

    expect(decisionOn(SILENCE, at)).toMatchObject(failed("NoAnswerError"));
  });
});

test("a refusal ends the wait at once", () => {
  const denied = { type: "refused", error: "AccessDeniedException", detail: "no" } as const;

  expect(decisionOn(denied)).toMatchObject({
    ...failed("AccessRefusedError"),
    error: { error: "AccessDeniedException" },
  });
});

test("credentials that are not valid end the wait at once", () => {
  const worn = { type: "unauthenticated", error: "ExpiredToken", detail: "no" } as const;

  expect(decisionOn(worn, { looks: 300 })).toMatchObject({
    ...failed("CredentialsError"),
    error: { error: "ExpiredToken" },
  });
});

describe("credentials that the SDK did not find, and does not say why", () => {
  const NONE: LookResult = {
    type: "unauthenticated",
    error: "CredentialsProviderError",
    detail: "no",
    isUnclear: true,
  };

  test("end the wait at the first look, and later where nothing was ever answered", () => {
    for (const looks of [1, 3]) {
      expect(decisionOn(NONE, { unanswered: looks, looks })).toMatchObject(
        failed("CredentialsError"),
      );
    }
  });

  test("are a silence like any other where AWS has answered before", () => {
    expect(decisionOn(NONE, { unanswered: 2, looks: 3, silentMs: 599_999 })).toMatchObject({
      type: "wait",
      trouble: "no answer: CredentialsProviderError",
    });
  });

  test("end the wait as what they are when the silence has lasted too long", () => {
    expect(decisionOn(NONE, { unanswered: 2, looks: 3, silentMs: 600_000 })).toMatchObject(
      failed("CredentialsError"),
    );
  });
});

describe("a setting that is wrong", () => {
  const WRONG: LookResult = {
    type: "misconfigured",
    error: "ERR_INVALID_URL",
    detail: "no",
    remedy: "Mend it.",
  };

  test("ends the wait at the first look, and later where nothing was ever answered", () => {
    for (const looks of [1, 3]) {
      expect(decisionOn(WRONG, { unanswered: looks, looks })).toMatchObject({
        ...failed("SettingError"),
        error: { error: "ERR_INVALID_URL" },
      });
    }
  });

  test("is not to blame where AWS has answered before, which is silence like any other", () => {
    expect(decisionOn(WRONG, { unanswered: 1, looks: 2, silentMs: MINUTE })).toEqual({
      type: "wait",
      leftMs: 9 * MINUTE,
      trouble: "no answer: ERR_INVALID_URL",
    });
    expect(decisionOn(WRONG, { unanswered: 9, looks: 10, silentMs: 10 * MINUTE })).toMatchObject(
      failed("NoAnswerError"),
    );
  });
});

describe("a parent that has none yet", () => {
  const none = (parent: Extract<LookResult, { type: "none" }>["parent"]): LookResult => ({
    type: "none",
    parent,
  });
  const parentIs = (status: string, more = {}): LookResult =>
    none({ type: "answer", value: { status, ...more } });

  test.each(["ACTIVE", "CREATE PENDING", "SOMETHING NEW"])(
    "is waited for until the deadline while it is %s",
    (status) => {
      const left = decisionOn(parentIs(status), { target: NEWEST, waitedMs: 59 * MINUTE });

      expect(left).toEqual({ type: "wait", leftMs: MINUTE });
      expect(decisionOn(parentIs(status), { target: NEWEST, waitedMs: 60 * MINUTE })).toMatchObject(
        failed("DeadlinePassedError"),
      );
    },
  );

  test("ends the wait when it failed, and the failure is the parent's", () => {
    expect(decisionOn(parentIs("CREATE FAILED"), { target: NEWEST })).toMatchObject({
      ...failed("FailedError"),
      error: {
        facts: {
          target: { arn: DATASET_ARN, kind: { name: "Dataset" } },
          resource: { status: "CREATE FAILED" },
        },
      },
    });
  });

  test("counts as before when only its update failed", () => {
    const parent = parentIs("ACTIVE", { latestDatasetUpdate: { status: "CREATE FAILED" } });

    expect(decisionOn(parent, { target: NEWEST })).toMatchObject({ type: "wait" });
  });

  test("may not be asked about, and a line says so", () => {
    const denied = { type: "refused", error: "AccessDeniedException", detail: "no" } as const;

    expect(decisionOn(none(denied), { target: NEWEST })).toEqual({
      type: "wait",
      leftMs: 60 * MINUTE,
      trouble: "AWS refuses to describe the dataset: AccessDeniedException",
    });
  });

  test.each([SILENCE, { type: "notFound" } as const])("may be %j, which says nothing", (parent) => {
    expect(decisionOn(none(parent as never), { target: NEWEST })).toEqual({
      type: "wait",
      leftMs: 60 * MINUTE,
    });
  });

  test.each([SILENCE, { type: "notFound" } as const])(
    "may be %j, and then nobody knows whether one comes by itself",
    (parent) => {
      const kind = successive(kindNamed("SolutionVersion"));
      const target = newestTarget(kind, "arn:aws:personalize:eu-west-1:123456789012:solution/s");

      expect(decisionOn(none(parent as never), { target })).toEqual({
        type: "wait",
        leftMs: 60 * MINUTE,
      });
    },
  );

  test.each<[KindName, object, string | undefined]>([
    [
      "SolutionVersion",
      { performAutoTraining: false },
      "the solution has no automatic training (performAutoTraining is false): call CreateSolutionVersion",
    ],
    ["SolutionVersion", { performAutoTraining: true }, undefined],
    ["DatasetImportJob", { performAutoTraining: false }, undefined],
  ])("%s of a parent with %j: in the way is %s", (name, more, trouble) => {
    const kind = successive(kindNamed(name));
    const target = newestTarget(kind, "arn:aws:personalize:eu-west-1:123456789012:solution/s");

    expect(decisionOn(parentIs("ACTIVE", more), { target })).toEqual({
      type: "wait",
      leftMs: 60 * MINUTE,
      ...(trouble !== undefined && { trouble }),
    });
  });
});
