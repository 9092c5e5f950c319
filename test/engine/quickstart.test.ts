import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { startTrial, type Trial } from "../support/engine-trial.ts";
import { repositoryRoot } from "../support/repository-root.ts";
import { QUICK } from "./gate-program.ts";

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial({
    main: "index.ts",
    files: join(repositoryRoot(), "examples/quickstart"),
  });
});
afterAll(() => trial.dispose());

test("the project at the root of the repository is the quickstart", async () => {
  const project = await readFile(join(repositoryRoot(), "Pulumi.yaml"), "utf8");

  expect(project).toContain("main: examples/quickstart/index.ts");
});

test("the quickstart builds its solution from an import only when that is ready", async () => {
  await trial.configure({
    datasetImportJobArn: trial.job(["CREATE IN_PROGRESS", "ACTIVE"]),
    ...QUICK,
  });

  const { output } = await trial.stack.up();

  expect(output).toMatch(/job-\d: CREATE IN_PROGRESS \d/);
  expect(await trial.stack.outputs()).toMatchObject({
    importStatus: { value: "ACTIVE" },
    solutionArn: { value: expect.stringContaining("recommendations") as string },
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

test("an import that fails stops it, and the solution stays as it is", async () => {
  await trial.configure({
    datasetImportJobArn: trial.job(["CREATE FAILED"], "Invalid Data location"),
    ...QUICK,
  });

  const { failed, output } = await trial.stack.up({ mayFail: true });

  expect(failed).toBe(true);
  expect(output).toContain("AWS's reason: Invalid Data location.");
  expect(trial.aws.changes()).toHaveLength(1);
});

test("destroy removes everything", async () => {
  await trial.stack.destroy();

  expect((await trial.stack.exportState()).resources ?? []).toEqual([]);
  expect(trial.aws.changes().map(({ method }) => method)).toEqual(["create", "delete"]);
});
