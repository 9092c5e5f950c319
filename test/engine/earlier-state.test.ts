import { startTrial, type Trial, type TrialProgram } from "../support/engine-trial.ts";
import { DATASET_ARN } from "../support/shop.ts";
import { earlierState, lifeOf } from "./earlier-state.ts";
import { GATE_PROGRAM, QUICK } from "./gate-program.ts";

type Gate = Readonly<Record<string, unknown>>;

/** A gate of any kind, and nothing that is built from it. */
const ANY_GATE: TrialProgram = {
  main: "index.js",
  files: {
    "index.js": `
const pulumi = require("@pulumi/pulumi");
const gates = require("pulumi-personalize-readiness");

const config = new pulumi.Config();
const gate = new gates[config.require("gate")]("gate", config.requireObject("args"), config.getObject("options"));
exports.status = gate.status;
`,
  },
};

let trial: Trial;

async function start(program: TrialProgram): Promise<void> {
  trial = await startTrial(program);
  trial.emulator.removeDataset(DATASET_ARN);
  trial.emulator.addDataset({ datasetArn: DATASET_ARN, createdAt: Date.UTC(2026, 0, 1) });
}

/** The job as it was when the state was written. */
function addJobOf(gate: Gate): string {
  const jobName = String(gate.jobName);
  return trial.emulator.addImportJob({ jobName, datasetArn: DATASET_ARN, ...lifeOf(gate) });
}

async function expectDestroyed(): Promise<void> {
  await trial.stack.destroy();

  expect((await trial.stack.exportState()).resources ?? []).toEqual([]);
}

describe("a gate on an import that it was given, as an earlier version stored it,", () => {
  beforeAll(() => start(GATE_PROGRAM));
  afterAll(() => trial.dispose());

  test.each(["0.2.0-ready", "0.1.0-ready"])(
    "is unchanged by up and by refresh: %s",
    async (name) => {
      const { state, gate, config } = await earlierState(name);
      addJobOf(gate);
      await trial.configure(config);
      await trial.stack.importState(state);

      expect((await trial.stack.up()).output).toMatch(/Resources:\s+3 unchanged/);
      const refresh = await trial.stack.refresh();

      expect(refresh.output).not.toContain("unhealthy");
      expect((await trial.gate())?.outputs).toEqual(gate);
    },
  );

  test("takes what refresh finds", async () => {
    const later = trial.emulator.addImportJob({
      jobName: "later",
      datasetArn: DATASET_ARN,
      timeline: [{ status: "ACTIVE" }],
    });

    await trial.stack.refresh();

    expect((await trial.gate())?.outputs).toMatchObject({
      drift: [{ kind: "superseded", datasetImportJobArn: later }],
    });
  });

  test("is destroyed", expectDestroyed);

  test("is resumed when it was left waiting, and destroyed", async () => {
    const { state, gate } = await earlierState("0.1.0-waiting");
    const arn = addJobOf(gate);
    await trial.configure({ args: { datasetImportJobArn: arn, ...QUICK }, options: {} });
    await trial.stack.importState(state);

    await trial.stack.up();

    expect(await trial.gate()).toMatchObject({ id: arn, outputs: { status: "ACTIVE" } });
    expect((await trial.gate())?.initErrors ?? []).toEqual([]);
    await expectDestroyed();
  });
});

describe("a gate that was to find the newest import", () => {
  beforeAll(() => start(ANY_GATE));
  afterAll(() => trial.dispose());

  test("is resumed when it had found none, and destroyed", async () => {
    const { state, config } = await earlierState("0.1.0-seeking");
    await trial.configure({ ...config, options: {} });
    await trial.stack.importState(state);
    const arn = trial.emulator.addImportJob({
      jobName: "first-one",
      datasetArn: DATASET_ARN,
      createdAt: Date.UTC(2026, 0, 20),
      timeline: [{ status: "ACTIVE" }],
    });

    await trial.stack.up();

    expect(await trial.gate()).toMatchObject({
      id: DATASET_ARN,
      outputs: { datasetImportJobArn: arn, __found: true, status: "ACTIVE" },
    });
    expect((await trial.gate())?.initErrors ?? []).toEqual([]);
    await expectDestroyed();
  });

  test("keeps the one it had found, and its drift, through a refresh", async () => {
    const { state, gate, config } = await earlierState("0.1.0-found");
    addJobOf(gate);
    const [superseded] = gate.drift as readonly [{ readonly since: string }];
    trial.emulator.addImportJob({
      jobName: "second",
      datasetArn: DATASET_ARN,
      createdAt: Date.parse(superseded.since),
      timeline: [{ status: "ACTIVE" }],
    });
    await trial.configure(config);
    await trial.stack.importState(state);

    await trial.stack.refresh();

    expect((await trial.gate())?.outputs).toEqual(gate);
  });

  test("follows: the next up takes the newest", async () => {
    const { gate } = await earlierState("0.1.0-found");

    const { output } = await trial.stack.up();

    expect(output).toContain("The newest dataset import job is second, created ");

    const { datasetImportJobArn } = (await trial.gate())?.outputs ?? {};
    expect(datasetImportJobArn).toBe(String(gate.datasetImportJobArn).replace("first", "second"));
  });

  test("is destroyed", expectDestroyed);
});

describe("a gate on a campaign that was updated", () => {
  beforeAll(() => start(ANY_GATE));
  afterAll(() => trial.dispose());

  test("is unchanged by up and by refresh", async () => {
    const { state, gate, config } = await earlierState("0.1.0-campaign");
    const update = gate.latestCampaignUpdate as Gate;
    const { name, solutionVersionArn, minProvisionedTPS, campaignConfig } = gate;
    const latestCampaignUpdate = {
      ...update,
      creationDateTime: onTheWire(update.creationDateTime),
      lastUpdatedDateTime: onTheWire(update.lastUpdatedDateTime),
    };
    trial.emulator.add(
      "Campaign",
      { name, solutionVersionArn, minProvisionedTPS, campaignConfig, latestCampaignUpdate },
      lifeOf(gate),
    );
    await trial.configure(config);
    await trial.stack.importState(state);

    expect((await trial.stack.up()).output).toMatch(/Resources:\s+2 unchanged/);
    await trial.stack.refresh({ expectNoChanges: true });

    const { resources = [] } = await trial.stack.exportState();
    expect(resources.find(({ id }) => id === gate.campaignArn)?.outputs).toEqual(gate);
  });

  test("is destroyed", expectDestroyed);
});

/** As AWS JSON 1.1 has a timestamp. */
function onTheWire(timestamp: unknown): number {
  return Date.parse(String(timestamp)) / 1_000;
}
