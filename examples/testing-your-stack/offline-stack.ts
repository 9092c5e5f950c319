import { LocalWorkspace, type Stack } from "@pulumi/pulumi/automation";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PersonalizeEmulator } from "pulumi-personalize-readiness/emulator";

export interface OfflineStack {
  readonly stack: Stack;
  /** Forgets the stack with all of its resources. */
  dispose(): Promise<void>;
}

/** A stack of the project in this folder, kept in a temporary folder, whose AWS is the emulator. */
export async function offlineStack(emulator: PersonalizeEmulator): Promise<OfflineStack> {
  const backend = await mkdtemp(join(tmpdir(), "offline-stack-"));
  const stack = await LocalWorkspace.createOrSelectStack(
    { stackName: "offline", workDir: __dirname },
    {
      envVars: {
        ...emulator.environment,
        // A profile of yours must not come before the emulator's credentials.
        AWS_PROFILE: "",
        PULUMI_BACKEND_URL: `file://${backend}`,
        PULUMI_CONFIG_PASSPHRASE: "",
        PULUMI_SKIP_UPDATE_CHECK: "true",
      },
    },
  );
  return {
    stack,
    dispose: async () => {
      await stack.workspace.removeStack(stack.name, { force: true });
      await rm(backend, { recursive: true });
    },
  };
}
