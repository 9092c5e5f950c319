// The trial that the tests of a file on the plugin process share: an engine that listens, an emulated AWS, and mostly the
// process.
import {
  startEmulator,
  type EmulatorOptions,
  type Interjector,
  type PersonalizeEmulator,
} from "../../src/emulator/index.ts";
import type { AddedImport } from "./added-import.ts";
import { startEngineStandIn, type EngineStandIn } from "./engine-stand-in.ts";
import { addLivingImport, liveByLooks } from "./life-by-looks.ts";
import { startPluginProcess, type PluginProcess } from "./plugin-process.ts";
import { DATASET_ARN, HOUR, shopIn, type Shop } from "./shop.ts";

export const URN =
  "urn:pulumi:dev::shop::pulumi-nodejs:dynamic/personalize:DatasetImportJobReadiness::ready";

/** The delays of a gate that looks often enough for a test. */
export const DELAYS = { minDelay: "100ms", maxDelay: "100ms" };

/** Arguments of a gate that looks often enough for a test. */
export const QUICK = { ...DELAYS, __urn: URN };

/** The age of a test's dataset, in hours. */
const DATASET_AGE = 240;

/** An engine that listens and an emulated AWS, for plugin processes between them. */
export interface HostSurroundings {
  readonly emulator: PersonalizeEmulator;
  readonly engine: EngineStandIn;
  /** Starts a plugin process on this AWS, and on this engine unless its arguments name another engine. */
  startPlugin(
    env?: Readonly<Record<string, string>>,
    engineArguments?: readonly string[],
  ): Promise<PluginProcess>;
  /** A shop with a dataset, in an account of its own, so that no process has an answer about the shop. */
  shop(region?: string): Shop;
  /** Adds a job that goes on to the next of these statuses with each look. */
  job(statuses: readonly string[], failureReason?: string): string;
  /** Adds an import as `addImport` does, which goes on to its next status with each look. */
  addImport(added: AddedImport): string;
  /** Lets a resource go on to the next of these statuses with each look. */
  live(arn: string, statuses: readonly string[], failureReason?: string): void;
  /** Adds an interjector, until it is stopped or the test is over. */
  interject(answer: Interjector): () => void;
  /** The messages on the rows of the gates. */
  messages(): readonly string[];
  /** The number of looks at the job so far. */
  looksAt(datasetImportJobArn: string): number;
  /** The number of requests so far for an operation with this ARN in the input. */
  timesAsked(operation: string, arn: string): number;
  /** Ends every interjection and empties the rows, at the end of each test. */
  calmDown(): void;
  stop(): Promise<void>;
}

/** A plugin process for all tests of a file that are not about the beginning or the end of a process. */
export interface HostTrial extends HostSurroundings {
  readonly plugin: PluginProcess;
  /** Starts the plugin process of another `pulumi`, which knows none of the answers to `plugin`. */
  later(): Promise<PluginProcess>;
}

export async function startHostTrial(options: EmulatorOptions = {}): Promise<HostTrial> {
  const surroundings = await startHostSurroundings(options);
  const plugin = await surroundings.startPlugin();
  // The first gate loads the provider and calls the engine, which may take longer than the time for a line.
  const datasetImportJobArn = surroundings.job(["CREATE PENDING", "ACTIVE"]);
  await plugin.create({ datasetImportJobArn, ...QUICK });
  surroundings.calmDown();
  let later: Promise<PluginProcess> | undefined;
  return { ...surroundings, plugin, later: () => (later ??= surroundings.startPlugin()) };
}

export async function startHostSurroundings(
  options: EmulatorOptions = {},
): Promise<HostSurroundings> {
  const emulator = await startEmulator(options);
  emulator.addDataset({ datasetArn: DATASET_ARN });
  const engine = await startEngineStandIn();
  const plugins: PluginProcess[] = [];
  const interjections: (() => void)[] = [];
  let jobs = 0;
  let shops = 0;

  const startPlugin: HostSurroundings["startPlugin"] = async (
    env = {},
    engineArguments = [engine.address],
  ) => {
    const another = await startPluginProcess({ ...emulator.environment, ...env }, engineArguments);
    plugins.push(another);
    return another;
  };
  const interject: HostSurroundings["interject"] = (answer) => {
    const stop = emulator.interject(answer);
    interjections.push(stop);
    return stop;
  };
  const live: HostSurroundings["live"] = (arn, statuses, failureReason) => {
    interjections.push(liveByLooks(emulator, arn, statuses, failureReason));
  };
  const job: HostSurroundings["job"] = (statuses, failureReason) => {
    jobs += 1;
    return addLivingImport(emulator, { jobName: `job-${jobs}`, statuses, failureReason });
  };
  const calmDown = (): void => {
    for (const stop of interjections.splice(0)) {
      stop();
    }
    engine.lines.length = 0;
  };
  const timesAsked: HostSurroundings["timesAsked"] = (operation, arn) =>
    emulator.requests.filter(
      (request) =>
        request.operation === operation && Object.values(request.input as object).includes(arn),
    ).length;

  return {
    emulator,
    engine,
    startPlugin,
    shop(region) {
      shops += 1;
      const shop = shopIn(String(shops).padStart(12, "0"), region);
      const { datasetArn } = shop;
      emulator.addDataset({ datasetArn, createdAt: Date.now() - DATASET_AGE * HOUR });
      return shop;
    },
    job,
    addImport: (added) => addLivingImport(emulator, added),
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
