import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { fault } from "../../src/emulator/index.ts";
import { startTrial, type Trial } from "../support/engine-trial.ts";
import { repositoryRoot } from "../support/repository-root.ts";
import { startStsStandIn, type StsStandIn } from "../support/sts-stand-in.ts";
import { QUICK } from "./gate-program.ts";

const DATASET_ARN = "arn:aws:personalize:eu-west-1:210987654321:dataset/shop/INTERACTIONS";
const ROLE_ARN = "arn:aws:iam::210987654321:role/deploy";
const DEPLOYER = "AKIADEPLOYER0000";

let folder: string;
let sts: StsStandIn;
let trial: Trial;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "aws-"));
  const credentials = join(folder, "credentials");
  await writeFile(
    credentials,
    `[deployer]\naws_access_key_id = ${DEPLOYER}\naws_secret_access_key = hush\n`,
  );
  sts = await startStsStandIn();
  trial = await startTrial(
    { files: join(repositoryRoot(), "examples/another-account") },
    { environment: { ...sts.environment, AWS_SHARED_CREDENTIALS_FILE: credentials } },
  );
  trial.emulator.addDataset({ datasetArn: DATASET_ARN });
  trial.jobOf(DATASET_ARN, ["ACTIVE"]);
  await trial.configure({
    datasetArn: DATASET_ARN,
    roleArn: ROLE_ARN,
    profile: "deployer",
    ...QUICK,
  });
});
afterAll(async () => {
  sts.close();
  await rm(folder, { recursive: true });
  await trial.dispose();
});

const keysThatLooked = (): readonly unknown[] => [
  ...new Set(trial.emulator.requests.map(({ accessKeyId }) => accessKeyId)),
];

test("a role that may not be assumed stops it, and the failure says so", async () => {
  sts.refuse(true);

  const { failed, output } = await trial.stack.up({ mayFail: true });

  expect(failed).toBe(true);
  expect(output).toContain(
    `is not authorized to perform: sts:AssumeRole on resource: ${ROLE_ARN}. ` +
      "That needs credentials that may assume that role, and a trust policy of the role that names them.",
  );
  expect(trial.emulator.requests).toEqual([]);
  expect(trial.aws.changes()).toEqual([]);
});

test("a role that may not look stops it, and the failure names what it has to be allowed", async () => {
  sts.refuse(false);
  const allow = trial.emulator.interject(
    fault({ kind: "access denied", operations: ["DescribeDatasetImportJob"] }),
  );

  const { failed, output } = await trial.stack.up({ mayFail: true });
  allow();

  expect(failed).toBe(true);
  expect(output).toMatch(
    /cannot be described: AccessDeniedException: .* allow personalize:DescribeDatasetImportJob on arn:\S+:210987654321:/,
  );
  expect(trial.aws.changes()).toEqual([]);
});

test("the provider's profile assumes the role, whose credentials wait for the import before the solution is built", async () => {
  trial.jobOf(DATASET_ARN, ["CREATE IN_PROGRESS", "ACTIVE"]);

  const { output } = await trial.stack.up();

  expect(output).toMatch(/job-\d: CREATE IN_PROGRESS \d/);
  expect(output).toMatch(/job-\d: ACTIVE, ready after/);
  expect(keysThatLooked()).toEqual([sts.accessKeyId]);
  expect(sts.asked.at(-1)).toEqual({
    role: ROLE_ARN,
    accessKeyId: DEPLOYER,
    region: "eu-west-1",
  });
  const [solution] = trial.aws.changes();
  expect(Date.parse(solution?.at ?? "")).toBeGreaterThanOrEqual(
    trial.emulator.requests.at(-1)?.at ?? Infinity,
  );
  expect(solution?.inputs.desiredState).toContain("210987654321:dataset-group/shop");
});

test("the solution is made with the provider that assumes the role", async () => {
  const { resources = [] } = await trial.stack.exportState();

  expect(resources.find(({ type }) => type.startsWith("aws:cloudcontrol"))).toMatchObject({
    provider: expect.stringContaining("::data-account::") as string,
  });
  expect(resources.find(({ type }) => type === "pulumi:providers:aws")).toMatchObject({
    inputs: { profile: "deployer", assumeRoles: JSON.stringify([{ roleArn: ROLE_ARN }]) },
  });
});

test("up again changes nothing", async () => {
  const { output } = await trial.stack.up({ expectNoChanges: true });

  expect(output).toMatch(/4 unchanged/);
});

test("refresh looks with the credentials of the role, and finds nothing changed", async () => {
  const asked = sts.asked.length;

  const { output } = await trial.stack.refresh({ expectNoChanges: true });

  expect(output).toMatch(/4 unchanged/);
  expect(sts.asked.slice(asked)).toMatchObject([{ role: ROLE_ARN }]);
  expect(keysThatLooked()).toEqual([sts.accessKeyId]);
});

test("no credential is in the state", async () => {
  expect(JSON.stringify(await trial.stack.exportState())).not.toMatch(/hush|AKIA|ASIA/);
});

test("destroy removes everything", async () => {
  await trial.stack.destroy();

  expect((await trial.stack.exportState()).resources ?? []).toEqual([]);
  expect(trial.aws.changes().map(({ method }) => method)).toEqual(["create", "delete"]);
});
