// The trial of an example, and why an import of the example's data fails.
import { join } from "node:path";

import { TRANSPILE_ONLY } from "../engine/transpile-only.ts";
import {
  startTrial,
  type Trial,
  type TrialProgram,
  type TrialWorld,
} from "../support/engine-trial.ts";
import { repositoryRoot } from "../support/repository-root.ts";

/** AWS's reason for an import that failed. */
export const REASON = "Input CSV is missing the following columns: [TIMESTAMP]";

/** The files of an example, by their path below `examples`. */
export const filesOf = (example: string): string => join(repositoryRoot(), "examples", example);

/** Starts a trial of an example that has a `Pulumi.yaml`. */
export function startExample(
  example: string,
  world: TrialWorld = {},
  program: Pick<TrialProgram, "usesPlugin"> = {},
): Promise<Trial> {
  return startTrial(
    { ...program, files: filesOf(example) },
    { ...world, environment: { ...TRANSPILE_ONLY, ...world.environment } },
  );
}
