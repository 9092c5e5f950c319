// Flags with which the engine starts its plugins in another way, on the real engine.
import { join } from "node:path";

import { startTrial, type Trial } from "../support/engine-trial.ts";
import { GATE_PROGRAM, QUICK } from "./gate-program.ts";

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial(GATE_PROGRAM);
});
afterEach(() => trial.dispose());

test("with --logflow, -v and --tracing a gate still says on its row what it waits for", async () => {
  const datasetImportJobArn = trial.job(["CREATE PENDING", "CREATE IN_PROGRESS", "ACTIVE"]);
  await trial.configure({ args: { datasetImportJobArn, ...QUICK } });
  const tracing = `--tracing=file:${join(trial.folder, "trace")}`;

  const { output } = await trial.stack.up({
    flags: ["--logflow", "--logtostderr", "-v=1", tracing],
  });

  expect(output).toMatch(/job-1: CREATE IN_PROGRESS .*next look in/);
});
