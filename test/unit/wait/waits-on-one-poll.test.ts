// Tests of the laws that hold for several gates that share the looks at one resource, at whatever times they come and go.
import { getEventListeners } from "node:events";

import * as fc from "fast-check";

import type { AwsResult } from "../../../src/aws/aws-result.ts";
import { sharePolls } from "../../../src/aws/shared-poll.ts";
import type { DescribedResource } from "../../../src/kinds/status.ts";
import { waitUntilReady } from "../../../src/wait/waiter.ts";
import { answered, TARGET } from "../../support/import-job.ts";
import { checkLaws, type Laws } from "../../support/laws.ts";
import { MINUTE } from "../../support/shop.ts";
import { sleepersClock } from "../../support/sleepers-clock.ts";

const SECOND = 1_000;
const LONGEST_LOOK_MS = 5 * SECOND;

const ms = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });

/** A gate: when it comes, how often it wants to look, how long it waits, and when somebody cancels it. */
const GATE = fc.record({
  comesMs: fc.oneof(fc.constant(0), ms(0, 3 * MINUTE)),
  intervalMs: fc.oneof(fc.constantFrom(10 * SECOND, 30 * SECOND), ms(2 * SECOND, MINUTE)),
  deadlineMs: ms(0, 4 * MINUTE),
  canceledMs: fc.option(ms(0, 4 * MINUTE), { nil: undefined, freq: 2 }),
});
/** A job: when it becomes ready, how long each look at it takes, and which looks have no answer. */
const JOB = fc.record({
  readyMs: ms(0, 6 * MINUTE),
  looks: fc.array(
    fc.record({
      tookMs: ms(0, LONGEST_LOOK_MS),
      silent: fc.constantFrom(false, false, false, true),
    }),
    { minLength: 1, maxLength: 8 },
  ),
});
const GATES = fc.array(GATE, { minLength: 1, maxLength: 6 });

type Gate = typeof GATE extends fc.Arbitrary<infer T> ? T : never;
type Job = typeof JOB extends fc.Arbitrary<infer T> ? T : never;
type Result = AwsResult<DescribedResource>;

/** One call to AWS. Moments are in virtual time; `turn` tells the order of the events of the same moment. */
interface Call {
  readonly sentMs: number;
  readonly sentTurn: number;
  readonly result: Result;
  endedMs?: number;
  /** The number of gates when the call was sent. */
  readonly gates: number;
}

/** The events of one gate. */
interface Life {
  readonly gate: Gate;
  readonly cameTurn: number;
  readonly seen: { readonly result: Result; readonly askedMs: number; readonly seenMs: number }[];
  outcome?: string;
  endedMs: number;
  listeners: number;
}

interface History {
  readonly lives: readonly Life[];
  readonly calls: readonly Call[];
}

async function live(gates: readonly Gate[], job: Job): Promise<History> {
  const clock = sleepersClock();
  const polls = sharePolls(clock);
  const calls: Call[] = [];
  let turn = 0;
  let there = 0;

  const look = async (signal: AbortSignal): Promise<Result> => {
    const { tookMs, silent } = job.looks[calls.length % job.looks.length] ?? {
      tookMs: 0,
      silent: false,
    };
    const sentMs = clock.elapsedMs();
    const result: Result = silent
      ? { type: "noAnswer", error: "ECONNRESET", detail: "" }
      : answered(sentMs >= job.readyMs ? "ACTIVE" : "CREATE IN_PROGRESS");
    const call: Call = { sentMs, sentTurn: ++turn, result, gates: there };
    calls.push(call);
    await clock.sleep(tookMs, signal);
    call.endedMs = clock.elapsedMs();
    return result;
  };

  const lifeOf = async (gate: Gate): Promise<Life> => {
    const { comesMs, intervalMs, deadlineMs, canceledMs } = gate;
    const cancel = new AbortController();
    await clock.sleep(comesMs, cancel.signal);
    const life: Life = { gate, cameTurn: ++turn, seen: [], endedMs: 0, listeners: 0 };
    const poll = polls.join("job", look);
    there += 1;
    const over = new AbortController();
    const canceling =
      canceledMs === undefined
        ? undefined
        : clock.sleep(canceledMs, over.signal).then(
            () => {
              cancel.abort();
            },
            () => undefined,
          );
    const interval = { minMs: intervalMs, maxMs: intervalMs };
    await waitUntilReady(
      {
        access: { region: "eu-west-1" },
        operation: "create",
        deadlineMs,
        notFoundToleranceMs: 0,
        bounds: { byAge: interval, byHistory: interval },
        earlierDurations: () => Promise.resolve([]),
        looks: {
          ...poll,
          target: () => TARGET,
          async look(signal) {
            const askedMs = clock.elapsedMs();
            const result = await poll.look(signal);
            life.seen.push({ result, askedMs, seenMs: clock.elapsedMs() });
            return result;
          },
          leave() {
            there -= 1;
            poll.leave();
          },
        },
      },
      {
        clock,
        random: () => 0.5,
        signal: cancel.signal,
        progress: { waiting: () => undefined },
      },
    ).then(
      () => {
        life.outcome = "ready";
      },
      (error: unknown) => {
        life.outcome = (error as Error).name;
      },
    );
    life.endedMs = clock.elapsedMs();
    life.listeners = getEventListeners(cancel.signal, "abort").length;
    over.abort();
    await canceling;
    return life;
  };

  const all = Promise.all(gates.map(lifeOf));
  await clock.passAll();
  return { lives: await all, calls };
}

/** The laws for any coming and going of gates. */
const LAWS: Laws<[history: History, job: Job]> = {
  "a gate sees each look once, in order, and none that was sent before it came or was over before it"({
    lives,
    calls,
  }) {
    for (const { cameTurn, seen } of lives) {
      const numbers = seen.map(({ result }) => calls.findIndex((call) => call.result === result));
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
      for (const number of numbers) {
        expect(calls[number]?.sentTurn).toBeGreaterThan(cameTurn);
      }
    }
  },

  "a gate is ready by a look that found the job ready, and ends otherwise by its own deadline or cancellation"(
    { lives },
    { readyMs },
  ) {
    for (const { gate, seen, outcome, endedMs } of lives) {
      const { comesMs, deadlineMs, canceledMs } = gate;
      const last = seen.at(-1)?.result;
      switch (outcome) {
        case "ready":
          expect(last).toMatchObject({ type: "answer", value: { status: "ACTIVE" } });
          expect(endedMs).toBeGreaterThanOrEqual(readyMs);
          break;
        case "WaitCanceledError":
          expect(endedMs).toBe(comesMs + (canceledMs ?? NaN));
          break;
        default:
          expect(["DeadlinePassedError", "NoAnswerError"]).toContain(outcome);
          expect(endedMs).toBeGreaterThanOrEqual(comesMs + deadlineMs);
      }
    }
  },

  "a gate hears of each look as soon as alone, but for the look that was under way when it asked"({
    lives,
  }) {
    for (const { seen } of lives) {
      for (const { askedMs, seenMs } of seen) {
        expect(seenMs - askedMs).toBeLessThanOrEqual(2 * LONGEST_LOOK_MS);
      }
    }
  },

  "each gate that was there when a look was sent hears of it at once, also when it rests"({
    lives,
    calls,
  }) {
    for (const { result, sentTurn, endedMs = Infinity } of calls) {
      const waiting = lives.filter((life) => life.cameTurn < sentTurn && life.endedMs > endedMs);
      for (const { seen } of waiting) {
        expect(seen.find((one) => one.result === result)?.seenMs).toBe(endedMs);
      }
    }
  },

  "a gate rests no longer than it would alone"({ lives }) {
    for (const { gate, seen } of lives) {
      for (const [i, { askedMs }] of seen.entries()) {
        const before = seen[i - 1];
        // Silence makes a rest longer, up to a minute.
        const longestMs = before?.result.type === "noAnswer" ? MINUTE : gate.intervalMs;
        expect(askedMs - (before?.seenMs ?? askedMs)).toBeLessThanOrEqual(longestMs);
      }
    }
  },

  "calls are one at a time, and no more than for the gate that looks most often, but for a first one of each gate"({
    lives,
    calls,
  }) {
    for (const [i, { sentMs }] of calls.entries()) {
      const before = calls[i - 1];
      if (before?.endedMs !== undefined) {
        expect(sentMs).toBeGreaterThanOrEqual(before.endedMs);
      }
    }
    const shortestMs = Math.min(...lives.map(({ gate }) => gate.intervalMs));
    const lastMs = Math.max(...lives.map(({ endedMs }) => endedMs));
    const firstMs = Math.min(...lives.map(({ gate }) => gate.comesMs));
    // A gate's first look and the look at its deadline may come whenever they are due.
    expect(calls.length).toBeLessThanOrEqual(
      2 * lives.length + Math.floor((lastMs - firstMs) / shortestMs),
    );
  },

  "nobody asks for a gate that has left, and nothing listens to its signal"({ lives, calls }) {
    expect(calls.map(({ gates }) => gates)).not.toContain(0);
    expect(lives.map(({ listeners }) => listeners)).toEqual(lives.map(() => 0));
  },
};

test("each gate has its own wait, and many gates make the calls of one gate, whenever gates come and go", () =>
  fc.assert(
    fc.asyncProperty(GATES, JOB, async (gates, job) => {
      checkLaws(LAWS, await live(gates, job), job);
    }),
    { numRuns: 100 },
  ));
