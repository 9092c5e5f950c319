// Tests of the nightly example: some nights, one of them with an import that fails.
import { Personalize } from "@aws-sdk/client-personalize";
import { delimiter, join } from "node:path";

import { QUICK } from "../engine/gate-program.ts";
import { CLIENT_ENVIRONMENT } from "../support/aws-clients/client.ts";
import { installations, sayNotTested } from "../support/aws-clients/installations.ts";
import type { Trial } from "../support/engine-trial.ts";
import { runProcess, type ProcessOutcome } from "../../build/machine/process-output.ts";
import { DATASET_ARN, DATASET_GROUP_ARN, PLACE } from "../support/shop.ts";
import { REASON, startExample } from "./example-trial.ts";
import { holdings } from "./holdings.ts";
import { endsAtTheThirdLook, SLOW_LIFE } from "./slow-life.ts";
import { newStory } from "./story.ts";

/** The events of a night in which all goes well, from the training on. */
const TRAINING = ["CreateSolutionVersion", "SolutionVersion is ACTIVE"];

const { cli } = installations();
if ("missing" in cli) {
  sayNotTested("the AWS CLI v2, which starts the imports of examples/nightly", cli.missing);
}
const describeWithCli = "missing" in cli ? describe.skip : describe;

describeWithCli("a campaign that is trained again every night", () => {
  const story = newStory(["DatasetImportJob", "Solution", "SolutionVersion", "Campaign"]);
  let trial: Trial;
  let personalize: Personalize;
  beforeAll(async () => {
    trial = await startExample("nightly", {
      createsIn: "emulator",
      emulator: {
        onAnswer: story.onAnswer,
        // AWS leaves out the first automatic training where somebody else trains within the hour.
        automaticTrainingMs: Infinity,
        timelines: {
          // Each goes on once it is looked at, however long that takes.
          DatasetImportJob: { created: [{ status: "CREATE IN_PROGRESS" }] },
          Solution: SLOW_LIFE,
          SolutionVersion: SLOW_LIFE,
          Campaign: SLOW_LIFE,
        },
      },
    });
    endsAtTheThirdLook(trial.emulator, ["Solution", "SolutionVersion", "Campaign"]);
    const ready = { region: "eu-west-1", timeline: [{ status: "ACTIVE" }] };
    trial.emulator.add("DatasetGroup", { name: "shop" }, ready);
    await trial.configure({ datasetArn: DATASET_ARN, ...QUICK });
    personalize = new Personalize({
      endpoint: trial.emulator.endpoint,
      region: "eu-west-1",
      credentials: { accessKeyId: "TEST", secretAccessKey: "test" },
    });
  });
  afterAll(async () => {
    personalize.destroy();
    await trial.dispose();
  });

  /** The CI job of a night, whose import is still under way when its `pulumi up` begins. */
  async function night(name: string, ending: "ACTIVE" | "CREATE FAILED"): Promise<ProcessOutcome> {
    const statuses = ["CREATE IN_PROGRESS", ending];
    trial.goesOn(`${PLACE}:dataset-import-job/${name}`, statuses, REASON);
    const { PATH = "", ...environment } = trial.stack.environment;
    const folder = "missing" in cli ? "" : cli.folder;
    return runProcess("sh", ["nightly.sh", name], {
      cwd: trial.folder,
      env: {
        ...set(CLIENT_ENVIRONMENT),
        ...environment,
        PATH: [join(folder, "dist"), PATH].join(delimiter),
        STACK: "test",
        DATA_LOCATION: "s3://shop/interactions/",
        IMPORT_ROLE_ARN: "arn:aws:iam::123456789012:role/importer",
      },
    });
  }

  const updates = (): number =>
    trial.emulator.requests.filter(({ operation }) => operation === "UpdateCampaign").length;

  /** The version that the campaign serves or is being updated to, and all trained versions. */
  async function versions(): Promise<{ served: string; trained: readonly string[] }> {
    const { campaign } = await personalize.describeCampaign({
      campaignArn: `${PLACE}:campaign/home-page`,
    });
    const { solutionVersions = [] } = await personalize.listSolutionVersions({});
    return {
      served: `${campaign?.solutionVersionArn ?? ""}, update ${campaign?.latestCampaignUpdate?.status ?? "none"}`,
      trained: solutionVersions.map(({ solutionVersionArn }) => solutionVersionArn ?? ""),
    };
  }

  test("each night waits for its import, trains on it, and updates the campaign to the new version; a failed night changes nothing", async () => {
    const first = await night("monday", "ACTIVE");

    expect(first.output).toMatch(/ interactions creating .* monday: CREATE IN_PROGRESS \d/);
    expect(first.code).toBe(0);
    const MONDAY = [
      "CreateDatasetImportJob",
      "DatasetImportJob is ACTIVE",
      "CreateSolution",
      "Solution is ACTIVE",
      ...TRAINING,
      "CreateCampaign",
      "Campaign is ACTIVE",
    ];
    expect(story.events).toEqual(MONDAY);
    const monday = await versions();
    expect(monday.trained).toHaveLength(1);
    expect(monday.served).toBe(`${monday.trained[0] ?? ""}, update none`);

    expect((await trial.stack.up({ expectNoChanges: true })).output).toMatch(/8 unchanged/);

    const failing = await night("tuesday", "CREATE FAILED");

    expect(failing.code).not.toBe(0);
    expect(failing.output).toContain(`AWS's reason: ${REASON}.`);
    expect(story.events).toEqual([...MONDAY, "CreateDatasetImportJob"]);
    expect(updates()).toBe(0);
    expect(await versions()).toEqual(monday);
    expect(await trial.stack.outputs()).toMatchObject({
      campaignArn: { value: `${PLACE}:campaign/home-page` },
    });

    const next = await night("wednesday", "ACTIVE");

    expect(next.output).toMatch(/ interactions updating .* wednesday: CREATE IN_PROGRESS \d/);
    expect(next.code).toBe(0);
    expect(story.events).toEqual([
      ...MONDAY,
      "CreateDatasetImportJob",
      "CreateDatasetImportJob",
      "DatasetImportJob is ACTIVE",
      ...TRAINING,
    ]);
    // The emulator refuses a version that is not ACTIVE yet.
    expect(updates()).toBe(1);
    const { served, trained } = await versions();
    const [newest = ""] = trained.filter((arn) => !monday.trained.includes(arn));
    expect(trained).toHaveLength(2);
    expect(served).toBe(`${newest}, update ACTIVE`);
    expect(await trial.stack.outputs()).toMatchObject({ solutionVersionArn: { value: newest } });

    expect((await trial.stack.refresh({ expectNoChanges: true })).output).toMatch(/8 unchanged/);

    await trial.stack.destroy();

    expect((await trial.stack.exportState()).resources ?? []).toEqual([]);
    expect(await holdings(trial.emulator, DATASET_GROUP_ARN)).toMatchObject({
      Solution: 0,
      SolutionVersion: 0,
      Campaign: 0,
    });
  });
});

/** The variables that have a value. */
function set(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}
