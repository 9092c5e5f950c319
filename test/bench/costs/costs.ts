// Measures all costs, one after the other.
import { arch, availableParallelism, cpus, platform } from "node:os";
import { join } from "node:path";
import { ensurePulumiCli } from "../../support/pulumi-cli.ts";
import { failureOfCapturedSdk } from "./captured-sdk.ts";
import { measureDeployments, type DeploymentCost } from "./deployment-cost.ts";
import { startEmulatedAws } from "./emulated-aws.ts";
import { measureFollowing, type FollowCost } from "./follow-cost.ts";
import { installPrograms } from "./installed-programs.ts";
import { startListeningEngine } from "./listening-engine.ts";
import { measureRefresh, type RefreshCost } from "./refresh-cost.ts";
import { inScratchFolder } from "./scratch-folder.ts";
import { measureStart, type StartCost } from "./start-cost.ts";
import { measureWaitingMemory, type WaitingMemory } from "./waiting-memory.ts";

/** Everything this half of the benchmark has found. */
export interface Costs {
  /** The machine of the run. */
  readonly machine: string;
  readonly deployments: readonly DeploymentCost[];
  /** The telling lines of Pulumi's message when a provider captures the AWS SDK. */
  readonly capturedSdkFailure: readonly string[];
  readonly start: StartCost;
  readonly waitingMemory: WaitingMemory;
  readonly refresh: RefreshCost;
  readonly follow: FollowCost;
}

/** Runs all measurements, on the real CLI and on `dist`: ten to fifteen minutes on two processors. */
export async function runCosts(say: (line: string) => void): Promise<Costs> {
  const cli = await ensurePulumiCli(say);
  return inScratchFolder(async (scratch) => {
    say("packing the package and installing it as a user does");
    const programs = await installPrograms(join(scratch, "project"), cli);
    const { folder } = programs;
    const aws = await startEmulatedAws("ACTIVE");
    const engine = await startListeningEngine();
    try {
      const capturedSdkFailure = await failureOfCapturedSdk(programs, aws);
      say("starts of the plugin process, half a minute");
      const start = await measureStart(folder, engine, aws);
      const waitingMemory = await measureWaitingMemory(folder, engine, say);
      const { costs, deployed } = await measureDeployments(programs, aws, say);
      const refresh = await measureRefresh(deployed, aws, say);
      const follow = await measureFollowing(programs, aws, say);
      return {
        machine: `${availableParallelism()} x ${cpus()[0]?.model.trim() ?? "?"}, ${platform()} ${arch()}, Node.js ${process.version}, Pulumi ${String(cli.version)}`,
        deployments: costs,
        capturedSdkFailure,
        start,
        waitingMemory,
        refresh,
        follow,
      };
    } finally {
      engine.stop();
      await aws.stop();
    }
  });
}
