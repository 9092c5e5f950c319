// Makes dist for the tests that run it, so that no test runs the dist of earlier sources.
import { run } from "../../build/machine/command.ts";
import { repositoryRoot } from "./repository-root.ts";

/** Builds as `npm run build` does: not at all where dist is up to date. */
export async function buildRepository(): Promise<void> {
  await run(process.execPath, ["build/build.mjs"], {
    cwd: repositoryRoot(),
    failure: "The build failed",
  });
}
