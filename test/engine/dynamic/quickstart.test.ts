// The story of the quickstart: the gate's main job.
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { startTrial, type Trial } from "../../support/engine-trial.ts";
import { repositoryRoot } from "../../support/repository-root.ts";
import { DATASET_ARN, DATASET_GROUP_ARN } from "../../support/shop.ts";
import { TRANSPILE_ONLY } from "../transpile-only.ts";

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial(
    { main: "index.ts", files: join(repositoryRoot(), "examples/quickstart") },
    { environment: TRANSPILE_ONLY },
  );
  await trial.configure({ datasetArn: DATASET_ARN });
});
afterAll(() => trial.dispose());

test("the project at the root of the repository is the quickstart", async () => {
  const project = await readFile(join(repositoryRoot(), "Pulumi.yaml"), "utf8");

  expect(project).toContain("main: examples/quickstart/index.ts");
});

test("the quickstart builds its solution only when the newest import is ready, and nothing when that failed", async () => {
  trial.job(["CREATE FAILED"], "Invalid Data location");
  const failing = await trial.stack.up({ mayFail: true });

  expect(failing.failed).toBe(true);
  expect(failing.output).toContain("AWS's reason: Invalid Data location.");
  expect(trial.aws.changes()).toEqual([]);

  const newest = trial.job(["CREATE IN_PROGRESS", "ACTIVE"]);
  const built = await trial.stack.up();

  expect(built.output).toMatch(/job-\d: CREATE IN_PROGRESS \d/);
  expect((await trial.gate())?.outputs).toMatchObject({
    datasetImportJobArn: newest,
    status: "ACTIVE",
  });
  expect(await trial.stack.outputs()).toMatchObject({
    solutionArn: { value: expect.stringContaining("ranking") as string },
  });
  expect(trial.aws.changes()).toHaveLength(1);
  expect(trial.aws.changes()[0]?.inputs.desiredState).toContain(
    `"DatasetGroupArn":"${DATASET_GROUP_ARN}"`,
  );

  expect((await trial.stack.up({ expectNoChanges: true })).output).toMatch(/3 unchanged/);
  expect((await trial.stack.refresh({ expectNoChanges: true })).output).toMatch(/3 unchanged/);

  await trial.stack.destroy();

  expect((await trial.stack.exportState()).resources ?? []).toEqual([]);
  expect(trial.aws.changes().map(({ method }) => method)).toEqual(["create", "delete"]);
});
