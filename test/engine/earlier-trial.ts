// A trial on a stack whose gates earlier versions of the package stored.
import { addImport } from "../support/added-import.ts";
import { startTrial, type Trial } from "../support/engine-trial.ts";
import { DATASET_GROUP_ARN } from "../support/shop.ts";
import {
  addCampaignOf,
  addJobOf,
  COMPONENT,
  type EarlierGate,
  stateOf,
  type StoredGate,
} from "./earlier-state.ts";
import { FRONT } from "./front.ts";
import { javaScript } from "./gate-program.ts";

/** Gates of any class by name, and a solution from the gate that was stored with a solution. */
const PROGRAM = javaScript(`
const { Resource } = require("@pulumi/aws/cloudcontrol");
const pulumi = require("@pulumi/pulumi");
const classes = require("${FRONT.package}");

for (const [name, { gate, args, options, component }] of Object.entries(new pulumi.Config().requireObject("gates"))) {
  const parent = component && new pulumi.ComponentResource("${COMPONENT}", component);
  const declared = new classes[gate](name, args, { ...options, parent });
  if (name === "ready") {
    new Resource("solution", {
      typeName: "AWS::Personalize::Solution",
      desiredState: pulumi.jsonStringify({ Name: "shop", DatasetGroupArn: declared.datasetGroupArn }),
    });
  }
}
`);

/** Each stored form, by the name of its gate. */
export type EarlierName = "ready" | "waiting" | "seeking" | "found" | "campaign" | "short";

const EARLIER: Readonly<Record<EarlierName, Omit<EarlierGate, "name">>> = {
  ready: { file: "0.1.0-ready" },
  waiting: { file: "0.1.0-waiting", dataset: "ITEMS" },
  seeking: { file: "0.1.0-seeking", dataset: "USERS" },
  found: { file: "0.1.0-found", dataset: "ACTIONS" },
  campaign: { file: "0.1.0-campaign" },
  short: { file: "0.2.0-ready", dataset: "ACTION_INTERACTIONS" },
};

/** The names of all gates of the trial. */
export const EARLIER_NAMES = Object.keys(EARLIER) as readonly EarlierName[];

const DATASETS = ["INTERACTIONS", "ITEMS", "USERS", "ACTIONS", "ACTION_INTERACTIONS"];

export const datasetOf = (type: string): string =>
  `${DATASET_GROUP_ARN.replace("dataset-group", "dataset")}/${type}`;

export interface EarlierTrial extends Trial {
  /** The outputs of a gate as they were stored. */
  readonly stored: (name: EarlierName) => StoredGate["outputs"];
  /** The import that the gate "seeking" is to find. */
  readonly sought: string;
}

/** Starts the trial: AWS is as it was when the states were written, and no operation has run since. */
export async function startEarlierTrial(
  components: Partial<Readonly<Record<EarlierName, string>>> = {},
): Promise<EarlierTrial> {
  const trial = await startTrial(PROGRAM);
  trial.emulator.removeDataset(datasetOf("INTERACTIONS"));
  for (const type of DATASETS) {
    trial.emulator.addDataset({ datasetArn: datasetOf(type), createdAt: Date.UTC(2026, 0, 1) });
  }
  const { state, gates } = await stateOf(
    EARLIER_NAMES.map((name) => ({ name, ...EARLIER[name], component: components[name] })),
  );
  const stored = (name: EarlierName): StoredGate["outputs"] => gates[name]?.outputs ?? {};
  for (const name of ["ready", "waiting", "found", "short"] as const) {
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
  await trial.stack.importState(state);
  return { ...trial, stored, sought };
}

/** Adds an import of the dataset of the gate "found", as old as the drift that the gate's state holds. */
export function addSecond({ emulator, stored }: EarlierTrial): string {
  const [superseded] = stored("found").drift as readonly [{ readonly since: string }];
  return addImport(emulator, {
    jobName: "second",
    datasetArn: datasetOf("ACTIONS"),
    createdAt: Date.parse(superseded.since),
  });
}
