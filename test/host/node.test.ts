import { QUICK, startHostTrial, type HostTrial } from "../support/host-trial.ts";

let trial: HostTrial;
beforeAll(async () => {
  trial = await startHostTrial();
});
afterAll(() => trial.stop());

test("a Node.js that cannot require ES modules is told which one is needed, in a sentence", async () => {
  const plugin = await trial.anotherPlugin({ NODE_OPTIONS: "--no-experimental-require-module" });

  const response = await plugin.create({ datasetImportJobArn: trial.job(["ACTIVE"]), ...QUICK });

  expect(response).toEqual({
    error:
      "pulumi-personalize-readiness needs Node.js 22.12 or later, with its require() of ES modules switched on; " +
      `Pulumi found Node.js ${process.versions.node}.`,
  });
});
