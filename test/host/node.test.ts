// Tests of plugin processes on an unfit Node.js.
import { join } from "node:path";

import { QUICK, URN, startHostSurroundings, type HostSurroundings } from "../support/host-trial.ts";
import { repositoryRoot } from "../support/repository-root.ts";

let trial: HostSurroundings;
beforeAll(async () => {
  trial = await startHostSurroundings();
});
afterEach(() => {
  trial.calmDown();
});
afterAll(() => trial.stop());

test("a Node.js that cannot require ES modules gets a sentence with the needed version", async () => {
  const plugin = await trial.startPlugin({ NODE_OPTIONS: "--no-experimental-require-module" });

  const response = await plugin.create({ datasetImportJobArn: trial.job(["ACTIVE"]), ...QUICK });

  expect(response).toEqual({
    error:
      "pulumi-personalize-readiness needs Node.js 22.12 or later, with require() of ES modules switched on. " +
      `This is Node.js ${process.versions.node}.`,
  });
});

test("a Node.js that does not report Ctrl-C is named once, on the row of the first waiting gate", async () => {
  const plugin = await trial.startPlugin({
    NODE_OPTIONS: `--require ${join(repositoryRoot(), "test/support/as-node.cjs")}`,
    TAKEN_FOR_NODE: "22.12.0",
  });
  const gate = { datasetImportJobArn: trial.job(["ACTIVE"]), ...QUICK };

  await plugin.check({}, gate);
  expect(trial.engine.lines).toEqual([]);
  await plugin.create(gate);
  await plugin.create({ ...gate, __urn: `${URN}-2` });

  expect(trial.engine.lines).toMatchObject([
    {
      urn: URN,
      message:
        "With Node.js 22.12.0, one Ctrl-C does not end a wait before its deadline. Node.js 22.17, 24.2 and later versions end the wait within a second. " +
        "Put Node.js 22.21, 24.5 or later first on PATH.",
    },
  ]);
});
