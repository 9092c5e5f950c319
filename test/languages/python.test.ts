// The story of the smallest program in Python.
import { REASON } from "../examples/example-trial.ts";
import type { Trial } from "../support/engine-trial.ts";
import { DATASET_ARN, DATASET_GROUP_ARN } from "../support/shop.ts";
import { QUICK, startPythonExample } from "./python-example.ts";

let trial: Trial;
beforeEach(async () => {
  trial = await startPythonExample("python");
  await trial.configure({ ...QUICK, datasetArn: DATASET_ARN });
});
afterEach(() => trial.dispose());

test("the smallest program in Python builds when the newest import is ready, and no sooner", async () => {
  trial.job(["CREATE FAILED"], REASON);
  const failing = await trial.stack.up({ mayFail: true });

  expect(failing.failed).toBe(true);
  expect(failing.output).toContain(`AWS's reason: ${REASON}.`);
  expect(trial.aws.changes()).toEqual([]);

  const arn = trial.job(["CREATE PENDING", "CREATE IN_PROGRESS", "ACTIVE"]);
  await trial.stack.up();

  expect((await trial.gate())?.outputs).toMatchObject({ datasetImportJobArn: arn });
  const [solution, ...others] = trial.aws.changes();
  expect(solution).toMatchObject({ method: "create", name: "ranking" });
  expect(JSON.parse(String(solution?.inputs.desiredState))).toMatchObject({
    DatasetGroupArn: DATASET_GROUP_ARN,
  });
  expect(others).toEqual([]);
  expect(await trial.stack.outputs()).toMatchObject({ solutionArn: { value: solution?.id } });

  expect((await trial.stack.up({ expectNoChanges: true })).output).toMatch(/3 unchanged/);
  expect((await trial.stack.refresh({ expectNoChanges: true })).output).toMatch(/3 unchanged/);

  await trial.stack.destroy();
  expect((await trial.stack.exportState()).resources ?? []).toEqual([]);
});
