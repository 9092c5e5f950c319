import { startHostTrial, type HostTrial } from "../support/host-trial.ts";
import type { PluginProcess } from "../support/plugin-process.ts";
import { startStsStandIn, type StsStandIn } from "../support/sts-stand-in.ts";

const ROLE_ARN = "arn:aws:iam::123456789012:role/look";

let sts: StsStandIn;
let trial: HostTrial;
let plugin: PluginProcess;

beforeAll(async () => {
  sts = await startStsStandIn();
  trial = await startHostTrial();
  plugin = await trial.anotherPlugin(sts.environment);
});
afterAll(async () => {
  await trial.stop();
  sts.close();
});

test("gates with a role look with its credentials, which are fetched once and never kept", async () => {
  const datasetImportJobArn = trial.job(["ACTIVE"]);
  const inputs = { datasetImportJobArn, assumeRoleArn: ROLE_ARN };

  const replies = [await plugin.create(inputs), await plugin.create(inputs)];

  expect(replies[0]?.properties).toMatchObject({ status: "ACTIVE", assumeRoleArn: ROLE_ARN });
  expect(trial.emulator.requests.map(({ accessKeyId }) => accessKeyId)).toEqual([
    sts.accessKeyId,
    sts.accessKeyId,
  ]);
  expect(sts.asked).toEqual([
    {
      role: ROLE_ARN,
      accessKeyId: trial.emulator.environment.AWS_ACCESS_KEY_ID,
      region: "eu-west-1",
    },
  ]);
  expect(JSON.stringify([replies, plugin.stderr()])).not.toMatch(/hush|ASIA/);
});
