import { join } from "node:path";

import { startTrial, type Trial } from "../support/engine-trial.ts";
import { repositoryRoot } from "../support/repository-root.ts";
import type { OpenStack } from "../support/stack.ts";
import { QUICK } from "../engine/gate-program.ts";

const EXAMPLE = join(repositoryRoot(), "examples/stack-reference");
const GROUP = "arn:aws:personalize:eu-west-1:123456789012:dataset-group/shop";

let trial: Trial;
let data: OpenStack;
let models: OpenStack;
beforeAll(async () => {
  trial = await startTrial({ files: join(EXAMPLE, "data") });
  data = trial.stack;
  models = await trial.neighbour({ files: join(EXAMPLE, "models") });
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

test("while the data waits for its import, and after that has failed, the models stop for want of an output", async () => {
  const arn = trial.job(["CREATE IN_PROGRESS"]);
  await trial.configure({ datasetImportJobArn: arn, ...QUICK });
  const waiting = isWaitedFor(arn);
  // Should the test fail before the import does, the wait ends all the same.
  const dataUp = data.up({ mayFail: true, signal: AbortSignal.timeout(60_000) });
  try {
    await waiting;
    await modelsStopForLackOf("datasetGroupArn");
  } finally {
    trial.emulator.setTimeline(arn, [{ status: "CREATE FAILED", failureReason: "No such bucket" }]);
    await dataUp;
  }
  const { failed, output } = await dataUp;
  expect(failed).toBe(true);
  expect(output).toContain("AWS's reason: No such bucket.");

  await modelsStopForLackOf("datasetGroupArn");
});

test("once the data is ready, the models are built from what its gate gives", async () => {
  const arn = trial.job(["CREATE IN_PROGRESS", "ACTIVE"]);
  await trial.configure({ datasetImportJobArn: arn, ...QUICK });

  await data.up();
  await models.up();

  expect(trial.aws.changes()).toHaveLength(1);
  expect(trial.aws.changes()[0]?.inputs.desiredState).toContain(`"DatasetGroupArn":"${GROUP}"`);
  expect(await models.outputs()).toMatchObject({
    solutionArn: { value: expect.stringContaining("ranking") as string },
  });
});

test("up again changes neither", async () => {
  await data.up({ expectNoChanges: true });
  await models.up({ expectNoChanges: true });
});

test("refresh finds neither changed", async () => {
  await data.refresh({ expectNoChanges: true });
  await models.refresh({ expectNoChanges: true });
});

test("data that a refresh finds unhealthy leaves the models what it gave last", async () => {
  const before = await data.outputs();
  const arn = String((await trial.gate())?.id);
  trial.emulator.setTimeline(arn, [{ status: "CREATE FAILED" }]);

  await data.refresh({ mayFail: true });

  expect((await trial.gate())?.initErrors?.[0]).toContain("its status is CREATE FAILED");
  expect(await data.outputs()).toEqual(before);
  await models.up({ expectNoChanges: true });
  trial.emulator.setTimeline(arn, [{ status: "ACTIVE" }]);
  await data.up();
});

test("a later import that fails leaves the models what the data gave last", async () => {
  const before = await data.outputs();
  const arn = trial.job(["CREATE FAILED"], "No such bucket");
  await trial.configure({ datasetImportJobArn: arn, ...QUICK });

  expect((await data.up({ mayFail: true })).failed).toBe(true);

  expect(await data.outputs()).toEqual(before);
  await models.up({ expectNoChanges: true });
});

test("data that is destroyed gives nothing, and each stack is destroyed by itself", async () => {
  await data.destroy();
  expect((await models.up({ mayFail: true })).output).toContain("does not exist on stack");
  await models.destroy();

  expect((await models.exportState()).resources ?? []).toEqual([]);
  expect((await data.exportState()).resources ?? []).toEqual([]);
  expect(trial.aws.changes().map(({ method }) => method)).toEqual(["create", "delete"]);
});
