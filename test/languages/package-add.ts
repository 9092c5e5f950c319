// Runs `pulumi package add` in the project of a trial.
import { runProcess, type ProcessOutcome } from "../../build/machine/process-output.ts";
import type { Trial } from "../support/engine-trial.ts";
import manifest from "../../package.json";
import { required } from "./required.ts";

/** Adds the package of the native provider, of the version of this repository. */
export function addPackage(
  { folder, stack }: Trial,
  ...flags: readonly string[]
): Promise<ProcessOutcome> {
  const args = ["package", "add", `personalize-readiness@${manifest.version}`, ...flags];
  return runProcess(required("TRIAL_CLI"), args, { cwd: folder, env: stack.environment });
}
