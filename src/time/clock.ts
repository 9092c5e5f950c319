// The time of a wait, so that tests can bring a time of their own.
import { setTimeout as sleep } from "node:timers/promises";

/** The time of day, the time that has passed, and a sleep. */
export interface Clock {
  /** Milliseconds since the epoch. May jump when somebody sets the machine's clock. */
  wallMs(): number;
  /** Milliseconds since some fixed moment. Never jumps, never goes back. */
  elapsedMs(): number;
  /** Resolves after `ms`; rejects at once with the signal's reason when `signal` aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** The machine's own time. */
export const machineClock: Clock = {
  wallMs: () => Date.now(),
  elapsedMs: () => performance.now(),
  sleep: (ms, signal) => sleep(ms, undefined, { signal }),
};
