// Makes dist for the tests that run it, so that none runs what earlier sources have made.
import { run } from "../../build/machine/command.ts";
import { repositoryRoot } from "./repository-root.ts";

/** Builds as `npm run build` does: not at all where dist is what it should be. */
export async function buildRepository(): Promise<void> {
  await run(process.execPath, ["build/build.mjs"], {
    cwd: repositoryRoot(),
    failure: "The build failed",
  });
}
