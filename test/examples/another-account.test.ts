// The example "another-account": a gate looks with a role of another account.
import { QUICK } from "../engine/gate-program.ts";
import type { Trial } from "../support/engine-trial.ts";
import { placeSharedCredentials, type SharedCredentials } from "../support/shared-credentials.ts";
import { startStsStandIn, type StsStandIn } from "../support/sts-stand-in.ts";
import { startExample } from "./example-trial.ts";

const DATASET_ARN = "arn:aws:personalize:eu-west-1:210987654321:dataset/shop/INTERACTIONS";
const ROLE_ARN = "arn:aws:iam::210987654321:role/deploy";
const DEPLOYER = "AKIADEPLOYER0000";

let credentials: SharedCredentials;
let sts: StsStandIn;
let trial: Trial;
beforeEach(async () => {
  credentials = await placeSharedCredentials({ deployer: DEPLOYER });
  sts = await startStsStandIn();
  trial = await startExample("another-account", {
    environment: { ...sts.environment, ...credentials.environment },
  });
  trial.emulator.addDataset({ datasetArn: DATASET_ARN });
  await trial.configure({
    datasetArn: DATASET_ARN,
    roleArn: ROLE_ARN,
    profile: "deployer",
    ...QUICK,
  });
});
afterEach(async () => {
  sts.close();
  await trial.dispose();
  await credentials.remove();
});

const keysThatLooked = (): readonly unknown[] => [
  ...new Set(trial.emulator.requests.map(({ accessKeyId }) => accessKeyId)),
];

test("a role that may not be assumed stops it; with the role it waits, builds, changes nothing more and is destroyed", async () => {
  const { stack, aws, emulator } = trial;
  sts.refuse(true);

  const refused = await stack.up({ mayFail: true });

  expect(refused.failed).toBe(true);
  expect(refused.output).toContain(
    `is not authorized to perform: sts:AssumeRole on resource: ${ROLE_ARN}. ` +
      "The credentials must be allowed to assume that role, and the trust policy of the role must name them.",
  );
  expect(emulator.requests).toEqual([]);
  expect(aws.changes()).toEqual([]);

  sts.refuse(false);
  const arn = trial.jobOf(DATASET_ARN, ["CREATE IN_PROGRESS", "ACTIVE"]);
  const changesAtLooks: number[] = [];
  trial.atEachLook(arn, () => changesAtLooks.push(aws.changes().length));

  const { output } = await stack.up();

  expect(output).toMatch(/job-\d: CREATE IN_PROGRESS \d/);
  expect(output).toMatch(/job-\d: ACTIVE, ready after/);
  expect(keysThatLooked()).toEqual([sts.accessKeyId]);
  expect(sts.asked.at(-1)).toEqual({
    role: ROLE_ARN,
    accessKeyId: DEPLOYER,
    region: "eu-west-1",
  });
  // The solution came after the last look, and is made with the provider that assumes the role.
  expect(changesAtLooks).toEqual([0, 0]);
  expect(aws.changes()[0]?.inputs.desiredState).toContain("210987654321:dataset-group/shop");
  const { resources = [] } = await stack.exportState();
  expect(resources.find(({ type }) => type.startsWith("aws:cloudcontrol"))).toMatchObject({
    provider: expect.stringContaining("::data-account::") as string,
  });
  expect(resources.find(({ type }) => type === "pulumi:providers:aws")).toMatchObject({
    inputs: { profile: "deployer", assumeRoles: JSON.stringify([{ roleArn: ROLE_ARN }]) },
  });
  // No credential is in the state.
  expect(JSON.stringify(resources)).not.toMatch(/hush|AKIA|ASIA/);

  await stack.up({ expectNoChanges: true });
  const asked = sts.asked.length;
  await stack.refresh({ expectNoChanges: true });

  expect(sts.asked.slice(asked)).toMatchObject([{ role: ROLE_ARN }]);
  expect(keysThatLooked()).toEqual([sts.accessKeyId]);

  await stack.destroy();

  expect((await stack.exportState()).resources ?? []).toEqual([]);
  expect(aws.changes().map(({ method }) => method)).toEqual(["create", "delete"]);
});
