// Runs the wait or the look that the command line asks for.
import { personalizeReader } from "../aws/personalize-reader.ts";
import type { Drift } from "../drift/drift.ts";
import { machineClock } from "../time/clock.ts";
import { OutdatedError } from "../wait/errors.ts";
import type { Progress } from "../wait/progress.ts";
import { awaitReadiness } from "../wait/readiness.ts";
import { ReadinessError } from "../wait/readiness-error.ts";
import type { WaitFacts } from "../wait/wait-facts.ts";
import type { Request } from "./command-line.ts";
import { endingOf, READY, type Ending } from "./ending.ts";
import type { Interruption } from "./interruption.ts";
import { inOptions } from "./options.ts";

/** What came of a wait, or of a look. */
export interface Result {
  readonly ending: Ending;
  readonly facts: WaitFacts;
  readonly drift: readonly Drift[];
  /** What is the matter and what to do about it; empty when nothing is the matter. */
  readonly sentences: readonly string[];
}

/** Does what the command is asked to do, in the way of a gate. Throws only what is a defect. */
export async function resultOf(
  { task, spec }: Request,
  interruption: Interruption,
  progress: Progress,
  say: (message: string) => void,
): Promise<Result> {
  const context = {
    reader: personalizeReader(machineClock),
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
    const { facts, drift } = await awaitReadiness(spec, operation, context);
    return { ending: READY, facts, drift, sentences: [] };
  } catch (error) {
    if (!(error instanceof ReadinessError)) {
      throw error;
    }
    const ending = endingOf(error.outcome) ?? interruption.ending();
    const drift = error instanceof OutdatedError ? error.drift : [];
    const { advice } = ending;
    // To somebody who only looks, "not yet" is an answer.
    const sentences =
      task === "status" && ending.name === "pending"
        ? []
        : [...error.findings(inOptions), ...(advice === undefined ? [] : [advice])];
    return { ending, facts: error.facts, drift, sentences };
  }
}
