import { once } from "node:events";

/**
 * Makes a call that may take so many milliseconds, and gives it the signal that ends it.
 *
 * @returns what the call returns, or undefined when the time was up first, whether or not the call looks at its signal.
 * @throws what the call throws before that, and the reason of `signal` as soon as that aborts.
 */
export async function withinLimit<T>(
  limitMs: number,
  signal: AbortSignal,
  call: (signal: AbortSignal) => Promise<T>,
): Promise<T | undefined> {
  signal.throwIfAborted();
  const ended = new AbortController();
  const end = (): void => {
    ended.abort();
  };
  const limit = setTimeout(end, limitMs);
  signal.addEventListener("abort", end);
  try {
    const outcome = await Promise.race([
      call(ended.signal),
      once(ended.signal, "abort").then(() => undefined),
    ]);
    signal.throwIfAborted();
    return outcome;
  } catch (error) {
    signal.throwIfAborted();
    if (ended.signal.aborted) {
      return undefined;
    }
    throw error;
  } finally {
    clearTimeout(limit);
    signal.removeEventListener("abort", end);
  }
}
