// Tests of the settings of the native provider: from a stack's configuration, or from an explicit provider.
// cspell:ignore profil
import { DELAYS } from "../../support/host-trial.ts";
import { until } from "../../support/until.ts";
import { startNativeTrial, type NativeTrial } from "../../support/native-trial.ts";

let trial: NativeTrial;
beforeAll(async () => {
  trial = await startNativeTrial();
});
afterEach(async () => {
  trial.calmDown();
  await trial.native.configure({});
});
afterAll(() => trial.stop());

test("right settings have no mistake, and neither have the settings that Pulumi adds", async () => {
  expect(
    await trial.native.checkConfig({
      ...{ profile: "nightly", assumeRoleArn: "arn:aws:iam::123456789012:role/look" },
      ...{ createTimeout: "1h", updateTimeout: "2h", readTimeout: "1s" },
      ...{ minDelay: "1s", maxDelay: "1m", lookInPreviews: "false" },
      ...{ version: "0.1.0", pluginDownloadURL: "http://127.0.0.1" },
    }),
  ).toEqual([]);
});

test.each([
  [
    { profil: "x" },
    "profil",
    /^profil is not a setting of personalize-readiness; its settings are profile, /,
  ],
  [
    { createTimeout: "soon" },
    "createTimeout",
    /^createTimeout is "soon", but it must be a duration/,
  ],
  [{ assumeRoleArn: "look" }, "assumeRoleArn", /but it must be the ARN of an IAM role/],
  [{ lookInPreviews: "no" }, "lookInPreviews", /but it must be true or false/],
  [{ minDelay: "1m", maxDelay: "1s" }, "minDelay", /no longer than maxDelay/],
])("%j is refused", async (settings, property, reason) => {
  expect(await trial.native.checkConfig(settings)).toEqual([
    { property, reason: expect.stringMatching(reason) as string },
  ]);
});

test("the provider's deadline counts if the request has none", async () => {
  await trial.native.configure({ createTimeout: "200ms" });
  const arn = trial.job(["CREATE IN_PROGRESS"]);
  const inputs = { datasetImportJobArn: arn, ...DELAYS };

  const { initFailed } = await trial.native.create(inputs);
  trial.live(arn, ["CREATE IN_PROGRESS", "CREATE IN_PROGRESS", "CREATE IN_PROGRESS", "ACTIVE"]);
  const { properties } = await trial.native.create(inputs, { timeout: 3_600 });

  expect(initFailed?.reasons[0]).toContain("was not ready within 0.2s");
  expect(properties).toMatchObject({ status: "ACTIVE" });
});

test("the provider's profile counts if a gate has none, and the error says where the profile may come from", async () => {
  await trial.native.configure({ profile: "nowhere" });
  const arn = trial.job(["ACTIVE"]);

  const { error, initFailed } = await trial.native.create({ datasetImportJobArn: arn });

  const said = [error, ...(initFailed?.reasons ?? [])].join(" ");
  expect(said).toContain("nowhere");
  expect(trial.looksAt(arn)).toBe(0);
});

test("changed settings replace nothing, and equal settings are no change", async () => {
  const { native } = trial;

  expect(await native.diffConfig({ profile: "a" }, { profile: "b" })).toEqual({
    changes: 2,
    replaces: [],
  });
  expect(await native.diffConfig({ profile: "a" }, {})).toEqual({ changes: 2, replaces: [] });
  expect(
    await native.diffConfig({ minDelay: "1s", profile: "a" }, { profile: "a", minDelay: "1s" }),
  ).toEqual({
    changes: 1,
    replaces: [],
  });
});

test("the last settings of the provider count, and a running wait keeps the settings that it began with", async () => {
  await trial.native.configure({ createTimeout: "1h" });
  const arn = trial.job(["CREATE PENDING", "CREATE IN_PROGRESS", "ACTIVE"]);
  const early = trial.native.create({ datasetImportJobArn: arn, ...DELAYS });
  await until(() => trial.looksAt(arn) === 1);

  await trial.native.configure({ createTimeout: "200ms", updateTimeout: "5m" });
  await trial.native.configure({ createTimeout: "300ms" });
  const late = await trial.native.create({
    datasetImportJobArn: trial.job(["CREATE PENDING"]),
    ...DELAYS,
  });

  expect((await early).properties).toMatchObject({ status: "ACTIVE" });
  expect(late.initFailed?.reasons[0]).toContain("was not ready within 0.3s");
});
