export class Interrupted extends Error {}

/** Aborted, with an Interrupted, when someone wants this process to end. */
export function whenInterrupted(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    // The listener stays: npm passes on a Ctrl-C that the terminal has sent already.
    process.on(signal, () => {
      controller.abort(new Interrupted(signal));
    });
  }
  return controller.signal;
}

/** Gives up on `work` a moment after an interruption, so that `work` can end by itself. */
export function unlessInterrupted<T>(work: Promise<T>, interrupted: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    work.then(resolve, reject);
    interrupted.addEventListener("abort", () => {
      setTimeout(reject, 2_000, interrupted.reason);
    });
  });
}
