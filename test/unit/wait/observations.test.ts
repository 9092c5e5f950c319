// Tests of the record of the findings of one wait's looks.
import { kindNamed } from "../../../src/kinds/kinds.ts";
import { givenTarget, newestTarget, type Target } from "../../../src/kinds/target.ts";
import type { LookResult } from "../../../src/wait/looks.ts";
import { startObservations } from "../../../src/wait/observations.ts";
import { IMPORTS, TARGET, answered } from "../../support/import-job.ts";
import { DATASET_ARN, JOB_ARN } from "../../support/shop.ts";
import { START_WALL_MS, virtualClock } from "../../support/virtual-clock.ts";

const SILENCE: LookResult = { type: "noAnswer", error: "ECONNRESET", detail: "hang up" };
const NEWEST = newestTarget(IMPORTS, DATASET_ARN);

test("a record begins with nothing, and counts the time from then on", () => {
  const clock = virtualClock();
  clock.pass(5_000);
  const observations = startObservations(() => TARGET, clock);
  clock.pass(700);

  expect(observations.facts()).toEqual({
    target: TARGET,
    waitedMs: 700,
    looks: 0,
    seen: new Map(),
    resource: undefined,
    ageMs: undefined,
  });
});

test("each look is counted under what it found", () => {
  const observations = startObservations(() => TARGET, virtualClock());
  const found: LookResult[] = [
    answered("CREATE PENDING"),
    answered("CREATE PENDING"),
    SILENCE,
    { type: "notFound" },
    { type: "refused", error: "AccessDeniedException", detail: "no" },
    { type: "unauthenticated", error: "ExpiredToken", detail: "no" },
    { type: "misconfigured", error: "ERR_INVALID_URL", detail: "no", remedy: "Do." },
    { type: "none", parent: { type: "notFound" } },
  ];
  found.forEach((one) => observations.note(one, 0));

  const { looks, seen } = observations.facts();
  expect(looks).toBe(8);
  expect([...seen]).toEqual([
    ["CREATE PENDING", 2],
    ["ECONNRESET", 1],
    ["not found", 1],
    ["AccessDeniedException", 1],
    ["ExpiredToken", 1],
    ["ERR_INVALID_URL", 1],
    ["none yet", 1],
  ]);
});

test("looks without an answer are counted in a row, and so is their time, from the beginning of the first", () => {
  const clock = virtualClock();
  const observations = startObservations(() => TARGET, clock);
  const noteAfter = (restMs: number, lookMs: number, found: LookResult): number[] => {
    clock.pass(restMs);
    const beganMs = clock.elapsedMs();
    clock.pass(lookMs);
    const { unanswered, silentMs } = observations.note(found, beganMs);
    return [unanswered, silentMs];
  };

  expect(noteAfter(0, 1_000, SILENCE)).toEqual([1, 1_000]);
  expect(noteAfter(600, 400, SILENCE)).toEqual([2, 2_000]);
  expect(noteAfter(1_000, 0, { type: "notFound" })).toEqual([0, 0]);
  expect(noteAfter(3_600_000, 4_000, SILENCE)).toEqual([1, 4_000]);
  const wrong = { type: "misconfigured", error: "CERT", detail: "no", remedy: "Do." } as const;
  expect(noteAfter(1_000, 0, wrong)).toEqual([2, 5_000]);
  const worn = { type: "unauthenticated", error: "ExpiredToken", detail: "no" } as const;
  expect(noteAfter(1_000, 0, worn)).toEqual([0, 0]);
  const none = { ...worn, error: "CredentialsProviderError", isUnclear: true } as const;
  expect(noteAfter(1_000, 200, none)).toEqual([1, 200]);
});

describe("a resource is known", () => {
  test("from the start when it was given", () => {
    const clock = virtualClock();
    const observations = startObservations(() => TARGET, clock);
    clock.pass(3_000);

    expect(observations.note({ type: "notFound" }, 0).knownMs).toBe(3_000);
  });

  test("from the look that found it when it was sought", () => {
    const clock = virtualClock();
    let target: Target = NEWEST;
    const observations = startObservations(() => target, clock);
    clock.pass(3_000);
    observations.note({ type: "none", parent: { type: "notFound" } }, 0);
    clock.pass(2_000);
    target = { ...NEWEST, arn: JOB_ARN };

    expect(observations.note({ type: "notFound" }, 0).knownMs).toBe(0);
    clock.pass(1_000);
    expect(observations.note({ type: "notFound" }, 0)).toMatchObject({
      knownMs: 1_000,
      facts: { target: { arn: JOB_ARN }, waitedMs: 6_000 },
    });
  });
});

describe("the age of a resource", () => {
  test("is counted from its creation, by a clock that does not jump", () => {
    const clock = virtualClock();
    const observations = startObservations(() => TARGET, clock);
    observations.note(answered("CREATE PENDING", {}, 60_000), 0);
    clock.jump(3_600_000);
    clock.pass(1_000);

    expect(observations.note(answered("CREATE PENDING", {}, 60_000), 0).facts.ageMs).toBe(61_000);
  });

  test("is none when the creation lies in the future, or AWS does not say", () => {
    for (const creationDateTime of [new Date(8.64e15), undefined]) {
      const observations = startObservations(() => TARGET, virtualClock());

      expect(observations.note(answered("ACTIVE", { creationDateTime }), 0).facts.ageMs).toBe(0);
    }
  });
});

describe("the age of the thing that a campaign's gate waits for", () => {
  const CAMPAIGN = givenTarget(
    kindNamed("Campaign"),
    "arn:aws:personalize:eu-west-1:123456789012:campaign/home",
  );
  const hoursAgo = (hours: number): Date => new Date(START_WALL_MS - hours * 3_600_000);
  const campaign = (latestCampaignUpdate?: unknown): LookResult => ({
    type: "answer",
    value: { status: "ACTIVE", creationDateTime: hoursAgo(9), latestCampaignUpdate },
  });

  test("is the age of the update, also of an update that begins later", () => {
    const clock = virtualClock();
    const observations = startObservations(() => CAMPAIGN, clock);
    const age = (found: LookResult): number | undefined => observations.note(found, 0).facts.ageMs;
    const update = { status: "CREATE IN_PROGRESS", creationDateTime: hoursAgo(1) };

    expect(age(campaign())).toBe(9 * 3_600_000);
    expect(age(campaign(update))).toBe(3_600_000);
    clock.jump(3_600_000);
    clock.pass(1_000);
    expect(age(campaign(update))).toBe(3_601_000);
    expect(age(campaign({ ...update, status: "ACTIVE" }))).toBe(10 * 3_600_000 + 1_000);
  });

  test("is the age of the later of two updates", () => {
    const observations = startObservations(() => CAMPAIGN, virtualClock());
    const ages = [2, 1].map((hours) => {
      const update = { status: "CREATE IN_PROGRESS", creationDateTime: hoursAgo(hours) };
      return observations.note(campaign(update), 0).facts.ageMs;
    });

    expect(ages).toEqual([2 * 3_600_000, 3_600_000]);
  });

  test("is counted from its first look where AWS does not say when the update began", () => {
    const clock = virtualClock();
    const observations = startObservations(() => CAMPAIGN, clock);
    const ages = [undefined, { status: "CREATE PENDING" }, { status: "CREATE PENDING" }].map(
      (update) => {
        clock.pass(1_000);
        return observations.note(campaign(update), 0).facts.ageMs;
      },
    );

    expect(ages).toEqual([9 * 3_600_000 + 1_000, 0, 1_000]);
  });
});

test("the last description stays while there is no better one", () => {
  const observations = startObservations(() => TARGET, virtualClock());
  observations.note(answered("CREATE PENDING"), 0);
  observations.note(answered("CREATE IN_PROGRESS"), 0);

  expect(observations.note(SILENCE, 0)).toMatchObject({
    found: SILENCE,
    facts: { resource: { status: "CREATE IN_PROGRESS" }, looks: 3 },
  });
});
