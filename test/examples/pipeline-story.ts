// The story of the examples of a whole pipeline, in any language.
import type { Trial, TrialWorld } from "../support/engine-trial.ts";
import { patienceIsOver } from "../support/patience.ts";
import { PLACE } from "../support/shop.ts";
import { REASON } from "./example-trial.ts";
import { holdings } from "./holdings.ts";
import { endsAtTheThirdLook, SLOW_LIFE } from "./slow-life.ts";
import { newStory } from "./story.ts";

const NAME = "personalize-pipeline-test";
const GROUP = `${PLACE}:dataset-group/${NAME}`;

const LIFE = { ...SLOW_LIFE, deleted: [{ status: "DELETE PENDING", forMs: 300 }] };

/** Each kind is built from the kind after it. */
const LAYERS = ["Campaign", "Solution", "Dataset", "DatasetGroup"];

/** The start of an example, and the configuration with which its gates look often enough for a test. */
export interface PipelineExample {
  readonly start: (world: TrialWorld) => Promise<Trial>;
  readonly pace: Readonly<Record<string, string>>;
}

/** Tests that an example of a pipeline has this story. */
export function testPipeline({ start, pace }: PipelineExample): void {
  const story = newStory([
    "DatasetGroup",
    "Dataset",
    "DatasetImportJob",
    "Solution",
    "SolutionVersion",
    "Campaign",
  ]);
  let trial: Trial;
  beforeAll(async () => {
    trial = await start({
      createsIn: "emulator",
      emulator: {
        onAnswer: story.onAnswer,
        automaticTrainingMs: 0,
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
    });
    endsAtTheThirdLook(trial.emulator, [
      "DatasetGroup",
      "Dataset",
      "Solution",
      "SolutionVersion",
      "Campaign",
    ]);
  });
  afterAll(() => trial.dispose());

  test("each step begins when the one before it is ready, and none after an import that failed", async () => {
    trial.goesOn(
      `${PLACE}:dataset-import-job/${NAME}-first`,
      ["CREATE IN_PROGRESS", "CREATE FAILED"],
      REASON,
    );
    await trial.configure({ ...pace, importJob: "first" });
    const failing = await trial.stack.up({ mayFail: true, signal: patienceIsOver() });

    expect(failing.failed).toBe(true);
    expect(failing.output).toContain(`AWS's reason: ${REASON}.`);
    const UP_TO_IMPORT = [
      "CreateDatasetGroup",
      "DatasetGroup is ACTIVE",
      "CreateDataset",
      "Dataset is ACTIVE",
      "CreateDatasetImportJob",
    ];
    expect(story.events).toEqual(UP_TO_IMPORT);

    trial.goesOn(`${PLACE}:dataset-import-job/${NAME}-second`, ["CREATE IN_PROGRESS", "ACTIVE"]);
    await trial.configure({ ...pace, importJob: "second" });
    await trial.stack.up({ signal: patienceIsOver() });

    const ALL = [
      ...UP_TO_IMPORT,
      "CreateDatasetImportJob",
      "DatasetImportJob is ACTIVE",
      "CreateSolution",
      "Solution is ACTIVE",
      "SolutionVersion is ACTIVE",
      "CreateCampaign",
      "Campaign is ACTIVE",
    ];
    expect(story.events).toEqual(ALL);
    expect(await trial.stack.outputs()).toMatchObject({
      campaignArn: { value: `${PLACE}:campaign/${NAME}` },
    });

    expect((await trial.stack.up({ expectNoChanges: true })).output).toMatch(/15 unchanged/);
    expect((await trial.stack.refresh({ expectNoChanges: true })).output).toMatch(/15 unchanged/);

    trial.goesOn(`${PLACE}:dataset-import-job/${NAME}-third`, ["CREATE FAILED"], REASON);
    await trial.configure({ ...pace, importJob: "third" });
    const later = await trial.stack.up({ mayFail: true, signal: patienceIsOver() });

    expect(later.failed).toBe(true);
    expect(later.output).toContain(`AWS's reason: ${REASON}.`);
    expect(story.events).toEqual([...ALL, "CreateDatasetImportJob"]);

    await trial.stack.destroy();

    expect((await trial.stack.exportState()).resources ?? []).toEqual([]);
    const deleted = trial.aws.changes().filter(({ method }) => method === "delete");
    const waitedFor = deleted.map(({ name }) => name).filter((name) => LAYERS.includes(name));
    expect(waitedFor).toEqual(LAYERS);
    // AWS has no DeleteDatasetImportJob.
    expect(await holdings(trial.emulator, GROUP)).toEqual({
      DatasetGroup: 0,
      Dataset: 0,
      DatasetImportJob: 3,
      Solution: 0,
      SolutionVersion: 0,
      Campaign: 0,
    });
  });
}
