// Makes dist for the tests that run it, so that no test runs the dist of earlier sources.
import { runProcess } from "../../build/machine/process-output.ts";
import { repositoryRoot } from "./repository-root.ts";

/** Builds as `npm run build` does: not at all where dist is up to date. */
export async function buildRepository(): Promise<void> {
  const { code, output } = await runProcess(process.execPath, ["build/build.mjs"], {
    cwd: repositoryRoot(),
  });
  if (code !== 0) {
    throw new Error(`The build failed:\n${output}`);
  }
}
