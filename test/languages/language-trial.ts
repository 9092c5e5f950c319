// The trial of a language's stories: an emulated AWS, a stack, and the language's program that deploys it.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { startEmulator, type PersonalizeEmulator } from "../../src/emulator/index.ts";
import { addLivingImport, liveByLooks } from "../support/life-by-looks.ts";
import { DATASET_ARN } from "../support/shop.ts";
import { openStack, type OpenStack } from "../support/stack.ts";
import { deploy, type Deployed } from "./deployment.ts";
import { DOWNLOADING } from "./plugin-server.ts";
import { QUICK } from "./quick-looks.ts";
import { required } from "./required.ts";

/** The configuration of a gate for the program. */
export interface WantedGate {
  readonly datasetImportJobArn?: string;
  readonly datasetArn?: string;
  /** The ID of a gate that is only read. */
  readonly get?: string;
  readonly secretTrigger?: string;
  readonly createTimeout?: string;
}

/** The operations of the program. */
type Word = "up" | "refresh" | "destroy";

export interface LanguageTrial {
  readonly emulator: PersonalizeEmulator;
  readonly stack: OpenStack;
  /** Runs the program of the language, with these gates from now on if any are given. */
  run(
    word: Word,
    gates?: Readonly<Record<string, WantedGate>>,
    ctrlC?: AbortSignal,
  ): Promise<Deployed>;
  /** A new import of a dataset, of which each look finds the next of these statuses. */
  job(name: string, statuses: readonly string[], failureReason?: string): string;
  goesOn(arn: string, statuses: readonly string[]): void;
  /** The state as the backend keeps it, secrets and all. */
  storedText(): Promise<string>;
  dispose(): Promise<void>;
}

export async function startLanguageTrial(
  program: readonly [string, ...string[]],
): Promise<LanguageTrial> {
  const folder = await mkdtemp(join(tmpdir(), "program-"));
  await writeFile(join(folder, "Pulumi.yaml"), "name: trial\nruntime: nodejs\n");
  const emulator = await startEmulator();
  emulator.addDataset({ datasetArn: DATASET_ARN });
  const stack = await openStack({
    cli: { command: required("TRIAL_CLI") },
    folder,
    // The first up downloads the plugin from where the SDK says.
    environment: {
      ...emulator.environment,
      ...DOWNLOADING,
      PULUMI_HOME: join(folder, "home"),
    },
    config: QUICK,
  });
  const { environment } = stack;
  return {
    emulator,
    stack,
    async run(word, gates, ctrlC) {
      if (gates !== undefined) {
        await stack.setConfig({ gates: JSON.stringify(gates) });
      }
      return deploy([...program, word], { folder, environment, ctrlC });
    },
    job: (jobName, statuses, failureReason) =>
      addLivingImport(emulator, { jobName, statuses, failureReason }),
    goesOn(arn, statuses) {
      liveByLooks(emulator, arn, statuses);
    },
    storedText: () =>
      readFile(
        new URL(`${String(environment.PULUMI_BACKEND_URL)}/.pulumi/stacks/trial/test.json`),
        "utf8",
      ),
    async dispose() {
      await stack.dispose();
      await rm(folder, { recursive: true, force: true });
      await emulator.close();
    },
  };
}
