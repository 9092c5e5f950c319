// A trial of the package on the real engine.
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import {
  startEmulator,
  type EmulatorOptions,
  type PersonalizeEmulator,
  type TimelineStep,
} from "../../src/emulator/index.ts";
import { startAwsStandIn, type AwsStandIn, type AwsStandInOptions } from "./aws-stand-in.ts";
import { compiledCode } from "./compiled-code.ts";
import { addLivingImport, liveByLooks } from "./life-by-looks.ts";
import { installedPlugin, placePlugin } from "./plugin-folder.ts";
import { DATASET_ARN } from "./shop.ts";
import { openStack, type OpenStack, type StoredResource } from "./stack.ts";
import manifest from "../../package.json";

/** One stack of a real project on the real engine, with an AWS of its own. */
export interface Trial {
  readonly folder: string;
  readonly emulator: PersonalizeEmulator;
  readonly aws: AwsStandIn;
  /** Changes the configuration of the program. */
  configure(config: Readonly<Record<string, unknown>>): Promise<void>;
  readonly stack: OpenStack;
  /** A stack of the same name of another project, in the same backend and with the same AWS. */
  neighbor(program: TrialProgram): Promise<OpenStack>;
  /** Adds a job. Each look at the job finds the next of these statuses, and then the last status forever. */
  job(statuses: readonly string[], failureReason?: string): string;
  /** The same for a job that fills this dataset. */
  jobOf(datasetArn: string, statuses: readonly string[], failureReason?: string): string;
  /** The same for an existing job, from the next look on. */
  goesOn(datasetImportJobArn: string, statuses: readonly string[], failureReason?: string): void;
  /** Calls back before the answer to each look at a job, with the number of looks so far. Returns a function that ends this. */
  atEachLook(datasetImportJobArn: string, see: (count: number) => void): () => void;
  /** Gives a job another life, which begins at the next look. */
  fromTheNextLook(datasetImportJobArn: string, timeline: readonly TimelineStep[]): void;
  /** The gate on an import in the state; without a name, the first such gate. */
  gate(name?: string): Promise<StoredResource | undefined>;
  dispose(): Promise<void>;
}

export interface TrialProgram {
  /** The folder with the installed package; default: the engine tests' installation. */
  readonly installation?: string;
  /** The files of the program: a folder to copy, or texts by name. */
  readonly files: string | Readonly<Record<string, string>>;
  /** The main file; left out where the files have a Pulumi.yaml. */
  readonly main?: string;
  /** Whether the program uses the native provider, which the trial then has installed. */
  readonly usesPlugin?: boolean;
}

/** The special parts of the trial's AWS and of the way to it. */
export interface TrialWorld extends Pick<AwsStandInOptions, "createsIn"> {
  /** More variables for the CLI. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly emulator?: EmulatorOptions;
}

/** A variable that the global set-up of a level sets. */
function required(variable: string): string {
  const value = process.env[variable];
  if (value === undefined) {
    throw new Error("These tests need Jest's global set-up of their level.");
  }
  return value;
}

async function place({
  installation = required("ENGINE_TEST_PROJECT"),
  files,
  main,
}: TrialProgram): Promise<string> {
  const folder = await mkdtemp(join(installation, "program-"));
  if (typeof files === "string") {
    await cp(files, folder, { recursive: true });
  } else {
    for (const [name, text] of Object.entries(files)) {
      await writeFile(join(folder, name), text);
    }
  }
  if (main !== undefined) {
    await writeFile(join(folder, "Pulumi.yaml"), `name: trial\nruntime: nodejs\nmain: ${main}\n`);
  }
  return folder;
}

export async function startTrial(
  program: TrialProgram,
  { environment, emulator: emulatorOptions, createsIn }: TrialWorld = {},
): Promise<Trial> {
  const folder = await place(program);
  const cli = { command: required("TRIAL_CLI") };
  const emulator = await startEmulator(emulatorOptions);
  emulator.addDataset({ datasetArn: DATASET_ARN });
  const reached = {
    ...(program.installation === undefined && compiledCode(required("ENGINE_TEST_PROJECT"))),
    ...emulator.environment,
    AWS_REGION: "eu-west-1",
    ...environment,
  };
  const aws = await startAwsStandIn({ createsIn, environment: reached });
  const stack = await openStack({
    cli,
    folder,
    environment: { ...reached, ...aws.environment },
  });
  const neighbors: { readonly folder: string; readonly stack: OpenStack }[] = [];
  if (program.usesPlugin === true) {
    await placePlugin(installedPlugin(stack.environment.PULUMI_HOME ?? "", manifest.version));
  }
  let jobs = 0;

  const atEachLook: Trial["atEachLook"] = (arn, see) => {
    let count = 0;
    return emulator.interject(({ input }) => {
      if (input.datasetImportJobArn === arn) {
        count += 1;
        see(count);
      }
      return undefined;
    });
  };

  // The time of the next look is not known, so the timeline begins there.
  const fromTheNextLook: Trial["fromTheNextLook"] = (arn, timeline) => {
    const forget = atEachLook(arn, () => {
      forget();
      emulator.setTimeline(arn, timeline);
    });
  };

  const goesOn: Trial["goesOn"] = (arn, statuses, failureReason) => {
    liveByLooks(emulator, arn, statuses, failureReason);
  };

  const jobOf: Trial["jobOf"] = (datasetArn, statuses, failureReason) => {
    jobs += 1;
    return addLivingImport(emulator, {
      jobName: `job-${jobs}`,
      datasetArn,
      statuses,
      failureReason,
    });
  };

  return {
    folder,
    jobOf,
    goesOn,
    atEachLook,
    fromTheNextLook,
    emulator,
    aws,
    stack,
    async neighbor(another) {
      const itsFolder = await place(another);
      const { environment: shared } = stack;
      const neighbor = await openStack({ cli, folder: itsFolder, environment: shared });
      neighbors.push({ folder: itsFolder, stack: neighbor });
      return neighbor;
    },
    configure: (config) =>
      stack.setConfig(
        Object.fromEntries(
          Object.entries(config).map(([key, value]) => [
            key,
            typeof value === "string" ? value : JSON.stringify(value),
          ]),
        ),
      ),
    job: (statuses, failureReason) => jobOf(DATASET_ARN, statuses, failureReason),
    async gate(name) {
      const { resources = [] } = await stack.exportState();
      return resources.find(
        ({ type, urn }) =>
          type.endsWith(":DatasetImportJobReadiness") &&
          (name === undefined || urn.endsWith(`::${name}`)),
      );
    },
    async dispose() {
      for (const opened of [...neighbors, { folder, stack }]) {
        await opened.stack.dispose();
        await rm(opened.folder, { recursive: true, force: true });
      }
      await aws.dispose();
      await emulator.close();
    },
  };
}
