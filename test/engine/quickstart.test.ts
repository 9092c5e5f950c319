import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { startTrial, type Trial } from "../support/engine-trial.ts";
import { DATASET_ARN } from "../support/shop.ts";
import { repositoryRoot } from "../support/repository-root.ts";

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial({
    main: "index.ts",
    files: join(repositoryRoot(), "examples/quickstart"),
  });
  await trial.configure({ datasetArn: DATASET_ARN });
});
afterAll(() => trial.dispose());

test("the project at the root of the repository is the quickstart", async () => {
  const project = await readFile(join(repositoryRoot(), "Pulumi.yaml"), "utf8");

  expect(project).toContain("main: examples/quickstart/index.ts");
});

test("a newest import that failed stops the quickstart, and nothing is built", async () => {
  trial.job(["CREATE FAILED"], "Invalid Data location");

  const { failed, output } = await trial.stack.up({ mayFail: true });

  expect(failed).toBe(true);
  expect(output).toContain("AWS's reason: Invalid Data location.");
  expect(trial.aws.changes()).toEqual([]);
});

test("the quickstart builds its solution only when the newest import is ready", async () => {
  const newest = trial.job(["CREATE IN_PROGRESS", "ACTIVE"]);

  const { output } = await trial.stack.up();

  expect(output).toMatch(/job-\d: CREATE IN_PROGRESS \d/);
  expect((await trial.gate())?.outputs).toMatchObject({
    datasetImportJobArn: newest,
    status: "ACTIVE",
  });
  expect(await trial.stack.outputs()).toMatchObject({
    solutionArn: { value: expect.stringContaining("ranking") as string },
  });
  expect(trial.aws.changes()).toHaveLength(1);
  expect(trial.aws.changes()[0]?.inputs.desiredState).toContain(
    '"DatasetGroupArn":"arn:aws:personalize:eu-west-1:123456789012:dataset-group/shop"',
  );
});

test("up again changes nothing", async () => {
  expect((await trial.stack.up()).output).toMatch(/3 unchanged/);
});

test("refresh finds nothing changed", async () => {
  expect((await trial.stack.refresh()).output).toMatch(/3 unchanged/);
});

test("destroy removes everything", async () => {
  await trial.stack.destroy();

  expect((await trial.stack.exportState()).resources ?? []).toEqual([]);
  expect(trial.aws.changes().map(({ method }) => method)).toEqual(["create", "delete"]);
});
