// States as earlier versions wrote them, of one gate each, put together as the state of one stack.
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import type { Life, PersonalizeEmulator } from "../../src/emulator/index.ts";
import type { StoredResource, StoredState } from "../support/stack.ts";

type Members = Readonly<Record<string, unknown>>;

/** A gate as an earlier version stored it, under a name of its own. */
export interface EarlierGate {
  readonly name: string;
  /** Its file in the folder `states`. */
  readonly file: string;
  /** The type of its dataset: gates on one dataset would see each other's imports. */
  readonly dataset?: string;
  /** The name of the component that is its parent. Default: the stack is its parent. */
  readonly component?: string;
}

/** The facts about a gate that was stored earlier. */
export interface StoredGate {
  /** The outputs of the gate in the state. */
  readonly outputs: Members;
  /** Its class, arguments and options in the program that it was written for. */
  readonly declared: {
    readonly gate: string;
    readonly args: Members;
    readonly options: Members;
    readonly component: string | undefined;
  };
}

/** The state of a stack that has all of these, and each of them by its name. */
export async function stateOf(gates: readonly EarlierGate[]): Promise<{
  readonly state: StoredState;
  readonly gates: Readonly<Record<string, StoredGate>>;
}> {
  const read: (readonly [string, StoredGate])[] = [];
  const resources = new Map<string, StoredResource>();
  for (const gate of gates) {
    const one = await resourcesOf(gate, resources.get(DYNAMIC_PROVIDER));
    for (const resource of one) {
      if (!resources.has(resource.urn)) {
        resources.set(resource.urn, resource);
      }
    }
    read.push([gate.name, storedGate(one, gate)]);
  }
  return { state: { resources: [...resources.values()] }, gates: Object.fromEntries(read) };
}

const GATES = "pulumi-nodejs:dynamic/personalize:";
/** The type of the components in the states. */
export const COMPONENT = "shop:index:Shop";
const DYNAMIC_PROVIDER = "urn:pulumi:test::trial::pulumi:providers:pulumi-nodejs::default";

/** With the gate's new name and dataset, and served by the one provider of the stack. */
async function resourcesOf(
  { name, file, dataset = "INTERACTIONS", component }: EarlierGate,
  provider: StoredResource | undefined,
): Promise<readonly StoredResource[]> {
  const text = await readFile(join(__dirname, "states", `${file}.json`), "utf8");
  const own = find((JSON.parse(text) as StoredState).resources, "pulumi:providers:pulumi-nodejs");
  const renamed = text
    .replaceAll(/Readiness::\w+/g, `Readiness::${name}`)
    .replaceAll("dataset/shop/INTERACTIONS", `dataset/shop/${dataset}`)
    .replaceAll(String(own.id), String(provider?.id ?? own.id));
  const { resources = [] } = JSON.parse(renamed) as StoredState;
  return component === undefined ? resources : inComponent(resources, component);
}

/** The same resources with the gate as the child of a component. */
function inComponent(
  resources: readonly StoredResource[],
  name: string,
): readonly StoredResource[] {
  const gate = find(resources, GATES);
  const { urn: stack } = find(resources, "pulumi:pulumi:Stack");
  const component = {
    urn: `urn:pulumi:test::trial::${COMPONENT}::${name}`,
    custom: false,
    type: COMPONENT,
    parent: stack,
  };
  const child = {
    ...gate,
    urn: gate.urn.replace(gate.type, `${COMPONENT}$${gate.type}`),
    parent: component.urn,
  };
  return resources.flatMap((resource) => (resource === gate ? [component, child] : [resource]));
}

/** The provider of a gate holds the whole configuration of the program, under the project's name. */
function storedGate(resources: readonly StoredResource[], { component }: EarlierGate): StoredGate {
  const { outputs = {} } = find(resources, GATES);
  const config = (find(resources, "pulumi:providers:pulumi-nodejs").outputs ?? {}) as Readonly<
    Record<string, string | undefined>
  >;
  const parsed = (text = "{}"): Members => JSON.parse(text) as Members;
  return {
    outputs,
    declared: {
      gate: config["trial:gate"] ?? "DatasetImportJobReadiness",
      args: parsed(config["trial:args"]),
      options: parsed(config["trial:options"]),
      component,
    },
  };
}

/** The job as it was when the state was written. */
export function addJobOf(
  emulator: PersonalizeEmulator,
  { jobName, datasetArn, ...gate }: Members,
): void {
  emulator.addImportJob({
    jobName: String(jobName),
    datasetArn: String(datasetArn),
    ...lifeOf(gate),
  });
}

/** The campaign as it was when the state was written, its update too. */
export function addCampaignOf(emulator: PersonalizeEmulator, gate: Members): void {
  const update = gate.latestCampaignUpdate as Members;
  const { name, solutionVersionArn, minProvisionedTPS, campaignConfig } = gate;
  const latestCampaignUpdate = {
    ...update,
    creationDateTime: onTheWire(update.creationDateTime),
    lastUpdatedDateTime: onTheWire(update.lastUpdatedDateTime),
  };
  emulator.add(
    "Campaign",
    { name, solutionVersionArn, minProvisionedTPS, campaignConfig, latestCampaignUpdate },
    lifeOf(gate),
  );
}

/** A timestamp in the form of AWS JSON 1.1. */
function onTheWire(timestamp: unknown): number {
  return Date.parse(String(timestamp)) / 1_000;
}

/** The life of a gate's target, for the emulator. */
function lifeOf(gate: Members): Life {
  const createdAt = Date.parse(String(gate.creationDateTime));
  const forMs = Date.parse(String(gate.lastUpdatedDateTime)) - createdAt;
  return { createdAt, timeline: [{ status: "CREATE PENDING", forMs }, { status: "ACTIVE" }] };
}

function find(resources: readonly StoredResource[] = [], typeBegins: string): StoredResource {
  const found = resources.find(({ type }) => type.startsWith(typeBegins));
  if (found === undefined) {
    throw new Error(`The state holds no ${typeBegins}`);
  }
  return found;
}
