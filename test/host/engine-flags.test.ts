// Tests of plugin processes whose engine puts flags of the CLI before its address.
import { URN, startHostSurroundings, QUICK, type HostSurroundings } from "../support/host-trial.ts";

let trial: HostSurroundings;
beforeAll(async () => {
  trial = await startHostSurroundings();
});
afterAll(() => trial.stop());

test("with --logflow, -v and --tracing a gate still has its row", async () => {
  const flags = ["--logtostderr", "-v=9", "--tracing", "tcp://127.0.0.1:1"];
  const plugin = await trial.startPlugin({}, [...flags, trial.engine.address]);
  const datasetImportJobArn = trial.job(["CREATE IN_PROGRESS", "ACTIVE"]);

  await plugin.create({ datasetImportJobArn, ...QUICK });

  expect(trial.engine.lines).toContainEqual({
    urn: URN,
    message: expect.stringMatching(/^job-1: CREATE IN_PROGRESS/) as string,
    ephemeral: true,
  });
});
