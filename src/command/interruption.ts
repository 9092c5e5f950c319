import { INTERRUPTIONS, type Outcome } from "./outcome.ts";

/** A signal that ends the command before its time. */
export interface Interruption {
  /** Aborts when it comes. */
  readonly signal: AbortSignal;
  /** How the command ends then. */
  outcome(): Outcome;
}

/** Listens for Ctrl-C and SIGTERM, once: a second one ends the process as it would any other. */
export function awaitInterruption(): Interruption {
  const abort = new AbortController();
  let outcome: Outcome = INTERRUPTIONS.SIGINT;
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    process.once(name, () => {
      outcome = INTERRUPTIONS[name];
      abort.abort();
    });
  }
  return { signal: abort.signal, outcome: () => outcome };
}
