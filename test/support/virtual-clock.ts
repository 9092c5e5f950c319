// A clock for unit tests with one sleeper: a sleep takes no real time.
import type { Clock } from "../../src/time/clock.ts";

/** Time that passes only when somebody sleeps, and then at once. */
export interface VirtualClock extends Clock {
  /** The length of every sleep, in milliseconds, in order. */
  readonly sleeps: readonly number[];
  /** Lets time pass without a sleep, as a slow call does. */
  pass(ms: number): void;
  /** Sets the wall clock forward or back without time passing. */
  jump(ms: number): void;
  /** Acts as soon as this much time has passed since the start. */
  at(elapsedMs: number, act: () => void): void;
}

export const START_WALL_MS = Date.UTC(2026, 0, 1);

export function virtualClock(): VirtualClock {
  const sleeps: number[] = [];
  const due: { elapsedMs: number; act: () => void }[] = [];
  let elapsed = 0;
  let jumped = 0;

  const pass = (ms: number): void => {
    elapsed += ms;
    for (const event of due.splice(0).sort((a, b) => a.elapsedMs - b.elapsedMs)) {
      if (event.elapsedMs <= elapsed) {
        event.act();
      } else {
        due.push(event);
      }
    }
  };

  return {
    sleeps,
    pass,
    jump: (ms) => {
      jumped += ms;
    },
    at: (elapsedMs, act) => {
      due.push({ elapsedMs, act });
    },
    wallMs: () => START_WALL_MS + elapsed + jumped,
    elapsedMs: () => elapsed,
    sleep: async (ms, signal) => {
      signal.throwIfAborted();
      sleeps.push(ms);
      const interruption = Math.min(...due.map(({ elapsedMs }) => elapsedMs - elapsed), ms);
      pass(Math.max(0, interruption));
      signal.throwIfAborted();
      pass(ms - Math.max(0, interruption));
      return Promise.resolve();
    },
  };
}
