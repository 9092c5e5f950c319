// The story of the quickstart in YAML.
import type { Trial } from "../support/engine-trial.ts";
import { DATASET_ARN, DATASET_GROUP_ARN } from "../support/shop.ts";
import { REASON, startExample } from "./example-trial.ts";

let trial: Trial;
beforeAll(async () => {
  trial = await startExample("yaml", {}, { usesPlugin: true });
  await trial.configure({ datasetArn: DATASET_ARN });
});
afterAll(() => trial.dispose());

test("the quickstart in YAML builds its solution only when the newest import is ready, and nothing when that failed", async () => {
  trial.job(["CREATE FAILED"], REASON);
  const failing = await trial.stack.up({ mayFail: true });

  expect(failing.failed).toBe(true);
  expect(failing.output).toContain(`AWS's reason: ${REASON}.`);
  expect(trial.aws.changes()).toEqual([]);

  const newest = trial.job(["CREATE IN_PROGRESS", "CREATE IN_PROGRESS", "ACTIVE"]);
  const preview = await trial.stack.preview();

  expect(preview.output).toMatch(/job-\d: CREATE IN_PROGRESS .*up will wait for it/);

  const built = await trial.stack.up();

  expect(built.output).toMatch(/job-\d: CREATE IN_PROGRESS \d/);
  expect((await trial.gate())?.outputs).toMatchObject({
    datasetImportJobArn: newest,
    status: "ACTIVE",
  });
  expect(trial.aws.changes()).toHaveLength(1);
  expect(trial.aws.changes()[0]?.inputs.desiredState).toContain(
    `"DatasetGroupArn":"${DATASET_GROUP_ARN}"`,
  );

  expect((await trial.stack.up({ expectNoChanges: true })).output).toMatch(/3 unchanged/);
  expect((await trial.stack.refresh({ expectNoChanges: true })).output).toMatch(/3 unchanged/);

  await trial.stack.destroy();

  expect((await trial.stack.exportState()).resources ?? []).toEqual([]);
});
