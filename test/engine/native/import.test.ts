// The import of a gate by `pulumi import` into a project in YAML.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";

import { startTrial, type Trial } from "../../support/engine-trial.ts";
import { runProcess } from "../../../build/machine/process-output.ts";
import { DATASET_ARN } from "../../support/shop.ts";
import { rewrite, yamlProgram } from "./yaml-program.ts";

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial(yamlProgram());
});
afterEach(() => trial.dispose());

/** Imports a gate, and returns the resources of the code that `pulumi import` writes. */
async function imported(name: string, id: string): Promise<Record<string, unknown>> {
  const code = join(trial.folder, `${name}.yaml.txt`);
  const { code: exit, output } = await runProcess(
    "pulumi",
    [
      ...["import", "personalize-readiness:index:DatasetImportJobReadiness", name, id],
      ...["--yes", "--skip-preview", "--protect=false", "--out", code],
      ...["--stack", "test", "--non-interactive"],
    ],
    { cwd: trial.folder, env: trial.stack.environment },
  );
  expect({ exit, output }).toMatchObject({ exit: 0 });
  const { resources } = parse(await readFile(code, "utf8")) as {
    readonly resources: Record<string, unknown>;
  };
  return resources;
}

test("pulumi import writes code that up leaves unchanged, for an import and for the newest of a dataset", async () => {
  const arn = trial.job(["ACTIVE"]);

  const ready = await imported("ready", arn);
  const newest = await imported("newest", DATASET_ARN);

  expect(ready).toMatchObject({ ready: { properties: { datasetImportJobArn: arn } } });
  expect(newest).toMatchObject({ newest: { properties: { datasetArn: DATASET_ARN } } });

  await rewrite(trial, { resources: { ...ready, ...newest } });
  const up = await trial.stack.up({ expectNoChanges: true });

  expect(up.output).toMatch(/3 unchanged/);
});
