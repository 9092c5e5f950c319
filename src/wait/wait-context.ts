// The context of a wait: the parts of its process that it needs. Every part of the wait gets the context unchanged.
import type { PersonalizeReader } from "../aws/personalize-reader.ts";
import type { Clock } from "../time/clock.ts";
import type { Progress } from "./progress.ts";

/** The context of a wait, from the process that it runs in: a plugin process or the command. */
export interface WaitContext {
  readonly reader: PersonalizeReader;
  readonly clock: Clock;
  /** A random number in [0, 1). */
  readonly random: () => number;
  /** Ends the wait at once, also in the middle of a look. */
  readonly signal: AbortSignal;
  readonly progress: Progress;
  /** Reports the drift of a ready resource. */
  warn(message: string): Promise<void>;
}
