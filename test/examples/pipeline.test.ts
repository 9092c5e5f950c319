import { join } from "node:path";

import { startTrial, type Trial } from "../support/engine-trial.ts";
import { repositoryRoot } from "../support/repository-root.ts";
import { QUICK } from "../engine/gate-program.ts";
import { holdings, story } from "./story.ts";

const NAME = "personalize-pipeline-test";
const HOME = "arn:aws:personalize:eu-west-1:123456789012";
const GROUP = `${HOME}:dataset-group/${NAME}`;
const REASON = "Input CSV is missing the following columns: [TIMESTAMP]";

/** Long enough to be overtaken by what does not wait. */
const LIFE = {
  created: [
    { status: "CREATE PENDING", forMs: 300 },
    { status: "CREATE IN_PROGRESS", forMs: 700 },
    { status: "ACTIVE" },
  ],
  deleted: [{ status: "DELETE PENDING", forMs: 300 }],
};

/** Each is built from the one after it. */
const LAYERS = ["Campaign", "Solution", "Dataset", "DatasetGroup"];

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial(
    { files: join(repositoryRoot(), "examples/pipeline") },
    {
      createsIn: "emulator",
      emulator: {
        automaticTrainingMs: 500,
        timelines: {
          DatasetGroup: LIFE,
          Dataset: LIFE,
          // Each goes on once it is looked at, however long that takes.
          DatasetImportJob: { created: [{ status: "CREATE PENDING" }] },
          Solution: LIFE,
          SolutionVersion: LIFE,
          Campaign: LIFE,
        },
      },
    },
  );
});
afterAll(() => trial.dispose());

/** With a gate missing, another may wait for what never comes: a Ctrl-C ends that. */
const atMost = (): AbortSignal => AbortSignal.timeout(90_000);

test("an import that fails stops everything after it, with AWS's reason", async () => {
  trial.fromTheNextLook(`${HOME}:dataset-import-job/${NAME}-first`, [
    { status: "CREATE IN_PROGRESS", forMs: 1_000 },
    { status: "CREATE FAILED", failureReason: REASON },
  ]);
  await trial.configure(QUICK);

  const { failed, output } = await trial.stack.up({ mayFail: true, signal: atMost() });

  expect(failed).toBe(true);
  expect(output).toContain(`AWS's reason: ${REASON}.`);
  expect(await story(trial.emulator, GROUP)).toEqual([
    "CreateDatasetGroup",
    "the dataset group is ACTIVE",
    "CreateDataset",
    "the dataset is ACTIVE",
    "CreateDatasetImportJob",
  ]);
});

test("with another import, each step begins when the one before it is ready and not earlier", async () => {
  const soFar = await story(trial.emulator, GROUP);
  trial.fromTheNextLook(`${HOME}:dataset-import-job/${NAME}-second`, [
    { status: "CREATE IN_PROGRESS", forMs: 1_000 },
    { status: "ACTIVE" },
  ]);
  await trial.configure({ ...QUICK, importJob: "second" });

  await trial.stack.up({ signal: atMost() });

  expect(await story(trial.emulator, GROUP)).toEqual([
    ...soFar,
    "CreateDatasetImportJob",
    "the import is ACTIVE",
    "CreateSolution",
    "the solution is ACTIVE",
    "the solution version is ACTIVE",
    "CreateCampaign",
    "the campaign is ACTIVE",
  ]);
  expect(await trial.stack.outputs()).toMatchObject({
    campaignArn: { value: `${HOME}:campaign/${NAME}` },
  });
});

test("up again changes nothing", async () => {
  const { output } = await trial.stack.up({ expectNoChanges: true });

  expect(output).toMatch(/15 unchanged/);
});

test("refresh finds nothing changed", async () => {
  const { output } = await trial.stack.refresh({ expectNoChanges: true });

  expect(output).toMatch(/15 unchanged/);
});

test("a later import that fails leaves the campaign as it is", async () => {
  const soFar = await story(trial.emulator, GROUP);
  trial.fromTheNextLook(`${HOME}:dataset-import-job/${NAME}-third`, [
    { status: "CREATE FAILED", failureReason: REASON },
  ]);
  await trial.configure({ ...QUICK, importJob: "third" });

  const { failed, output } = await trial.stack.up({ mayFail: true, signal: atMost() });

  expect(failed).toBe(true);
  expect(output).toContain(`AWS's reason: ${REASON}.`);
  expect(await story(trial.emulator, GROUP)).toEqual([...soFar, "CreateDatasetImportJob"]);
});

test("destroy removes everything, each resource before what it was built from", async () => {
  await trial.stack.destroy();

  expect((await trial.stack.exportState()).resources ?? []).toEqual([]);
  const deleted = trial.aws.changes().filter(({ method }) => method === "delete");
  const waitedFor = deleted.map(({ name }) => name).filter((name) => LAYERS.includes(name));
  expect(waitedFor).toEqual(LAYERS);
  const left = Object.entries(await holdings(trial.emulator, GROUP));
  // AWS has no DeleteDatasetImportJob.
  expect(left.flatMap(([kind, all]) => (all.length > 0 ? [kind] : []))).toEqual(["import"]);
});
