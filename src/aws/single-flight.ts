import { once } from "node:events";

/** A call that many may wait for: it is made once, and given up only when nobody waits for it any more. */
export interface SharedCall<T> {
  /** Its result; rejects as soon as `signal` aborts, with its reason, which ends the call for nobody else. */
  join(signal: AbortSignal): Promise<T>;
  /** Whether it was given up, so that it is of no use to anybody who comes now. */
  isGivenUp(): boolean;
}

/** Makes the call at once. */
export function shareCall<T>(call: (signal: AbortSignal) => Promise<T>): SharedCall<T> {
  const givenUp = new AbortController();
  let waiting = 0;
  let over = false;
  const result = call(givenUp.signal).finally(() => {
    over = true;
  });
  // Once it is given up nobody is left to hear how it ends.
  result.catch(() => undefined);

  return {
    async join(signal) {
      waiting += 1;
      const heard = new AbortController();
      try {
        signal.throwIfAborted();
        await Promise.race([result, once(signal, "abort", { signal: heard.signal })]);
        signal.throwIfAborted();
        return await result;
      } finally {
        heard.abort();
        waiting -= 1;
        if (waiting === 0 && !over) {
          givenUp.abort();
        }
      }
    },
    isGivenUp: () => givenUp.signal.aborted,
  };
}
