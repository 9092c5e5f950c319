// What the tests of a file on the plugin process share: the process, an engine that listens and an emulated AWS.
import {
  startEmulator,
  type EmulatorOptions,
  type Interjector,
  type PersonalizeEmulator,
} from "../../src/emulator/index.ts";
import { addImport, type AddedImport } from "./added-import.ts";
import { startEngineStandIn, type EngineStandIn } from "./engine-stand-in.ts";
import { liveByLooks } from "./life-by-looks.ts";
import { startPluginProcess, type PluginProcess } from "./plugin-process.ts";
import { DATASET_ARN, HOUR, shopIn } from "./shop.ts";

export const URN =
  "urn:pulumi:dev::shop::pulumi-nodejs:dynamic/personalize:DatasetImportJobReadiness::ready";

/** How often a gate looks that looks often enough for a test. */
export const DELAYS = { minDelay: "100ms", maxDelay: "100ms" };

/** Arguments of a gate that looks often enough for a test. */
export const QUICK = { ...DELAYS, __urn: URN };

/** How long before a test its dataset was created, in hours. */
const DATASET_AGE = 240;

/** The real plugin process between an engine that listens and an emulated AWS. */
export interface HostTrial {
  readonly emulator: PersonalizeEmulator;
  readonly engine: EngineStandIn;
  readonly plugin: PluginProcess;
  /** The plugin process of another `pulumi`, which remembers nothing of what `plugin` was answered. */
  later(): Promise<PluginProcess>;
  /** One more plugin process on the same AWS, and on the same engine unless told otherwise. */
  anotherPlugin(
    env?: Readonly<Record<string, string>>,
    engineAddress?: string,
  ): Promise<PluginProcess>;
  /** A shop with a dataset, in an account that no other test knows, so that no process has an answer about it. */
  shop(): ReturnType<typeof shopIn>;
  /** A new job that goes on to the next of these statuses with each look at it. */
  job(statuses: readonly string[], failureReason?: string): string;
  /** An import as `addImport` adds it, which goes on to its next status with each look at it. */
  addImport(added: AddedImport): string;
  /** Lets a resource go on to the next of these statuses with each look at it. */
  live(arn: string, statuses: readonly string[], failureReason?: string): void;
  /** From now on this is what happens to requests, until it is stopped or the test is over. */
  interject(answer: Interjector): () => void;
  /** What stands on the rows of the gates. */
  messages(): readonly string[];
  /** How often the job was described so far. */
  looksAt(datasetImportJobArn: string): number;
  /** How often an operation was asked for so far with this ARN in its input. */
  timesAsked(operation: string, arn: string): number;
  /** Ends every interjection and empties the rows. For the end of each test. */
  calmDown(): void;
  stop(): Promise<void>;
}

export async function startHostTrial(options: EmulatorOptions = {}): Promise<HostTrial> {
  const emulator = await startEmulator(options);
  emulator.addDataset({ datasetArn: DATASET_ARN });
  const engine = await startEngineStandIn();
  const plugins: PluginProcess[] = [];
  const interjections: (() => void)[] = [];
  let jobs = 0;
  let shops = 0;
  let later: Promise<PluginProcess> | undefined;

  const anotherPlugin: HostTrial["anotherPlugin"] = async (env = {}, address = engine.address) => {
    const another = await startPluginProcess({ ...emulator.environment, ...env }, address);
    plugins.push(another);
    return another;
  };
  const interject: HostTrial["interject"] = (answer) => {
    const stop = emulator.interject(answer);
    interjections.push(stop);
    return stop;
  };
  const live: HostTrial["live"] = (arn, statuses, failureReason) => {
    interjections.push(liveByLooks(emulator, arn, statuses, failureReason));
  };
  const living: HostTrial["addImport"] = ({ statuses = ["ACTIVE"], failureReason, ...added }) => {
    const first = statuses.slice(0, 1);
    const arn = addImport(emulator, { ...added, statuses: first, failureReason });
    if (statuses.length > 1) {
      live(arn, statuses, failureReason);
    }
    return arn;
  };
  const job: HostTrial["job"] = (statuses, failureReason) => {
    jobs += 1;
    return living({ jobName: `job-${jobs}`, statuses, failureReason });
  };
  const calmDown = (): void => {
    for (const stop of interjections.splice(0)) {
      stop();
    }
    engine.lines.length = 0;
  };
  const timesAsked: HostTrial["timesAsked"] = (operation, arn) =>
    emulator.requests.filter(
      (request) =>
        request.operation === operation && Object.values(request.input as object).includes(arn),
    ).length;

  const plugin = await anotherPlugin();
  // The first gate has the provider loaded and the engine called, which may take longer than a line has time.
  await plugin.create({ datasetImportJobArn: job(["CREATE PENDING", "ACTIVE"]), ...QUICK });
  calmDown();
  return {
    emulator,
    engine,
    plugin,
    later: () => (later ??= anotherPlugin()),
    anotherPlugin,
    shop() {
      shops += 1;
      const shop = shopIn(String(shops).padStart(12, "0"));
      const { datasetArn } = shop;
      emulator.addDataset({ datasetArn, createdAt: Date.now() - DATASET_AGE * HOUR });
      return shop;
    },
    job,
    addImport: living,
    live,
    interject,
    messages: () => engine.lines.map(({ message }) => message),
    looksAt: (arn) => timesAsked("DescribeDatasetImportJob", arn),
    timesAsked,
    calmDown,
    async stop() {
      await Promise.all(plugins.map((it) => it.stop()));
      engine.close();
      await emulator.close();
    },
  };
}
