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
async function imported(
  name: string,
  id: string,
  flags: readonly string[] = ["--protect=false"],
): Promise<Record<string, unknown>> {
  const code = join(trial.folder, `${name}.yaml.txt`);
  const { code: exit, output } = await runProcess(
    "pulumi",
    [
      ...["import", "personalize-readiness:index:DatasetImportJobReadiness", name, id],
      ...["--yes", "--skip-preview", ...flags, "--out", code],
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

test("without --protect=false destroy refuses an imported gate, until the program no longer protects it", async () => {
  const { stack } = trial;
  const resources = await imported("ready", trial.job(["ACTIVE"]), []);

  expect(resources).toMatchObject({ ready: { options: { protect: true } } });

  await rewrite(trial, { resources });
  const refused = await stack.destroy({ mayFail: true });

  expect(refused.failed).toBe(true);
  expect(refused.output).toMatch(/cannot be deleted\s+because it is protected/);

  const { ready } = resources as { readonly ready: object };
  await rewrite(trial, { resources: { ready: { ...ready, options: {} } } });
  const up = await stack.up();
  await stack.destroy();

  expect(up.output).toMatch(/2 unchanged/);
  expect((await stack.exportState()).resources ?? []).toEqual([]);
});
