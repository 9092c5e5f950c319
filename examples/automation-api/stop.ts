/** What ends a deployment before its time. */
export interface Stop {
  readonly isWanted: boolean;
  /** Aborted when the Pulumi CLI must be told. */
  readonly signal: AbortSignal;
}

/** It is wanted when the time is up, and when somebody wants this process to end. */
export function stopAfter(minutes: number): Stop {
  const asked = new AbortController();
  const timeUp = AbortSignal.timeout(Math.ceil(minutes * 60_000));
  let isAsked = false;
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    process.on(name, () => {
      isAsked = true;
      // At a terminal the CLI hears a Ctrl-C as well. A second one would have it leave at once, and forget what it waits for.
      if (name !== "SIGINT" || !process.stdin.isTTY) {
        asked.abort();
      }
    });
  }
  return {
    get isWanted() {
      return isAsked || timeUp.aborted;
    },
    signal: AbortSignal.any([asked.signal, timeUp]),
  };
}
