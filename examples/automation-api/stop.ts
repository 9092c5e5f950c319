/** The end of a deployment before its time. */
export interface Stop {
  readonly isWanted: boolean;
  /** Aborted when the Pulumi CLI must be told. */
  readonly signal: AbortSignal;
}

/** A stop that is wanted when the time is up, or when somebody wants this process to end. */
export function stopAfter(minutes: number): Stop {
  const asked = new AbortController();
  const timeUp = AbortSignal.timeout(Math.ceil(minutes * 60_000));
  let isAsked = false;
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    process.on(name, () => {
      isAsked = true;
      // At a terminal the CLI hears a Ctrl-C as well. A second Ctrl-C would end it at once, and it would forget its waits.
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
