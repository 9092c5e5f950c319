import { machineClock } from "../time/clock.ts";
import type { Drift } from "../drift/drift.ts";
import { OutdatedError, ReadinessError, type WaitFacts } from "../wait/errors.ts";
import { keepLookout } from "../aws/personalize-reader.ts";
import type { Progress } from "../wait/progress.ts";
import { awaitReadiness } from "../wait/readiness.ts";
import type { Request } from "./command-line.ts";
import type { Interruption } from "./interruption.ts";
import { inOptions } from "./options.ts";
import { outcomeOf, READY, type Outcome } from "./outcome.ts";

/** What came of a wait, or of a look. */
export interface Result {
  readonly outcome: Outcome;
  readonly facts: WaitFacts;
  readonly drift: readonly Drift[];
  /** What is the matter and what to do about it; empty when nothing is. */
  readonly sentences: readonly string[];
}

/** Does what the command is asked to do, in the way of a gate. Throws only what is a defect. */
export async function resultOf(
  { task, inputs }: Request,
  interruption: Interruption,
  progress: Progress,
  say: (message: string) => void,
): Promise<Result> {
  const host = {
    lookout: keepLookout(machineClock),
    profile: undefined,
    clock: machineClock,
    random: Math.random,
    signal: interruption.signal,
    progress,
    warn: async (message: string) => {
      say(message);
      return Promise.resolve();
    },
  };
  try {
    const operation = task === "wait" ? "create" : "read";
    const { facts, drift } = await awaitReadiness(host, inputs, operation, undefined);
    return { outcome: READY, facts, drift, sentences: [] };
  } catch (error) {
    if (!(error instanceof ReadinessError)) {
      throw error;
    }
    const outcome = outcomeOf(error) ?? interruption.outcome();
    const drift = error instanceof OutdatedError ? error.drift : [];
    const { facts, findings } = error;
    const { advice } = outcome;
    // To one who only looked, not yet is an answer.
    const sentences =
      task === "status" && outcome.name === "pending"
        ? []
        : [...findings.map(inOptions), ...(advice === undefined ? [] : [advice])];
    return { outcome, facts, drift, sentences };
  }
}
