// The trial of an example in Python.
import { delimiter, dirname, isAbsolute } from "node:path";

import { filesOf } from "../examples/example-trial.ts";
import {
  startTrial,
  type Trial,
  type TrialProgram,
  type TrialWorld,
} from "../support/engine-trial.ts";
import { required } from "./required.ts";

/** Starts a trial of an example whose `Pulumi.yaml` says Python, with the plugin installed. */
export function startPythonExample(example: string, world: TrialWorld = {}): Promise<Trial> {
  return startPythonProgram(filesOf(example), world);
}

/** Starts a trial of a project in Python, with the plugin installed. */
export function startPythonProgram(
  files: TrialProgram["files"],
  world: TrialWorld = {},
): Promise<Trial> {
  const host = required("LANGUAGE_TESTS_PYTHON_HOST");
  const cli = required("TRIAL_CLI");
  const cliFolder = isAbsolute(cli) ? [dirname(cli)] : [];
  const path = [host, ...cliFolder, dirname(process.execPath), process.env.PATH].join(delimiter);
  return startTrial(
    { installation: required("LANGUAGE_TESTS"), files, usesPlugin: true },
    { ...world, environment: { PATH: path, ...world.environment } },
  );
}
