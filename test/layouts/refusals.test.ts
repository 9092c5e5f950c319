// Tests of the messages of installations in which a gate cannot work.
import { join } from "node:path";

import { startTrial } from "../support/engine-trial.ts";
import { installLayout } from "./installed-project.ts";
import { NEWEST_PULUMI, TYPESCRIPT_7 } from "./layout.ts";
import { programOf } from "./program.ts";

const pulumi = NEWEST_PULUMI;

test("npm refuses to install TypeScript 7 beside Pulumi, and says why", async () => {
  await expect(installLayout("npm", { pulumi, typescript: TYPESCRIPT_7 })).rejects.toThrow(
    /ERESOLVE[^]*peerOptional typescript@">= 3.8.3 < 7" from @pulumi\/pulumi/,
  );
});

test("up says in one sentence that Yarn Plug'n'Play needs Yarn's loader, and how to get it", async () => {
  const installed = await installLayout("Yarn Plug'n'Play", { pulumi });
  const trial = await startTrial(programOf("plain JavaScript", installed, undefined), {
    environment: { NODE_OPTIONS: `--require ${join(installed.root, ".pnp.cjs")}` },
  });
  try {
    await trial.configure({ arn: trial.job(["ACTIVE"]) });

    const { failed, output } = await trial.stack.up({ mayFail: true });

    expect(failed).toBe(true);
    expect(diagnosticsIn(output)).toEqual([
      "error: Under Yarn Plug'n'Play, pulumi-personalize-readiness needs Yarn's loader of ES modules. Start Pulumi with " +
        '"yarn exec pulumi up", or set "nodeLinker: node-modules" in .yarnrc.yml and run "yarn install".',
      "pulumi-personalize-readiness: cannot be loaded",
    ]);
  } finally {
    await trial.dispose();
    await installed.remove();
  }
}, 300_000);

/** The diagnostics of all resources, which the engine lists in no certain order. */
function diagnosticsIn(output: string): string[] {
  const all = output.slice(output.indexOf("Diagnostics:"), output.indexOf("Resources:"));
  return [...all.matchAll(/^ {4}(.+)$/gm)].map(([, text = ""]) => text).sort();
}
