// Stops waiting for a promise, or ends a call, when a signal aborts.

/**
 * Waits for a promise, but not longer than until `signal` aborts. The promise itself goes on.
 *
 * @throws the reason of `signal` as soon as `signal` aborts; otherwise the rejection of the promise.
 */
export async function untilAborted<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => {
      reject(signal.reason as Error);
    };
    signal.addEventListener("abort", stop);
  });
  if (signal.aborted) {
    stop();
  }
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    // A signal may live as long as the process.
    signal.removeEventListener("abort", stop);
    // The signal may abort at the moment when the promise resolves.
    signal.throwIfAborted();
  }
}

/**
 * Makes a call that `signal` ends, and that can be ended alone as well.
 *
 * @param call gets a controller of its own, which also aborts when `signal` does
 * @returns the result of the call; undefined when the call's own controller was aborted first
 * @throws the reason of `signal` as soon as `signal` aborts; otherwise the error of the call
 */
export async function abortableCall<T>(
  signal: AbortSignal,
  call: (own: AbortController) => Promise<T>,
): Promise<T | undefined> {
  signal.throwIfAborted();
  const own = new AbortController();
  const follow = (): void => {
    own.abort(signal.reason);
  };
  signal.addEventListener("abort", follow);
  try {
    return await untilAborted(own.signal, call(own));
  } catch (error) {
    signal.throwIfAborted();
    if (own.signal.aborted) {
      return undefined;
    }
    throw error;
  } finally {
    signal.removeEventListener("abort", follow);
  }
}
