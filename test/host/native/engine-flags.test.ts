// Tests of the native provider's process when the engine puts flags of the CLI before its address.
import { DELAYS } from "../../support/host-trial.ts";
import { NATIVE_URN } from "../../support/native-plugin.ts";
import { startNativeTrial, type NativeTrial } from "../../support/native-trial.ts";

let trial: NativeTrial;
beforeAll(async () => {
  trial = await startNativeTrial();
});
afterAll(() => trial.stop());

test("with --logflow, -v and --tracing a gate still has its row", async () => {
  const flags = ["--logtostderr", "-v=9", "--tracing", "tcp://127.0.0.1:1"];
  const plugin = await trial.another({}, [...flags, trial.engine.address]);
  const datasetImportJobArn = trial.job(["CREATE IN_PROGRESS", "ACTIVE"]);

  await plugin.create({ datasetImportJobArn, ...DELAYS });

  expect(trial.engine.lines).toContainEqual({
    urn: NATIVE_URN,
    message: expect.stringMatching(/^job-1: CREATE IN_PROGRESS/) as string,
    ephemeral: true,
  });
});
