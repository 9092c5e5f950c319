// Ends waits early, when the engine cancels or is gone.
import { setMaxListeners } from "node:events";

/** The part of a process that ends waits before their time. */
export interface Watchdog {
  /** Runs a wait with the signal that ends the wait. */
  watched<T>(wait: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Ends every wait, now and from now on. */
  endWaits(): void;
}

/** The interval between two questions whether the engine is still there, in milliseconds. */
const ROUND_MS = 15_000;
/** The time from the start to the first question, in milliseconds. */
const FIRST_ROUND_MS = 500;

/**
 * Watches that the engine is still there, as long as this process lives: nothing else would end the
 * process, before, during or after its waits. Asks `isGone` every quarter of a minute. When the
 * answer is yes twice in a row, the engine was killed and no engine will ever read an outcome: all waits end, and `onGone` is
 * called.
 *
 * @param isGone never fails: an unhandled error would end the process with all its waits
 */
export function startWatchdog(isGone: () => Promise<boolean>, onGone: () => void): Watchdog {
  const ending = new AbortController();
  // Every wait listens to this signal, and some versions of Node.js warn of more than ten listeners.
  setMaxListeners(0, ending.signal);
  let missed = 0;

  const round = async (): Promise<void> => {
    missed = (await isGone()) ? missed + 1 : 0;
    if (missed >= 2) {
      clearInterval(rounds);
      ending.abort();
      onGone();
    }
  };
  // The connection to the engine must not delay the first look.
  setTimeout(() => void round(), FIRST_ROUND_MS).unref();
  const rounds = setInterval(() => void round(), ROUND_MS).unref();

  return {
    watched: (wait) => wait(ending.signal),
    endWaits() {
      ending.abort();
    },
  };
}
