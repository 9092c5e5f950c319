// The story of the example of two stacks: the second is built from outputs of the first.
import { QUICK } from "../engine/gate-program.ts";
import type { Trial } from "../support/engine-trial.ts";
import { patienceIsOver } from "../support/patience.ts";
import type { OpenStack } from "../support/stack.ts";
import { DATASET_GROUP_ARN } from "../support/shop.ts";
import { filesOf, startExample } from "./example-trial.ts";

let trial: Trial;
let data: OpenStack;
let models: OpenStack;
beforeAll(async () => {
  trial = await startExample("stack-reference/data");
  data = trial.stack;
  models = await trial.neighbor({ files: filesOf("stack-reference/models") });
});
afterAll(() => trial.dispose());

/** The gate's second look at it: by then it waits. */
function isWaitedFor(datasetImportJobArn: string): Promise<void> {
  let looks = 0;
  return new Promise((resolve) => {
    const forget = trial.emulator.interject(({ input }) => {
      const { datasetImportJobArn: arn } = input as { datasetImportJobArn?: string };
      looks += arn === datasetImportJobArn ? 1 : 0;
      if (looks === 2) {
        forget();
        resolve();
      }
      return undefined;
    });
  });
}

async function modelsStopForLackOf(output: string): Promise<void> {
  const up = await models.up({ mayFail: true });

  expect(up.failed).toBe(true);
  expect(up.output).toContain(
    `Required output '${output}' does not exist on stack 'organization/personalize-data/test'`,
  );
  expect(trial.aws.changes()).toEqual([]);
}

test("the models are built once the data is ready, and keep its last outputs when it is no longer ready", async () => {
  const first = trial.job(["CREATE IN_PROGRESS"]);
  await trial.configure({ datasetImportJobArn: first, ...QUICK });
  const waiting = isWaitedFor(first);
  // Should the test fail before the import does, the wait ends all the same.
  const dataUp = data.up({ mayFail: true, signal: patienceIsOver() });
  try {
    await waiting;
    await modelsStopForLackOf("datasetGroupArn");
  } finally {
    trial.emulator.setTimeline(first, [
      { status: "CREATE FAILED", failureReason: "No such bucket" },
    ]);
    await dataUp;
  }
  expect(await dataUp).toMatchObject({
    failed: true,
    output: expect.stringContaining("AWS's reason: No such bucket.") as string,
  });
  await modelsStopForLackOf("datasetGroupArn");

  const second = trial.job(["CREATE IN_PROGRESS", "ACTIVE"]);
  await trial.configure({ datasetImportJobArn: second, ...QUICK });
  await data.up();
  await models.up();

  const given = await data.outputs();
  expect(trial.aws.changes()).toHaveLength(1);
  expect(trial.aws.changes()[0]?.inputs.desiredState).toContain(
    `"DatasetGroupArn":"${DATASET_GROUP_ARN}"`,
  );
  expect(await models.outputs()).toMatchObject({
    solutionArn: { value: expect.stringContaining("ranking") as string },
  });

  await data.up({ expectNoChanges: true });
  await data.refresh({ expectNoChanges: true });
  await models.refresh({ expectNoChanges: true });

  trial.emulator.setTimeline(second, [{ status: "CREATE FAILED" }]);
  await data.refresh({ mayFail: true });

  expect((await trial.gate())?.initErrors?.[0]).toContain("its status is CREATE FAILED");
  expect(await data.outputs()).toEqual(given);
  await models.up({ expectNoChanges: true });

  const third = trial.job(["CREATE FAILED"], "No such bucket");
  await trial.configure({ datasetImportJobArn: third, ...QUICK });

  expect((await data.up({ mayFail: true })).failed).toBe(true);
  expect(await data.outputs()).toEqual(given);

  await data.destroy();
  expect((await models.up({ mayFail: true })).output).toContain("does not exist on stack");
  await models.destroy();

  expect((await models.exportState()).resources ?? []).toEqual([]);
  expect((await data.exportState()).resources ?? []).toEqual([]);
  expect(trial.aws.changes().map(({ method }) => method)).toEqual(["create", "delete"]);
});
