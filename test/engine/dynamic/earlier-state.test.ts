// What the engine makes of gates that earlier versions of the package stored.
import { addImport } from "../../support/added-import.ts";
import { startTrial, type Trial } from "../../support/engine-trial.ts";
import { DATASET_GROUP_ARN } from "../../support/shop.ts";
import { addCampaignOf, addJobOf, type EarlierGate, stateOf } from "../earlier-state.ts";
import { javaScript } from "../gate-program.ts";

/** Gates of any class by name, and a solution from the one that stood with it when it was stored. */
const PROGRAM = javaScript(`
const { Resource } = require("@pulumi/aws/cloudcontrol");
const pulumi = require("@pulumi/pulumi");
const classes = require("pulumi-personalize-readiness");

for (const [name, { gate, args, options }] of Object.entries(new pulumi.Config().requireObject("gates"))) {
  const declared = new classes[gate](name, args, options);
  if (name === "ready") {
    new Resource("solution", {
      typeName: "AWS::Personalize::Solution",
      desiredState: pulumi.jsonStringify({ Name: "shop", DatasetGroupArn: declared.datasetGroupArn }),
    });
  }
}
`);

const EARLIER: readonly EarlierGate[] = [
  { name: "ready", file: "0.1.0-ready" },
  { name: "waiting", file: "0.1.0-waiting", dataset: "ITEMS" },
  { name: "seeking", file: "0.1.0-seeking", dataset: "USERS" },
  { name: "found", file: "0.1.0-found", dataset: "ACTIONS" },
  { name: "campaign", file: "0.1.0-campaign" },
  { name: "short", file: "0.2.0-ready", dataset: "ACTION_INTERACTIONS" },
];

const datasetOf = (type: string): string =>
  `${DATASET_GROUP_ARN.replace("dataset-group", "dataset")}/${type}`;

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial(PROGRAM);
  for (const type of ["INTERACTIONS", "ITEMS", "USERS", "ACTIONS", "ACTION_INTERACTIONS"]) {
    const datasetArn = datasetOf(type);
    if (type === "INTERACTIONS") {
      trial.emulator.removeDataset(datasetArn);
    }
    trial.emulator.addDataset({ datasetArn, createdAt: Date.UTC(2026, 0, 1) });
  }
});
afterEach(() => trial.dispose());

type Gate = Readonly<Record<string, unknown>>;

test("gates as earlier versions stored them are unchanged by refresh and up, resumed, followed and destroyed", async () => {
  const { stack } = trial;
  const { state, gates } = await stateOf(EARLIER);
  const outputsOf = async (name: string): Promise<Gate | undefined> => {
    const { resources = [] } = await stack.exportState();
    return resources.find(({ urn }) => urn.endsWith(`Readiness::${name}`))?.outputs;
  };
  const stored = (name: string): Gate => gates[name]?.outputs ?? {};
  for (const name of ["ready", "waiting", "found", "short"]) {
    addJobOf(trial.emulator, stored(name));
  }
  addCampaignOf(trial.emulator, stored("campaign"));
  const sought = addImport(trial.emulator, {
    jobName: "first-one",
    datasetArn: datasetOf("USERS"),
    createdAt: Date.UTC(2026, 0, 20),
  });
  await trial.configure({
    gates: Object.fromEntries(
      Object.entries(gates).map(([name, { declared }]) => [name, declared]),
    ),
  });
  await stack.importState(state);

  const resumed = await stack.up();

  expect(resumed.output).not.toMatch(/Readiness (ready|found|campaign|short) |solution/);
  for (const [name, id] of [
    ["waiting", stored("waiting").datasetImportJobArn],
    ["seeking", datasetOf("USERS")],
  ] as const) {
    const gate = await trial.gate(name);
    expect(gate).toMatchObject({ id, outputs: { status: "ACTIVE" } });
    expect(gate?.initErrors ?? []).toEqual([]);
  }
  expect(await outputsOf("seeking")).toMatchObject({ datasetImportJobArn: sought, __found: true });

  const [superseded] = stored("found").drift as readonly [{ readonly since: string }];
  addImport(trial.emulator, {
    jobName: "second",
    datasetArn: datasetOf("ACTIONS"),
    createdAt: Date.parse(superseded.since),
  });

  const refresh = await stack.refresh();

  expect(refresh.output).not.toContain("unhealthy");
  for (const name of ["ready", "found", "campaign", "short"]) {
    expect(await outputsOf(name)).toEqual(stored(name));
  }

  const followed = await stack.up();

  expect(followed.output).toContain("The newest dataset import job is second, created ");
  const { datasetImportJobArn } = (await outputsOf("found")) ?? {};
  expect(datasetImportJobArn).toBe(
    String(stored("found").datasetImportJobArn).replace("first", "second"),
  );
  expect(followed.output).not.toMatch(/Readiness (ready|campaign|short) |solution/);

  const later = addImport(trial.emulator, { jobName: "later" });

  await stack.refresh();

  expect(await outputsOf("ready")).toMatchObject({
    drift: [{ kind: "superseded", datasetImportJobArn: later }],
  });

  await stack.destroy();

  expect((await stack.exportState()).resources ?? []).toEqual([]);
});
