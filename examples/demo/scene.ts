import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type PersonalizeEmulator, startEmulator } from "pulumi-personalize-readiness/emulator";
import { type AwsStandIn, startAwsStandIn } from "../../test/support/aws-stand-in.ts";
import { ensurePulumiCli } from "../../test/support/pulumi-cli.ts";
import { repositoryRoot } from "../../test/support/repository-root.ts";
import { type OpenStack, openStack } from "../../test/support/stack.ts";
import type { Cleanup } from "./cleanup.ts";
import { addDataset, DATASET_ARN, REGION } from "./imports.ts";
import { unlessInterrupted } from "./interruption.ts";
import { say } from "./narration.ts";

/** The program to play, and the name of its stack. */
export interface Play {
  /** the folder with Pulumi.yaml */
  readonly folder: string;
  readonly stack: string;
  /** the configuration for the program */
  readonly config: Readonly<Record<string, string>>;
}

/** The program at the root of the repository, on the dataset of the demo. */
const QUICKSTART: Play = {
  folder: repositoryRoot(),
  stack: "demo",
  config: { datasetArn: DATASET_ARN },
};

/** All that the demo works with: its folders, the stand-ins for AWS, and the stack. */
export interface Scene {
  readonly folder: string;
  /** A folder that goes away at the end. */
  readonly temporary: string;
  readonly emulator: PersonalizeEmulator;
  readonly aws: AwsStandIn;
  readonly stack: OpenStack;
  /** The environment of `pulumi`: nothing of the AWS that the user may have. */
  readonly environment: NodeJS.ProcessEnv;
}

export async function openScene(
  cleanup: Cleanup,
  interrupted: AbortSignal,
  { folder, stack: name, config }: Play = QUICKSTART,
): Promise<Scene> {
  say("Looking for the Pulumi CLI ...");
  const cli = await unlessInterrupted(
    ensurePulumiCli((line) => {
      say(`  ${line}`);
    }),
    interrupted,
  );
  interrupted.throwIfAborted();
  say(`Pulumi CLI v${String(cli.version)}; making a stack in a temporary folder ...`);

  const outer = tmpdir();
  const temporary = await mkdtemp(join(outer, "personalize-demo-"));
  cleanup.add(async () => {
    process.env.TMPDIR = outer;
    await rm(temporary, { recursive: true, force: true, maxRetries: 5 });
  });
  // The programs that we start also leave files in the temporary folder, such as compiled code.
  process.env.TMPDIR = temporary;

  const settings = join(folder, `Pulumi.${name}.yaml`);
  if (existsSync(settings)) {
    throw new Error(`${settings} is there already, from another demo or a stack of yours.`);
  }
  cleanup.add(() => rm(settings, { force: true }));

  const emulator = await startEmulator();
  cleanup.add(() => emulator.close());
  addDataset(emulator);
  const aws = await startAwsStandIn({ environment: { AWS_REGION: REGION } });
  cleanup.add(() => aws.dispose());
  const stack = await openStack({
    cli,
    folder,
    name,
    environment: { ...emulator.environment, ...aws.environment, AWS_REGION: REGION },
    config,
  });
  return { folder, temporary, emulator, aws, stack, environment: environmentOf(stack, name) };
}

function environmentOf(stack: OpenStack, name: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    AWS_PROFILE: undefined,
    AWS_SESSION_TOKEN: undefined,
    AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: undefined,
    ...stack.environment,
    PULUMI_STACK: name,
  };
}
