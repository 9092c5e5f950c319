import { startEmulator, type PersonalizeEmulator } from "../../src/emulator/index.ts";
import { startEngineStandIn, type EngineStandIn } from "./engine-stand-in.ts";
import { startPluginProcess, type PluginProcess } from "./plugin-process.ts";
import { DATASET_ARN } from "./shop.ts";
import { timelineOf } from "./timeline.ts";

export const URN =
  "urn:pulumi:dev::shop::pulumi-nodejs:dynamic/personalize:DatasetImportJobReadiness::ready";

/** Arguments of a gate that looks often enough for a test. */
export const QUICK = { minDelay: "100ms", maxDelay: "100ms", __urn: URN };

/** How long a job stays in each status but its last. */
const STEP_MS = 150;

/** The real plugin process between an engine that listens and an emulated AWS. */
export interface HostTrial {
  readonly emulator: PersonalizeEmulator;
  readonly engine: EngineStandIn;
  readonly plugin: PluginProcess;
  /** Another plugin process on the same AWS, and on the same engine unless told otherwise. */
  anotherPlugin(
    env?: Readonly<Record<string, string>>,
    engineAddress?: string,
  ): Promise<PluginProcess>;
  /** A new job that goes through these statuses from now on. */
  job(statuses: readonly string[], failureReason?: string): string;
  /** How often the job was described so far. */
  looksAt(datasetImportJobArn: string): number;
  stop(): Promise<void>;
}

export async function startHostTrial(): Promise<HostTrial> {
  const emulator = await startEmulator();
  emulator.addDataset({ datasetArn: DATASET_ARN });
  const engine = await startEngineStandIn();
  const plugins: PluginProcess[] = [];
  const anotherPlugin: HostTrial["anotherPlugin"] = async (env = {}, address = engine.address) => {
    const another = await startPluginProcess({ ...emulator.environment, ...env }, address);
    plugins.push(another);
    return another;
  };
  const plugin = await anotherPlugin();
  let jobs = 0;

  return {
    emulator,
    engine,
    plugin,
    anotherPlugin,
    job(statuses, failureReason) {
      jobs += 1;
      return emulator.addImportJob({
        jobName: `job-${jobs}`,
        datasetArn: DATASET_ARN,
        timeline: timelineOf(statuses, STEP_MS, failureReason),
      });
    },
    looksAt: (arn) =>
      emulator.requests.filter(
        ({ operation, input }) =>
          operation === "DescribeDatasetImportJob" &&
          (input as { datasetImportJobArn?: string }).datasetImportJobArn === arn,
      ).length,
    async stop() {
      await Promise.all(plugins.map((it) => it.stop()));
      engine.close();
      await emulator.close();
    },
  };
}
