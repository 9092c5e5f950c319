// Tests of the laws that hold for every wait, with any findings of the looks.
import { getEventListeners } from "node:events";

import * as fc from "fast-check";

import { ReadinessError } from "../../../src/wait/readiness-error.ts";
import type { LookResult } from "../../../src/wait/looks.ts";
import { answered } from "../../support/import-job.ts";
import { checkLaws, type Laws } from "../../support/laws.ts";
import { MINUTE } from "../../support/shop.ts";
import { waitTrial, type WaitTrial } from "../../support/wait-trial.ts";
import type { VirtualClock } from "../../support/virtual-clock.ts";

const DAY = 1_440 * MINUTE;

const status = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom("CREATE PENDING", "CREATE IN_PROGRESS") },
  { weight: 1, arbitrary: fc.constantFrom("ACTIVE", "CREATE FAILED") },
  { weight: 1, arbitrary: fc.string({ minLength: 1 }) },
);
const noAnswer = fc.record({
  type: fc.constant("noAnswer" as const),
  error: fc.constantFrom("ThrottlingException", "ECONNRESET", "IncompleteAnswer"),
  detail: fc.string(),
  retryAfterMs: fc.option(fc.integer({ min: 1, max: 20 * MINUTE }), { nil: undefined }),
});
const answer: fc.Arbitrary<LookResult> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(status, fc.integer({ min: -DAY, max: DAY }))
      .map(([text, ageMs]) => answered(text, {}, ageMs)),
  },
  { weight: 3, arbitrary: noAnswer },
  { weight: 1, arbitrary: fc.constant<LookResult>({ type: "notFound" }) },
  { weight: 1, arbitrary: fc.constant<LookResult>({ type: "none", parent: { type: "notFound" } }) },
  {
    weight: 1,
    arbitrary: fc.constant<LookResult>({ type: "refused", error: "AccessDenied", detail: "no" }),
  },
);
/** A look takes its time, in which the wall clock may jump. */
const look = fc.record({
  answer,
  tookMs: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 30_000 })),
  jumpMs: fc.oneof(
    { weight: 9, arbitrary: fc.constant(0) },
    fc.constantFrom(-60 * MINUTE, 60 * MINUTE),
  ),
});
const bounds = fc
  .tuple(fc.integer({ min: 2_000, max: 60_000 }), fc.integer({ min: 0, max: 60_000 }))
  .map(([minMs, more]) => ({ minMs, maxMs: minMs + more }));

const life = fc.record({
  looks: fc.array(look, { minLength: 1, maxLength: 60 }),
  history: fc.array(fc.integer({ min: 1, max: DAY }), { maxLength: 8 }),
  deadlineMs: fc.integer({ min: 0, max: 200 * MINUTE }),
  byAge: bounds,
  byHistory: bounds,
  randoms: fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), {
    minLength: 1,
  }),
});

interface Ending {
  readonly it: WaitTrial;
  readonly outcome: unknown;
  readonly seen: readonly LookResult[];
  readonly endedMs: number;
}

interface Given {
  looks: readonly { answer: LookResult; tookMs: number; jumpMs: number }[];
  history: number[];
  deadlineMs: number;
  byAge: { minMs: number; maxMs: number };
  byHistory: { minMs: number; maxMs: number };
  randoms: number[];
}

async function live(given: Given): Promise<Ending> {
  const seen: LookResult[] = [];
  const it = waitTrial(
    given.looks.map((one) => (clock: VirtualClock) => {
      clock.pass(one.tookMs);
      clock.jump(one.jumpMs);
      seen.push(one.answer);
      return one.answer;
    }),
    {
      deadlineMs: given.deadlineMs,
      bounds: { byAge: given.byAge, byHistory: given.byHistory },
      random: () => given.randoms[it.looks % given.randoms.length] ?? 0,
    },
  );
  it.history = given.history;
  const outcome: unknown = await it.run().catch((error: unknown) => error);
  return { it, outcome, seen, endedMs: it.clock.elapsedMs() };
}

/** The laws for every wait. */
const LAWS: Laws<[ending: Ending, given: Given]> = {
  "a wait ends in a job that was ACTIVE at the last look, or in an error of its own"({
    outcome,
    seen,
  }) {
    const last = seen.at(-1);
    if (outcome instanceof ReadinessError) {
      return;
    }
    expect(last?.type === "answer" && last.value.status.trim().toUpperCase()).toBe("ACTIVE");
    expect(outcome).toMatchObject({
      resource: { status: last?.type === "answer" ? last.value.status : "" },
    });
  },

  "no sleep goes beyond the deadline, and at most one look ends after it"(
    { it, endedMs },
    { deadlineMs },
  ) {
    // A wait does not bound the time of a look, but it bounds a sleep, rounded up to a millisecond.
    const longestLook = 30_000;
    expect(endedMs).toBeLessThanOrEqual(deadlineMs + longestLook + 1);
    const slept = it.clock.sleeps.reduce((sum, ms) => sum + ms, 0);
    expect(slept).toBeLessThanOrEqual(deadlineMs + 1);
  },

  "between two looks there is always one sleep, of whole milliseconds and never none"({ it }) {
    expect(it.clock.sleeps).toHaveLength(it.looks - 1);
    expect(it.clock.sleeps.every((ms) => Number.isInteger(ms) && ms >= 1)).toBe(true);
  },

  "looks are no more than the shortest interval allows, and the history is asked for once"(
    { it },
    { byAge, byHistory, deadlineMs },
  ) {
    const shortest = Math.min(byAge.minMs, byHistory.minMs);

    // Four looks may be less than an interval after the look before: the first, the look at the deadline, and the looks at the
    // end of the tolerance for missing jobs and at the end of the patience with silence.
    expect(it.looks).toBeLessThanOrEqual(deadlineMs / shortest + 4);
    expect(it.questions).toBeLessThanOrEqual(1);
  },

  "nothing listens to the signal of a wait that is over"({ it }) {
    expect(getEventListeners(it.abort.signal, "abort")).toEqual([]);
  },
};

test("a wait keeps its laws, whatever the looks find", () =>
  fc.assert(
    fc.asyncProperty(life, async (given) => {
      checkLaws(LAWS, await live(given), given);
    }),
    { numRuns: 100 },
  ));
