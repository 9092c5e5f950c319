import { setTimeout as sleep } from "node:timers/promises";

/** Time as a wait sees it; tests bring their own. */
export interface Clock {
  /** Milliseconds since the epoch. May jump when the machine's clock is set. */
  wallMs(): number;
  /** Milliseconds since some fixed moment. Never jumps, never goes back. */
  elapsedMs(): number;
  /** Resolves after `ms`; rejects at once with the signal's reason when it aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** The machine's own time. */
export const machineClock: Clock = {
  wallMs: () => Date.now(),
  elapsedMs: () => performance.now(),
  sleep: (ms, signal) => sleep(ms, undefined, { signal }),
};
