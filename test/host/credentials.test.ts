// Tests of the credentials of a gate: their source, and a wait during which they change.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { QUICK, startHostTrial, type HostTrial } from "../support/host-trial.ts";
import type { PluginProcess } from "../support/plugin-process.ts";
import { sharedCredentials } from "../support/shared-credentials.ts";
import { startStsStandIn, type StsStandIn } from "../support/sts-stand-in.ts";
import { until } from "../support/until.ts";

const ROLE_ARN = "arn:aws:iam::123456789012:role/look";

const PROFILES = ["argument", "stack"];
let trial: HostTrial;
let folder: string;
let sts: StsStandIn;

beforeAll(async () => {
  trial = await startHostTrial();
  sts = await startStsStandIn();
  folder = await mkdtemp(join(tmpdir(), "aws-"));
  const config = PROFILES.map((name) => `[profile ${name}]\nregion = us-east-1\n`);
  const keys = PROFILES.map((name) => [name, `AKIA${name.toUpperCase()}0000000`] as const);
  await writeFile(join(folder, "config"), config.join("\n"));
  await writeFile(join(folder, "credentials"), sharedCredentials(Object.fromEntries(keys)));
});
afterEach(() => {
  trial.calmDown();
});
afterAll(async () => {
  await trial.stop();
  sts.close();
  await rm(folder, { recursive: true });
});

const keyThatLooked = (): string | undefined => trial.emulator.requests.at(-1)?.accessKeyId;

describe("the credentials", () => {
  test("come from the profile in the arguments, then in the stack's configuration, then in the environment", async () => {
    const arn = trial.job(["ACTIVE"]);
    await trial.plugin.create({ datasetImportJobArn: arn });
    expect(keyThatLooked()).toBe(trial.emulator.environment.AWS_ACCESS_KEY_ID);

    const configured = await trial.startPlugin({
      AWS_CONFIG_FILE: join(folder, "config"),
      AWS_SHARED_CREDENTIALS_FILE: join(folder, "credentials"),
    });
    await configured.configure({ "aws:profile": "stack" });
    // The second call arrives before the first call has configured the provider.
    const [first, second] = await Promise.all([
      configured.create({ datasetImportJobArn: arn }),
      configured.create({ datasetImportJobArn: trial.job(["ACTIVE"]) }),
    ]);
    expect(keyThatLooked()).toBe("AKIASTACK0000000");
    expect(trial.emulator.requests.at(-2)?.accessKeyId).toBe("AKIASTACK0000000");

    const third = await configured.create({ datasetImportJobArn: arn, profile: "argument" });
    expect(keyThatLooked()).toBe("AKIAARGUMENT0000000");
    expect(
      JSON.stringify([first, second, third, trial.engine.lines, configured.stderr()]),
    ).not.toMatch(/hush|AKIA/);
    // The SDK does not complain of the environment's keys either, which are not used then.
    expect(configured.stderr()).toBe("");
  });

  test("that cannot be found fail the gate at once", async () => {
    const response = await trial.plugin.create({
      datasetImportJobArn: trial.job(["ACTIVE"]),
      profile: "nobody",
    });

    expect(response.error).toContain("CredentialsProviderError");
    expect(response.error).toContain("using profile: [nobody] in configuration");
    expect(response.error).toContain(
      `The credentials come from profile "nobody", not from the keys in AWS_ACCESS_KEY_ID.`,
    );
  });
});

test("gates with a role look with its credentials, which are fetched once and never kept", async () => {
  const plugin = await trial.startPlugin(sts.environment);
  const inputs = { datasetImportJobArn: trial.job(["ACTIVE"]), assumeRoleArn: ROLE_ARN };
  const [asked, requests] = [sts.asked.length, trial.emulator.requests.length];

  const replies = [await plugin.create(inputs), await plugin.create(inputs)];

  expect(replies[0]).toMatchObject({ properties: { status: "ACTIVE", assumeRoleArn: ROLE_ARN } });
  expect(trial.emulator.requests.slice(requests).map(({ accessKeyId }) => accessKeyId)).toEqual([
    sts.accessKeyId,
    sts.accessKeyId,
  ]);
  expect(sts.asked.slice(asked)).toEqual([
    {
      role: ROLE_ARN,
      accessKeyId: trial.emulator.environment.AWS_ACCESS_KEY_ID,
      region: "eu-west-1",
    },
  ]);
  expect(JSON.stringify([replies, plugin.stderr()])).not.toMatch(/hush|ASIA/);
});

describe("credentials that change while a gate waits", () => {
  const OLD = "AKIAOLD0000000000";
  const NEW = "AKIANEW0000000000";
  const EXPIRED = {
    httpStatus: 400,
    body: JSON.stringify({
      __type: "ExpiredTokenException",
      message: "The security token included in the request is expired",
    }),
  };
  /** A profile for each test, because a process has other credentials for each, and remembers the rest of the file. */
  const keys = { renewed: OLD, lapsed: OLD, source: OLD, master: OLD };
  let file: string;
  let plugin: PluginProcess;

  /** Writes the file of the credentials, as somebody keeps it who renews his keys. */
  const writeKeys = (renewed: Partial<typeof keys> = {}): Promise<void> => {
    Object.assign(keys, renewed);
    const role = `[role]\nrole_arn = ${ROLE_ARN}\nsource_profile = source\n`;
    return writeFile(file, `${sharedCredentials(keys)}${role}`);
  };

  /** From now on AWS takes only the new key. */
  const expire = (): (() => void) =>
    trial.interject(({ accessKeyId }) => (accessKeyId === NEW ? undefined : EXPIRED));

  beforeAll(async () => {
    file = join(folder, "renewed");
    await writeKeys();
    plugin = await trial.startPlugin({
      ...sts.environment,
      AWS_SHARED_CREDENTIALS_FILE: file,
    });
  });

  test("are read again when the old credentials expire, and the wait goes on", async () => {
    const arn = trial.job(["CREATE IN_PROGRESS"]);
    const waiting = plugin.create({ ...QUICK, datasetImportJobArn: arn, profile: "renewed" });
    await until(() => trial.looksAt(arn) > 0);
    await writeKeys({ renewed: NEW });
    expire();
    trial.emulator.setTimeline(arn, [{ status: "ACTIVE" }]);

    const { properties } = await waiting;

    expect(properties).toMatchObject({ status: "ACTIVE" });
    expect(keyThatLooked()).toBe(NEW);
  });

  test("and are not renewed end the wait with its observations, and the next up resumes it", async () => {
    const arn = trial.job(["CREATE IN_PROGRESS"]);
    const inputs = { ...QUICK, datasetImportJobArn: arn, profile: "lapsed" };
    const waiting = plugin.create(inputs);
    await until(() => trial.looksAt(arn) > 0);
    expire();

    const response = await waiting;
    const { initFailed } = response;

    expect(response).toMatchObject({
      initFailed: { properties: { status: "CREATE IN_PROGRESS" } },
    });
    expect(initFailed?.reasons).toEqual([
      `The dataset import job ${arn} cannot be described with the current credentials: ExpiredTokenException: The security token included in the request is expired.`,
      expect.stringMatching(
        /^Its last status is CREATE IN_PROGRESS and its age is .*, after \S+ looks in .*ExpiredTokenException 1x\)\.$/,
      ),
      'The credentials come from profile "lapsed", not from the keys in AWS_ACCESS_KEY_ID.',
      "Correct or renew the credentials, and the next pulumi up resumes the wait.",
    ]);

    await writeKeys({ lapsed: NEW });
    trial.emulator.setTimeline(arn, [{ status: "ACTIVE" }]);
    const resumed = await plugin.update(arn, initFailed?.properties ?? {}, inputs);
    expect(resumed).toMatchObject({ properties: { status: "ACTIVE" } });
  });

  test.each([
    ["of its profile", { profile: "role" }, { source: NEW }],
    ["of its arguments", { profile: "master", assumeRoleArn: ROLE_ARN }, { master: NEW }],
  ])("may be those from which a gate assumes the role %s", async (_whose, role, renewed) => {
    const asked = sts.asked.length;
    const datasetImportJobArn = trial.job(["CREATE IN_PROGRESS"]);
    const waiting = plugin.create({ ...QUICK, ...role, datasetImportJobArn });
    await until(() => trial.looksAt(datasetImportJobArn) > 0);
    await writeKeys(renewed);
    trial.interject(() => (sts.asked.length < asked + 2 ? EXPIRED : undefined));
    trial.emulator.setTimeline(datasetImportJobArn, [{ status: "ACTIVE" }]);

    const { properties } = await waiting;

    expect(properties).toMatchObject({ status: "ACTIVE" });
    expect(sts.asked.slice(asked).map(({ accessKeyId }) => accessKeyId)).toEqual([OLD, NEW]);
  });
});
