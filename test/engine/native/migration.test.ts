// What the engine makes of a stack whose dynamic gates become native ones, by the alias that each SDK has.
import { addImport } from "../../support/added-import.ts";
import { startTrial, type Trial } from "../../support/engine-trial.ts";
import type { StoredState } from "../../support/stack.ts";
import { DATASET_GROUP_ARN } from "../../support/shop.ts";
import { addCampaignOf, addJobOf, type EarlierGate, stateOf } from "../earlier-state.ts";
import { javaScript } from "../gate-program.ts";

/** Native gates of any class by name, some of them below a parent, and a solution from one of them. */
const PROGRAM = javaScript(`
const { Resource } = require("@pulumi/aws/cloudcontrol");
const pulumi = require("@pulumi/pulumi");
const classes = require("pulumi-personalize-readiness-native");

const parent = new pulumi.ComponentResource("shop:index:Shop", "shop");
for (const [name, { gate, args, options }] of Object.entries(new pulumi.Config().requireObject("gates"))) {
  const declared = new classes[gate](name, args, name === "below" ? { ...options, parent } : options);
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
  { name: "below", file: "0.2.0-ready", dataset: "ACTION_INTERACTIONS" },
];

const datasetOf = (type: string): string =>
  `${DATASET_GROUP_ARN.replace("dataset-group", "dataset")}/${type}`;

/** The state with the gate `below` as the child of a component. */
function withParent(state: StoredState): StoredState {
  const [stack] = (state.resources ?? []).filter(({ type }) => type === "pulumi:pulumi:Stack");
  const parent = {
    urn: "urn:pulumi:test::trial::shop:index:Shop::shop",
    custom: false,
    type: "shop:index:Shop",
    parent: stack?.urn,
  };
  const moved = JSON.parse(
    JSON.stringify(state.resources).replaceAll(
      /::(pulumi-nodejs:dynamic\/\w+:\w+::below)/g,
      "::shop:index:Shop$$$1",
    ),
  ) as NonNullable<StoredState["resources"]>;
  const resources = moved.flatMap((resource) =>
    resource.urn.endsWith("::below") ? [parent, { ...resource, parent: parent.urn }] : [resource],
  );
  return { ...state, resources };
}

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

test("each form of a dynamic gate becomes a native one unchanged, and one that still waits is resumed", async () => {
  const { stack } = trial;
  const { state, gates } = await stateOf(EARLIER);
  for (const name of ["ready", "waiting", "found", "below"]) {
    addJobOf(trial.emulator, gates[name]?.outputs ?? {});
  }
  addCampaignOf(trial.emulator, gates.campaign?.outputs ?? {});
  addImport(trial.emulator, {
    jobName: "first-one",
    datasetArn: datasetOf("USERS"),
    createdAt: Date.UTC(2026, 0, 20),
  });
  await trial.configure({
    gates: Object.fromEntries(
      Object.entries(gates).map(([name, { declared }]) => [name, declared]),
    ),
  });
  await stack.importState(withParent(state));

  const preview = await stack.preview();
  const up = await stack.up();

  for (const { output } of [preview, up]) {
    expect(output).not.toMatch(/Readiness (ready|found|campaign|below) |solution/);
    expect(output).not.toMatch(/replace|delet|creat(e|ed|ing)\b.*Readiness/);
  }
  const { resources = [] } = await stack.exportState();
  const moved = resources.filter(({ type }) => type.startsWith("personalize-readiness:index:"));
  expect(moved.map(({ urn }) => urn.split("::").at(-1)).sort()).toEqual(
    EARLIER.map(({ name }) => name).sort(),
  );
  expect(resources.filter(({ type }) => type.startsWith("pulumi-nodejs:"))).toEqual([]);
  for (const name of ["waiting", "seeking"]) {
    expect((await trial.gate(name))?.outputs).toMatchObject({ status: "ACTIVE" });
    expect((await trial.gate(name))?.initErrors ?? []).toEqual([]);
  }

  expect((await stack.up({ expectNoChanges: true })).output).toMatch(/\d+ unchanged/);

  // The drift that the state has of this gate.
  const [superseded] = gates.found?.outputs.drift as readonly [{ readonly since: string }];
  addImport(trial.emulator, {
    jobName: "second",
    datasetArn: datasetOf("ACTIONS"),
    createdAt: Date.parse(superseded.since),
  });
  const refresh = await stack.refresh();

  // A refresh tells of drift as long as there is some; nothing else has changed.
  expect(refresh.output).toMatch(/Readiness found updated/);
  expect(refresh.output).toMatch(/~ 1 updated/);

  await stack.destroy();

  expect((await stack.exportState()).resources ?? []).toEqual([]);
});
