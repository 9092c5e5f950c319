// Runs the wait or the look of the command line.
import type { PersonalizeReader } from "../aws/personalize-reader.ts";
import type { Drift } from "../drift/drift.ts";
import { successionOf } from "../kinds/kinds.ts";
import { named, type Target } from "../kinds/target.ts";
import type { GateSpec } from "../state/gate-spec.ts";
import { machineClock } from "../time/clock.ts";
import { OutdatedError } from "../wait/errors.ts";
import type { Progress } from "../wait/progress.ts";
import { awaitReadiness } from "../wait/readiness.ts";
import { ReadinessError } from "../wait/readiness-error.ts";
import type { WaitFacts } from "../wait/wait-facts.ts";
import { endingOf, READY, type Ending } from "./ending.ts";
import type { Interruption } from "./interruption.ts";
import { inOptions } from "./options.ts";

/** The result of a wait, or of a look. */
export interface Result {
  readonly ending: Ending;
  readonly facts: WaitFacts;
  readonly drift: readonly Drift[];
  /** The drift of a ready resource, in sentences. */
  readonly warnings: readonly string[];
  /** The mistake or failure and the advice, not said yet; empty when all is well. */
  readonly sentences: readonly string[];
}

/** The means that all parts of one command share. */
export interface Means<Reader = PersonalizeReader> {
  readonly reader: Reader;
  readonly interruption: Interruption;
}

/** A task in the way of a gate: as in a creation, or as in a refresh. */
type GateTask = "wait" | "status";

/**
 * Waits for one resource, or looks at it, in the way of a gate. Throws only defects.
 *
 * @param say reports the drift of a ready resource
 */
export async function resultOf(
  task: GateTask,
  spec: GateSpec,
  { reader, interruption }: Means,
  progress: Progress,
  say: (message: string) => void,
): Promise<Result> {
  const warnings: string[] = [];
  const context = {
    reader,
    clock: machineClock,
    random: Math.random,
    signal: interruption.signal,
    progress,
    warn: async (message: string) => {
      warnings.push(message);
      say(message);
      return Promise.resolve();
    },
  };
  try {
    const operation = task === "wait" ? "create" : "read";
    const { facts, drift } = await awaitReadiness(spec, operation, context);
    return { ending: READY, facts, drift, warnings, sentences: aloneIn(spec.target, task) };
  } catch (error) {
    if (!(error instanceof ReadinessError)) {
      throw error;
    }
    const ending = endingOf(error.outcome) ?? interruption.ending();
    const drift = error instanceof OutdatedError ? error.drift : [];
    const { advice } = ending;
    // For a look, "not yet" is an answer.
    const sentences =
      task === "status" && ending.name === "pending"
        ? []
        : [...error.findings(inOptions), ...(advice === undefined ? [] : [advice])];
    return { ending, facts: error.facts, drift, warnings, sentences };
  }
}

/** A sentence for a target that has a succession: a dataset may be ready long before its import. */
function aloneIn(target: Target, task: GateTask): string[] {
  const sought = successionOf(target.kind);
  const [done, toDo] = task === "wait" ? ["waited for", "wait for"] : ["looked at", "look at"];
  return sought === undefined
    ? []
    : [
        `The command ${done} ${named(target, "the")} only. Add --newest to ${toDo} its newest ${sought.label}.`,
      ];
}
