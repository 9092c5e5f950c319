// The signals that end the command before its time: Ctrl-C and SIGTERM.
import { INTERRUPTIONS, type Ending } from "./ending.ts";

/** What a signal does to the command. */
export interface Interruption {
  /** Aborts when the signal comes. */
  readonly signal: AbortSignal;
  /** How the command ends then. */
  ending(): Ending;
}

/** Listens for Ctrl-C and SIGTERM, once: a second one ends the process as it would end any other. */
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
