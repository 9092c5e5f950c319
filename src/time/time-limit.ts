// A limit for a call that may take too long.
import { abortableCall } from "./abortable.ts";

/**
 * Makes a call that may take at most `limitMs` milliseconds.
 *
 * @param call gets the signal that ends the call
 * @returns the result of the call; undefined when the time is up first, even if the call ignores its signal
 * @throws an earlier error of the call; the reason of `signal` as soon as `signal` aborts
 */
export async function withinLimit<T>(
  limitMs: number,
  signal: AbortSignal,
  call: (signal: AbortSignal) => Promise<T>,
): Promise<T | undefined> {
  let limit: NodeJS.Timeout | undefined;
  try {
    return await abortableCall(signal, (own) => {
      limit = setTimeout(() => {
        own.abort();
      }, limitMs);
      return call(own.signal);
    });
  } finally {
    clearTimeout(limit);
  }
}
