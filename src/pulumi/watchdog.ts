import { setMaxListeners } from "node:events";

/** What ends waits before their time. */
export interface Attendance {
  /** Runs a wait with the signal that ends it, and sees that somebody is still there to wait for it. */
  attended<T>(wait: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Ends every wait, now and from now on. */
  dismiss(): void;
}

/** How often a process that has waited asks whether its engine is still there, in milliseconds. */
const ROUND_MS = 15_000;
/** And how soon after the first wait began, in milliseconds. */
const FIRST_ROUND_MS = 500;

/**
 * Watches over the waits of this process. From the first one on it asks `isGone` every quarter of a minute, also when
 * they are over, since nothing else would end the process then; when the answer is yes twice running, the engine was
 * killed and nobody will ever read an outcome: all waits end and `onAbandoned` is called.
 */
export function attend(isGone: () => Promise<boolean>, onAbandoned: () => void): Attendance {
  const dismissal = new AbortController();
  // Every wait listens to it, and some versions of Node.js warn of more than ten listeners.
  setMaxListeners(0, dismissal.signal);
  let rounds: NodeJS.Timeout | undefined;
  let missed = 0;

  const round = async (): Promise<void> => {
    missed = (await isGone()) ? missed + 1 : 0;
    if (missed >= 2) {
      clearInterval(rounds);
      dismissal.abort();
      onAbandoned();
    }
  };

  return {
    async attended(wait) {
      if (rounds === undefined) {
        // The engine must have been heard once to be missed later; but to connect to it must not delay the first look.
        setTimeout(() => void round(), FIRST_ROUND_MS).unref();
        rounds = setInterval(() => void round(), ROUND_MS).unref();
      }
      return wait(dismissal.signal);
    },
    dismiss() {
      dismissal.abort();
    },
  };
}
