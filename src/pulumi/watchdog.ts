// What ends waits before their time: the engine cancels, or the engine is gone.
import { setMaxListeners } from "node:events";

/** What ends waits before their time. */
export interface Watchdog {
  /** Runs a wait with the signal that ends the wait, and watches that the engine is still there. */
  watched<T>(wait: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Ends every wait, now and from now on. */
  endWaits(): void;
}

/** How often the watchdog asks whether the engine is still there, in milliseconds. */
const ROUND_MS = 15_000;
/** How soon after the first wait began it asks for the first time, in milliseconds. */
const FIRST_ROUND_MS = 500;

/**
 * Watches over the waits of this process. From the first wait on it asks `isGone` every quarter of a minute, also when the
 * waits are over, since nothing else would end the process then. When the answer is yes twice running, the engine was
 * killed and nobody will ever read an outcome: all waits end, and `onGone` is called.
 */
export function startWatchdog(isGone: () => Promise<boolean>, onGone: () => void): Watchdog {
  const ending = new AbortController();
  // Every wait listens to this signal, and some versions of Node.js warn of more than ten listeners.
  setMaxListeners(0, ending.signal);
  let rounds: NodeJS.Timeout | undefined;
  let missed = 0;

  const round = async (): Promise<void> => {
    missed = (await isGone()) ? missed + 1 : 0;
    if (missed >= 2) {
      clearInterval(rounds);
      ending.abort();
      onGone();
    }
  };

  return {
    async watched(wait) {
      if (rounds === undefined) {
        // The engine must have answered once to be missed later; but the connection to it must not delay the first look.
        setTimeout(() => void round(), FIRST_ROUND_MS).unref();
        rounds = setInterval(() => void round(), ROUND_MS).unref();
      }
      return wait(ending.signal);
    },
    endWaits() {
      ending.abort();
    },
  };
}
