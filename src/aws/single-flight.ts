// A call that several callers ask for at the same time, made once.
import { untilAborted } from "../time/abortable.ts";

/** A call that is made once for all callers, and given up when no caller waits for it any more. */
export interface SingleFlight<T> {
  /** The result of the call; rejects with the signal's reason as soon as `signal` aborts. The call goes on for other callers. */
  join(signal: AbortSignal): Promise<T>;
  /** Resolves when the call has ended, with or without a result. Waiting for this does not keep the call from being given up. */
  readonly over: Promise<void>;
  /** Whether the call was given up, so that no new caller can join. */
  isGivenUp(): boolean;
}

/** Makes the call at once. */
export function singleFlight<T>(call: (signal: AbortSignal) => Promise<T>): SingleFlight<T> {
  const givenUp = new AbortController();
  let waiting = 0;
  let isOver = false;
  const result = call(givenUp.signal).finally(() => {
    isOver = true;
  });
  const ended = (): void => undefined;

  return {
    async join(signal) {
      waiting += 1;
      try {
        return await untilAborted(signal, result);
      } finally {
        waiting -= 1;
        if (waiting === 0 && !isOver) {
          givenUp.abort();
        }
      }
    },
    // When the call fails, perhaps no caller waits for it any more.
    over: result.then(ended, ended),
    isGivenUp: () => givenUp.signal.aborted,
  };
}
