// The signals that end the command before its time: Ctrl-C and SIGTERM.
import { INTERRUPTIONS, type Ending } from "./ending.ts";

/** The effect of a signal on the command. */
export interface Interruption {
  /** Aborts when the signal comes. */
  readonly signal: AbortSignal;
  /** The ending of the command after the signal. */
  ending(): Ending;
}

/** Listens for Ctrl-C and SIGTERM, once: a second signal ends the process at once. */
export function awaitInterruption(): Interruption {
  const abort = new AbortController();
  let ending: Ending = INTERRUPTIONS.SIGINT;
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    process.once(name, () => {
      ending = INTERRUPTIONS[name];
      abort.abort();
    });
  }
  return { signal: abort.signal, ending: () => ending };
}
