import { join } from "node:path";

import { startTrial, type Trial } from "../support/engine-trial.ts";
import { DATASET_ARN } from "../support/shop.ts";
import { repositoryRoot } from "../support/repository-root.ts";
import { QUICK } from "../engine/gate-program.ts";
import { holdings, story } from "./story.ts";

const HOME = "arn:aws:personalize:eu-west-1:123456789012";
const SHOP = `${HOME}:dataset-group/shop`;
const REASON = "Input CSV is missing the following columns: [TIMESTAMP]";

/** Long enough to be overtaken by what does not wait. */
const LIFE = { created: [{ status: "CREATE IN_PROGRESS", forMs: 1_000 }, { status: "ACTIVE" }] };

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial(
    { files: join(repositoryRoot(), "examples/component") },
    {
      createsIn: "emulator",
      emulator: {
        automaticTrainingMs: 500,
        timelines: { Solution: LIFE, SolutionVersion: LIFE },
      },
    },
  );
  const ready = { region: "eu-west-1", timeline: [{ status: "ACTIVE" }] };
  trial.emulator.add("DatasetGroup", { name: "shop" }, ready);
  await trial.configure({ datasetArn: DATASET_ARN, ...QUICK });
});
afterAll(() => trial.dispose());

/** With a gate missing, another may wait for what never comes: a Ctrl-C ends that. */
const atMost = (): AbortSignal => AbortSignal.timeout(90_000);

test("an import that fails fails both components with AWS's reason, and neither builds anything", async () => {
  trial.job(["CREATE IN_PROGRESS", "CREATE FAILED"], REASON);

  const { failed, output } = await trial.stack.up({ mayFail: true, signal: atMost() });

  expect(failed).toBe(true);
  expect(output).toContain(`AWS's reason: ${REASON}.`);
  expect(trial.aws.changes()).toEqual([]);
});

test("with another import both build a solution once it is ready, and are done once that is trained", async () => {
  trial.job(["CREATE IN_PROGRESS", "ACTIVE"]);

  const { output } = await trial.stack.up({ signal: atMost() });

  expect(output).toMatch(/job-\d: CREATE IN_PROGRESS \d/);
  const [first, ...others] = (await story(trial.emulator, SHOP)).slice(-7);
  expect(first).toBe("the import is ACTIVE");
  // One of the two may be further than the other.
  expect(others.sort()).toEqual([
    "CreateSolution",
    "CreateSolution",
    "the solution is ACTIVE",
    "the solution is ACTIVE",
    "the solution version is ACTIVE",
    "the solution version is ACTIVE",
  ]);
  expect(await trial.stack.outputs()).toMatchObject({
    forYouVersionArn: { value: expect.stringContaining(`${HOME}:solution/for-you/`) as string },
    similarItemsVersionArn: {
      value: expect.stringContaining(`${HOME}:solution/similar-items/`) as string,
    },
  });
});

test("the gates and solutions are below their components", async () => {
  const { resources = [] } = await trial.stack.exportState();

  const below = resources.filter(({ urn }) =>
    urn.includes("::example:personalize:TrainedSolution$"),
  );
  expect(below.map(({ type }) => type.split(":").at(-1)).sort()).toEqual([
    "DatasetImportJobReadiness",
    "DatasetImportJobReadiness",
    "Resource",
    "Resource",
    "SolutionVersionReadiness",
    "SolutionVersionReadiness",
  ]);
});

test("up again changes nothing", async () => {
  const { output } = await trial.stack.up({ expectNoChanges: true });

  expect(output).toMatch(/9 unchanged/);
});

test("refresh finds nothing changed", async () => {
  const { output } = await trial.stack.refresh({ expectNoChanges: true });

  expect(output).toMatch(/9 unchanged/);
});

test("destroy removes everything", async () => {
  await trial.stack.destroy();

  expect((await trial.stack.exportState()).resources ?? []).toEqual([]);
  expect(await holdings(trial.emulator, SHOP)).toMatchObject({
    solution: [],
    "solution version": [],
  });
});
