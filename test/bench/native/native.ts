// Measures the costs of the native front, one after the other.
import { join } from "node:path";

import { startEmulatedAws } from "../costs/emulated-aws.ts";
import { installPrograms } from "../costs/installed-programs.ts";
import { startListeningEngine } from "../costs/listening-engine.ts";
import { inScratchFolder } from "../costs/scratch-folder.ts";
import { ensurePulumiCli } from "../../support/pulumi-cli.ts";
import { makeExecutable } from "./executable.ts";
import { measureFronts, type FrontCost } from "./operation-cost.ts";
import { measureNativeStart, type NativeStart } from "./start-cost.ts";

/** Everything this part of the benchmark has found. */
export interface NativeCosts {
  readonly fronts: readonly FrontCost[];
  readonly start: NativeStart;
}

/** Runs all measurements, on the real CLI and on `dist`: fifteen to twenty minutes on two processors. */
export async function runNative(say: (line: string) => void): Promise<NativeCosts> {
  const cli = await ensurePulumiCli(say);
  return inScratchFolder(async (scratch) => {
    say("packing the package and installing it as a user does");
    const programs = await installPrograms(join(scratch, "project"), cli);
    await makeExecutable(say);
    const aws = await startEmulatedAws("ACTIVE");
    const engine = await startListeningEngine();
    try {
      say("starts of the native provider's process, half a minute");
      const start = await measureNativeStart(engine, aws);
      return { start, fronts: await measureFronts(programs, aws, say) };
    } finally {
      engine.stop();
      await aws.stop();
    }
  });
}
