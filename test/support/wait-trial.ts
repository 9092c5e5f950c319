// Begins most tests of the waiter: one wait in virtual time, with answers that the test writes.
import type { LookResult } from "../../src/wait/looks.ts";
import type { Target } from "../../src/kinds/target.ts";
import { waitUntilReady, type Wait } from "../../src/wait/waiter.ts";
import { TARGET } from "./import-job.ts";
import { MINUTE } from "./shop.ts";
import { virtualClock, type VirtualClock } from "./virtual-clock.ts";

/** A wait under the control of a test. */
export interface WaitTrial {
  readonly clock: VirtualClock;
  /** The status and the trouble after each look but the last. `awaitReadiness` says how a wait ends, so that is not here. */
  readonly said: string[];
  /** Ends the wait. */
  readonly abort: AbortController;
  looks: number;
  /** The durations of earlier imports, in milliseconds. */
  history: number[];
  /** The number of questions for the history. */
  questions: number;
  run(): Promise<unknown>;
}

/**
 * A wait whose n-th look gets `answers[n]`, and every later look the last answer; sleeps are in the middle of
 * their spread unless `random` says otherwise.
 */
export function waitTrial(
  answers: (LookResult | ((clock: VirtualClock) => LookResult))[],
  given: Partial<Wait & { random: () => number; target: Target }> = {},
): WaitTrial {
  const { random = () => 0.5, ...wait } = given;
  const clock = virtualClock();
  const said: string[] = [];
  const abort = new AbortController();
  const it: WaitTrial = {
    clock,
    said,
    abort,
    looks: 0,
    history: [],
    questions: 0,
    run: () =>
      waitUntilReady(
        {
          access: { region: "eu-west-1" },
          operation: "create",
          deadlineMs: 180 * MINUTE,
          notFoundToleranceMs: MINUTE,
          bounds: {
            byAge: { minMs: 10_000, maxMs: 30_000 },
            byHistory: { minMs: 2_000, maxMs: 60_000 },
          },
          ...wait,
          earlierDurations: () => {
            it.questions += 1;
            return Promise.resolve(it.history);
          },
          looks: {
            target: () => given.target ?? TARGET,
            async look(signal) {
              signal.throwIfAborted();
              const answer = answers[Math.min(it.looks, answers.length - 1)];
              it.looks += 1;
              if (answer === undefined) {
                throw new Error("a trial needs an answer");
              }
              const result = await Promise.resolve(
                typeof answer === "function" ? answer(clock) : answer,
              );
              signal.throwIfAborted();
              return result;
            },
            rest: (ms, signal) => clock.sleep(ms, signal),
            leave: () => undefined,
          },
        },
        {
          clock,
          random,
          signal: abort.signal,
          progress: {
            waiting: ({ status, trouble }) =>
              said.push([status, trouble].filter(Boolean).join(": ")),
          },
        },
      ),
  };
  return it;
}
