// The trial of an example in Python.
import { delimiter, dirname } from "node:path";

import { filesOf } from "../examples/example-trial.ts";
import { startTrial, type Trial, type TrialWorld } from "../support/engine-trial.ts";
import { installedPlugin, placePlugin } from "../support/plugin-folder.ts";
import manifest from "../../package.json";
import { required } from "./required.ts";

/** The configuration with which the gates look often enough for a test. */
export const QUICK = {
  "personalize-readiness:minDelay": "200ms",
  "personalize-readiness:maxDelay": "500ms",
};

/** Starts a trial of an example whose `Pulumi.yaml` says Python, with the plugin installed. */
export async function startPythonExample(example: string, world: TrialWorld = {}): Promise<Trial> {
  const host = required("LANGUAGE_TESTS_PYTHON_HOST");
  const path = [host, dirname(process.execPath), process.env.PATH].join(delimiter);
  const trial = await startTrial(
    { installation: required("LANGUAGE_TESTS"), files: filesOf(example) },
    { ...world, environment: { PATH: path, ...world.environment } },
  );
  const { PULUMI_HOME: home = "" } = trial.stack.environment;
  await placePlugin(installedPlugin(home, manifest.version));
  return trial;
}
