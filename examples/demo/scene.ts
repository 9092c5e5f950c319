import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type PersonalizeEmulator, startEmulator } from "pulumi-personalize-readiness/emulator";
import { type AwsStandIn, startAwsStandIn } from "../../test/support/aws-stand-in.ts";
import { ensurePulumiCli } from "../../test/support/pulumi-cli.ts";
import { repositoryRoot } from "../../test/support/repository-root.ts";
import { type OpenStack, openStack } from "../../test/support/stack.ts";
import { type Cleanup } from "./cleanup.ts";
import { DATASET_ARN, FIRST_IMPORT, REGION } from "./imports.ts";
import { unlessInterrupted } from "./interruption.ts";
import { say } from "./narration.ts";

const STACK = "demo";

/** All that the demo plays with. */
export interface Scene {
  readonly root: string;
  /** Goes away at the end. */
  readonly temporary: string;
  readonly emulator: PersonalizeEmulator;
  readonly aws: AwsStandIn;
  readonly stack: OpenStack;
  /** What `pulumi` gets to see: nothing of the AWS that the user may have. */
  readonly environment: NodeJS.ProcessEnv;
}

export async function openScene(cleanup: Cleanup, interrupted: AbortSignal): Promise<Scene> {
  const root = repositoryRoot();
  say("Looking for the Pulumi CLI ...");
  const cli = await unlessInterrupted(
    ensurePulumiCli((line) => {
      say(`  ${line}`);
    }),
    interrupted,
  );
  interrupted.throwIfAborted();
  say(`Pulumi CLI v${String(cli.version)}; making a stack in a temporary folder ...`);

  const temporary = await mkdtemp(join(tmpdir(), "personalize-demo-"));
  cleanup.add(() => rm(temporary, { recursive: true, force: true, maxRetries: 5 }));
  // Also for what the programs we start leave in the temporary folder, such as compiled code.
  process.env.TMPDIR = temporary;

  const settings = join(root, `Pulumi.${STACK}.yaml`);
  if (existsSync(settings)) {
    throw new Error(`${settings} is there already, from another demo or a stack of yours.`);
  }
  cleanup.add(() => rm(settings, { force: true }));

  const emulator = await startEmulator();
  cleanup.add(() => emulator.close());
  emulator.addDataset({ datasetArn: DATASET_ARN });
  const aws = await startAwsStandIn();
  const stack = await openStack({
    cli,
    folder: root,
    name: STACK,
    environment: { ...emulator.environment, ...aws.environment, AWS_REGION: REGION },
    config: { datasetImportJobArn: FIRST_IMPORT, minDelay: "500ms", maxDelay: "1s" },
  });
  return { root, temporary, emulator, aws, stack, environment: environmentOf(stack) };
}

function environmentOf(stack: OpenStack): NodeJS.ProcessEnv {
  return {
    ...process.env,
    AWS_PROFILE: undefined,
    AWS_SESSION_TOKEN: undefined,
    AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: undefined,
    ...stack.environment,
    PULUMI_STACK: STACK,
  };
}
