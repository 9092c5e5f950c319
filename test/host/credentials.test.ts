import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { QUICK, startHostTrial, type HostTrial } from "../support/host-trial.ts";
import { startStsStandIn } from "../support/sts-stand-in.ts";

const ROLE_ARN = "arn:aws:iam::123456789012:role/look";

const PROFILES = ["argument", "stack"];
let trial: HostTrial;
let folder: string;

beforeAll(async () => {
  trial = await startHostTrial();
  folder = await mkdtemp(join(tmpdir(), "aws-"));
  const config = PROFILES.map((name) => `[profile ${name}]\nregion = us-east-1\n`);
  const credentials = PROFILES.map(
    (name) =>
      `[${name}]\naws_access_key_id = AKIA${name.toUpperCase()}0000000\naws_secret_access_key = hush\n`,
  );
  await writeFile(join(folder, "config"), config.join("\n"));
  await writeFile(join(folder, "credentials"), credentials.join("\n"));
});
afterAll(async () => {
  await trial.stop();
  await rm(folder, { recursive: true });
});

const keyThatLooked = (): string | undefined => trial.emulator.requests.at(-1)?.accessKeyId;

describe("the credentials", () => {
  test("are those of the profile in the arguments, then in the stack's configuration, then the environment's", async () => {
    const arn = trial.job(["ACTIVE"]);
    await trial.plugin.create({ datasetImportJobArn: arn });
    expect(keyThatLooked()).toBe(trial.emulator.environment.AWS_ACCESS_KEY_ID);

    const configured = await trial.anotherPlugin({
      AWS_CONFIG_FILE: join(folder, "config"),
      AWS_SHARED_CREDENTIALS_FILE: join(folder, "credentials"),
    });
    await configured.configure({ "aws:profile": "stack" });
    // The second call arrives before the first one has configured the provider.
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
    // Nor does the SDK complain of the environment's keys, which are not used then.
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
      `The credentials are those of profile "nobody", and not the keys in AWS_ACCESS_KEY_ID.`,
    );
  });
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
  let file: string;

  /** The file of the credentials, as somebody keeps it who renews his keys. */
  const writeKey = (key: string): Promise<void> =>
    writeFile(
      file,
      `[renewed]\naws_access_key_id = ${key}\naws_secret_access_key = hush\n` +
        `[role]\nrole_arn = ${ROLE_ARN}\nsource_profile = renewed\n`,
    );

  /** From now on AWS takes no key but the new one. */
  const expire = (): (() => void) =>
    trial.emulator.interject(({ accessKeyId }) => (accessKeyId === NEW ? undefined : EXPIRED));

  const untilLookedAt = async (arn: string): Promise<void> => {
    while (trial.looksAt(arn) === 0) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };

  beforeEach(async () => {
    file = join(folder, "renewed");
    await writeKey(OLD);
  });

  test("are read anew when the old ones expire, and the wait goes on", async () => {
    const plugin = await trial.anotherPlugin({ AWS_SHARED_CREDENTIALS_FILE: file });
    const arn = trial.job(["CREATE IN_PROGRESS"]);
    const waiting = plugin.create({ ...QUICK, datasetImportJobArn: arn, profile: "renewed" });
    await untilLookedAt(arn);
    await writeKey(NEW);
    const stop = expire();
    trial.emulator.setTimeline(arn, [{ status: "ACTIVE" }]);

    const response = await waiting;
    stop();

    expect(response.properties).toMatchObject({ status: "ACTIVE" });
    expect(keyThatLooked()).toBe(NEW);
  });

  test("and are not renewed end the wait with what it saw, and the next up takes it up again", async () => {
    const plugin = await trial.anotherPlugin({ AWS_SHARED_CREDENTIALS_FILE: file });
    const arn = trial.job(["CREATE IN_PROGRESS"]);
    const inputs = { ...QUICK, datasetImportJobArn: arn, profile: "renewed" };
    const waiting = plugin.create(inputs);
    await untilLookedAt(arn);
    const stop = expire();

    const { initFailed } = await waiting;

    expect(initFailed?.properties).toMatchObject({ status: "CREATE IN_PROGRESS" });
    expect(initFailed?.reasons).toEqual([
      `The dataset import job ${arn} cannot be described with the credentials that there are: ExpiredTokenException: The security token included in the request is expired.`,
      expect.stringMatching(
        /^Its last status is CREATE IN_PROGRESS, .* looked at .* times in .*ExpiredTokenException 1x\.$/,
      ),
      'The credentials are those of profile "renewed", and not the keys in AWS_ACCESS_KEY_ID.',
      "Correct or renew them and run pulumi up again, which takes the wait up again.",
    ]);

    await writeKey(NEW);
    trial.emulator.setTimeline(arn, [{ status: "ACTIVE" }]);
    const resumed = await plugin.update(arn, initFailed?.properties ?? {}, inputs);
    stop();
    expect(resumed.properties).toMatchObject({ status: "ACTIVE" });
  });

  test.each([
    ["of its profile", { profile: "role" }],
    ["of its arguments", { profile: "renewed", assumeRoleArn: ROLE_ARN }],
  ])("may be those from which a gate assumes the role %s", async (_whose, role) => {
    const sts = await startStsStandIn();
    const plugin = await trial.anotherPlugin({
      ...sts.environment,
      AWS_SHARED_CREDENTIALS_FILE: file,
    });
    const datasetImportJobArn = trial.job(["CREATE IN_PROGRESS"]);
    const waiting = plugin.create({ ...QUICK, ...role, datasetImportJobArn });
    await untilLookedAt(datasetImportJobArn);
    await writeKey(NEW);
    const stop = trial.emulator.interject(() => (sts.asked.length < 2 ? EXPIRED : undefined));
    trial.emulator.setTimeline(datasetImportJobArn, [{ status: "ACTIVE" }]);

    const response = await waiting;
    stop();
    sts.close();

    expect(response.properties).toMatchObject({ status: "ACTIVE" });
    expect(sts.asked.map(({ accessKeyId }) => accessKeyId)).toEqual([OLD, NEW]);
  });
});
