// The story of the example of a component.
import { QUICK } from "../engine/gate-program.ts";
import type { Trial } from "../support/engine-trial.ts";
import { patienceIsOver } from "../support/patience.ts";
import { DATASET_ARN, DATASET_GROUP_ARN, PLACE } from "../support/shop.ts";
import { REASON, startExample } from "./example-trial.ts";
import { holdings } from "./holdings.ts";
import { endsAtTheThirdLook, SLOW_LIFE } from "./slow-life.ts";
import { newStory } from "./story.ts";

const story = newStory(["DatasetImportJob", "Solution", "SolutionVersion"]);
let trial: Trial;
beforeAll(async () => {
  trial = await startExample("component", {
    createsIn: "emulator",
    emulator: {
      onAnswer: story.onAnswer,
      automaticTrainingMs: 0,
      timelines: { Solution: { created: [{ status: "ACTIVE" }] }, SolutionVersion: SLOW_LIFE },
    },
  });
  endsAtTheThirdLook(trial.emulator, ["SolutionVersion"]);
  const ready = { region: "eu-west-1", timeline: [{ status: "ACTIVE" }] };
  trial.emulator.add("DatasetGroup", { name: "shop" }, ready);
  await trial.configure({ datasetArn: DATASET_ARN, ...QUICK });
});
afterAll(() => trial.dispose());

test("both components build a solution once the import is ready, and are done once that is trained", async () => {
  trial.job(["CREATE IN_PROGRESS", "CREATE FAILED"], REASON);
  const failing = await trial.stack.up({ mayFail: true, signal: patienceIsOver() });

  expect(failing.failed).toBe(true);
  expect(failing.output).toContain(`AWS's reason: ${REASON}.`);
  expect(trial.aws.changes()).toEqual([]);

  trial.job(["CREATE IN_PROGRESS", "ACTIVE"]);
  const built = await trial.stack.up({ signal: patienceIsOver() });

  expect(built.output).toMatch(/job-\d: CREATE IN_PROGRESS \d/);
  const [first, ...others] = story.events;
  expect(first).toBe("DatasetImportJob is ACTIVE");
  // One of the two may be further than the other.
  expect(others.filter((event) => !event.startsWith("Solution is")).sort()).toEqual([
    "CreateSolution",
    "CreateSolution",
    "SolutionVersion is ACTIVE",
    "SolutionVersion is ACTIVE",
  ]);
  expect(await trial.stack.outputs()).toMatchObject({
    forYouVersionArn: { value: expect.stringContaining(`${PLACE}:solution/for-you/`) as string },
    similarItemsVersionArn: {
      value: expect.stringContaining(`${PLACE}:solution/similar-items/`) as string,
    },
  });
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

  expect((await trial.stack.up({ expectNoChanges: true })).output).toMatch(/9 unchanged/);
  expect((await trial.stack.refresh({ expectNoChanges: true })).output).toMatch(/9 unchanged/);

  await trial.stack.destroy();

  expect((await trial.stack.exportState()).resources ?? []).toEqual([]);
  expect(await holdings(trial.emulator, DATASET_GROUP_ARN)).toMatchObject({
    Solution: 0,
    SolutionVersion: 0,
  });
});
