// Makes dist for the tests that run it, so that none runs what earlier sources have made.
import { runProcess } from "../../build/machine/process-output.ts";
import { repositoryRoot } from "./repository-root.ts";

/** Builds as `npm run build` does: not at all where dist is what it should be. */
export async function buildRepository(): Promise<void> {
  const { code, output } = await runProcess(process.execPath, ["build/build.mjs"], {
    cwd: repositoryRoot(),
  });
  if (code !== 0) {
    throw new Error(`The build failed:\n${output}`);
  }
}
