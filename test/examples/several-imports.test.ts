// The story of the example with several imports.
import { QUICK } from "../engine/gate-program.ts";
import type { Trial } from "../support/engine-trial.ts";
import { PLACE } from "../support/shop.ts";
import { startExample } from "./example-trial.ts";
import { newStory } from "./story.ts";

const REASON = "Input CSV is missing the following columns: [USER_ID]";
const AT_ONCE = [{ status: "ACTIVE" }];

const story = newStory(["DatasetImportJob", "Solution"]);
let trial: Trial;
beforeAll(async () => {
  trial = await startExample("several-imports", {
    createsIn: "emulator",
    emulator: {
      onAnswer: story.onAnswer,
      automaticTrainingMs: Infinity,
      timelines: { Solution: { created: AT_ONCE } },
    },
  });
  for (const name of ["cinema", "library"]) {
    trial.emulator.add("DatasetGroup", { name }, { region: "eu-west-1", timeline: AT_ONCE });
    for (const type of ["INTERACTIONS", "ITEMS", "USERS"]) {
      trial.emulator.addDataset({ datasetArn: `${PLACE}:dataset/${name}/${type}` });
    }
  }
});
afterAll(() => trial.dispose());

test("the solution is built when the last of three imports is ready, and stays as it is when one fails", async () => {
  trial.jobOf(`${PLACE}:dataset/cinema/INTERACTIONS`, ["CREATE IN_PROGRESS", "ACTIVE"]);
  trial.jobOf(`${PLACE}:dataset/cinema/ITEMS`, ["ACTIVE"]);
  trial.jobOf(`${PLACE}:dataset/cinema/USERS`, ["CREATE PENDING", "CREATE IN_PROGRESS", "ACTIVE"]);
  await trial.configure({ datasetGroupArn: `${PLACE}:dataset-group/cinema`, ...QUICK });
  const built = await trial.stack.up();

  expect(built.output).toMatch(/ interactions creating .* job-\d: CREATE IN_PROGRESS \d/);
  expect(built.output).toMatch(/ users creating .* job-\d: CREATE PENDING \d/);
  expect(story.events).toEqual([
    "DatasetImportJob is ACTIVE",
    "DatasetImportJob is ACTIVE",
    "DatasetImportJob is ACTIVE",
    "CreateSolution",
  ]);
  expect(await trial.stack.outputs()).toMatchObject({
    solutionArn: { value: `${PLACE}:solution/recommendations` },
  });

  expect((await trial.stack.up({ expectNoChanges: true })).output).toMatch(/5 unchanged/);
  expect((await trial.stack.refresh({ expectNoChanges: true })).output).toMatch(/5 unchanged/);

  trial.jobOf(`${PLACE}:dataset/library/INTERACTIONS`, ["ACTIVE"]);
  trial.jobOf(`${PLACE}:dataset/library/ITEMS`, ["ACTIVE"]);
  trial.jobOf(`${PLACE}:dataset/library/USERS`, ["CREATE IN_PROGRESS", "CREATE FAILED"], REASON);
  await trial.configure({ datasetGroupArn: `${PLACE}:dataset-group/library`, ...QUICK });
  const failing = await trial.stack.up({ mayFail: true });

  expect(failing.failed).toBe(true);
  expect(failing.output).toContain(`AWS's reason: ${REASON}.`);
  expect(trial.aws.changes().map(({ method }) => method)).toEqual(["create"]);

  await trial.stack.destroy();

  expect((await trial.stack.exportState()).resources ?? []).toEqual([]);
  expect(trial.aws.changes().map(({ method }) => method)).toEqual(["create", "delete"]);
});
