// Tests of the nightly example: some nights, one of them with an import that fails.
import { Personalize } from "@aws-sdk/client-personalize";
import { delimiter, join } from "node:path";

import type { TimelineStep } from "../../src/emulator/index.ts";
import { CLIENT_ENVIRONMENT } from "../support/aws-clients/client.ts";
import { installations, sayNotTested } from "../support/aws-clients/installations.ts";
import { startTrial, type Trial } from "../support/engine-trial.ts";
import { DATASET_ARN } from "../support/shop.ts";
import { runProcess, type ProcessOutcome } from "../support/process-output.ts";
import { repositoryRoot } from "../support/repository-root.ts";
import { QUICK } from "../engine/gate-program.ts";
import { holdings, story } from "./story.ts";

// A night is a script with several calls of two command lines, and the first one makes all there is.
jest.setTimeout(240_000);

const HOME = "arn:aws:personalize:eu-west-1:123456789012";
const SHOP = `${HOME}:dataset-group/shop`;
const REASON = "Input CSV is missing the following columns: [TIMESTAMP]";

/** Long enough to be overtaken by what does not wait. */
const STEPS = [{ status: "CREATE IN_PROGRESS", forMs: 1_000 }, { status: "ACTIVE" }];
const LIFE = { created: STEPS, updated: STEPS };

/** What happens in a night in which all goes well, from the training on. */
const TRAINING = ["CreateSolutionVersion", "the solution version is ACTIVE"];

const { cli } = installations();
if ("missing" in cli) {
  sayNotTested("the AWS CLI v2, which starts the imports of examples/nightly", cli.missing);
}
const describeWithCli = "missing" in cli ? describe.skip : describe;

describeWithCli("a campaign that is trained anew every night", () => {
  let trial: Trial;
  let personalize: Personalize;
  beforeAll(async () => {
    trial = await startTrial(
      { files: join(repositoryRoot(), "examples/nightly") },
      {
        createsIn: "emulator",
        emulator: {
          // AWS leaves out the first automatic training where somebody else trains within the hour.
          automaticTrainingMs: Infinity,
          timelines: {
            // Each goes on once it is looked at, however long that takes.
            DatasetImportJob: { created: [{ status: "CREATE IN_PROGRESS" }] },
            Solution: LIFE,
            SolutionVersion: LIFE,
            Campaign: LIFE,
          },
        },
      },
    );
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
  async function night(name: string, ...rest: readonly TimelineStep[]): Promise<ProcessOutcome> {
    trial.fromTheNextLook(`${HOME}:dataset-import-job/${name}`, [
      { status: "CREATE IN_PROGRESS", forMs: 1_500 },
      ...rest,
    ]);
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
  const events = (): Promise<readonly string[]> => story(trial.emulator, SHOP);

  /** The version that the campaign serves or is being updated to, and all that were trained. */
  async function versions(): Promise<{ served: string; trained: readonly string[] }> {
    const { campaign } = await personalize.describeCampaign({
      campaignArn: `${HOME}:campaign/home-page`,
    });
    const { solutionVersions = [] } = await personalize.listSolutionVersions({});
    return {
      served: `${campaign?.solutionVersionArn ?? ""}, update ${campaign?.latestCampaignUpdate?.status ?? "none"}`,
      trained: solutionVersions.map(({ solutionVersionArn }) => solutionVersionArn ?? ""),
    };
  }

  test("the first night makes the solution once the import is ready, trains it, and makes the campaign", async () => {
    const soFar = await events();

    const { code, output } = await night("monday", { status: "ACTIVE" });

    expect(output).toMatch(/ interactions creating .* monday: CREATE IN_PROGRESS \d/);
    expect(code).toBe(0);
    expect((await events()).slice(soFar.length)).toEqual([
      "CreateDatasetImportJob",
      "the import is ACTIVE",
      "CreateSolution",
      "the solution is ACTIVE",
      ...TRAINING,
      "CreateCampaign",
      "the campaign is ACTIVE",
    ]);
    const { served, trained } = await versions();
    expect([`${trained[0] ?? ""}, update none`]).toEqual([served]);
  });

  test("an up by day changes nothing", async () => {
    const { output } = await trial.stack.up({ expectNoChanges: true });

    expect(output).toMatch(/8 unchanged/);
  });

  test("the second night waits for its import, trains on it, and has the campaign serve the new version", async () => {
    const before = await versions();
    const soFar = await events();

    const { code, output } = await night("tuesday", { status: "ACTIVE" });

    expect(output).toMatch(/ interactions updating .* tuesday: CREATE IN_PROGRESS \d/);
    expect(code).toBe(0);
    expect((await events()).slice(soFar.length)).toEqual([
      "CreateDatasetImportJob",
      "the import is ACTIVE",
      ...TRAINING,
    ]);
    // The emulator refuses a version that is not ACTIVE yet.
    expect(updates()).toBe(1);
    const { served, trained } = await versions();
    const [newest = ""] = trained.filter((arn) => !before.trained.includes(arn));
    expect(trained).toHaveLength(2);
    expect(served).toBe(`${newest}, update ACTIVE`);
    expect(await trial.stack.outputs()).toMatchObject({ solutionVersionArn: { value: newest } });
  });

  test("a night whose import fails fails with AWS's reason, and the campaign serves what it did", async () => {
    const before = await versions();
    const soFar = await events();

    const { code, output } = await night("wednesday", {
      status: "CREATE FAILED",
      failureReason: REASON,
    });

    expect(code).not.toBe(0);
    expect(output).toContain(`AWS's reason: ${REASON}.`);
    expect(await events()).toEqual([...soFar, "CreateDatasetImportJob"]);
    expect(updates()).toBe(1);
    expect(await versions()).toEqual(before);
    expect(await trial.stack.outputs()).toMatchObject({
      campaignArn: { value: `${HOME}:campaign/home-page` },
    });
  });

  test("the night after that goes on as if nothing had been", async () => {
    const before = await versions();

    const { code } = await night("thursday", { status: "ACTIVE" });

    expect(code).toBe(0);
    const { served, trained } = await versions();
    const [newest = ""] = trained.filter((arn) => !before.trained.includes(arn));
    expect(trained).toHaveLength(3);
    expect(served).toBe(`${newest}, update ACTIVE`);
  });

  test("refresh finds nothing changed", async () => {
    const { output } = await trial.stack.refresh({ expectNoChanges: true });

    expect(output).toMatch(/8 unchanged/);
  });

  test("destroy leaves nothing but the imports", async () => {
    await trial.stack.destroy();

    expect((await trial.stack.exportState()).resources ?? []).toEqual([]);
    expect(await holdings(trial.emulator, SHOP)).toMatchObject({
      solution: [],
      "solution version": [],
      campaign: [],
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
