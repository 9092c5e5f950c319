// Trials of the executable with what the machines of its users have: logins, keys that expire, roles, proxies, and long waits.
import { join } from "node:path";

import { DELAYS } from "../support/host-trial.ts";
import { startKeySources, type KeySource, type KeySources } from "../support/key-sources.ts";
import type { NativePlugin } from "../support/native-plugin.ts";
import { startNativeTrial, type NativeTrial } from "../support/native-trial.ts";
import { startProxiedAws, type ProxiedAws } from "../support/proxied-aws.ts";
import { repositoryRoot } from "../support/repository-root.ts";
import { DATASET_ARN, HOUR } from "../support/shop.ts";
import { startStsStandIn, type StsStandIn } from "../support/sts-stand-in.ts";
import { until } from "../support/until.ts";

const OLD = "ASIAOLD0000000000";
const NEW = "ASIANEW0000000000";
const EXPIRED = {
  httpStatus: 400,
  body: JSON.stringify({ __type: "ExpiredTokenException", message: "The token is expired" }),
};
const ROLE_ARN = "arn:aws:iam::123456789012:role/look";
const MINUTE = 60_000;

let trial: NativeTrial;
let sources: KeySources;
let sts: StsStandIn;
let aws: ProxiedAws;
beforeAll(async () => {
  trial = await startNativeTrial();
  sources = await startKeySources();
  await sources.logIn("2100-01-01T00:00:00Z");
  sts = await startStsStandIn();
  aws = await startProxiedAws(trial.emulator.endpoint);
});
afterEach(() => {
  trial.calmDown();
});
afterAll(async () => {
  await aws.close();
  sts.close();
  await sources.close();
  await trial.stop();
});

const keyThatLooked = (): string | undefined => trial.emulator.requests.at(-1)?.accessKeyId;

/** A wait of three looks, and the key that made the last of them. */
async function waitThrice(executable: NativePlugin, more: object = {}) {
  const datasetImportJobArn = trial.job(["CREATE PENDING", "CREATE IN_PROGRESS", "ACTIVE"]);
  const answer = await executable.create({ datasetImportJobArn, ...DELAYS, ...more });
  return { ...answer, key: keyThatLooked() };
}

interface Way {
  readonly environment: () => Readonly<Record<string, string>>;
  readonly inputs?: object;
  /** The key that looks then. */
  readonly key: () => string;
}

const WAYS: Readonly<Record<string, Way>> = {
  "a role that the gate assumes": {
    environment: () => sts.environment,
    inputs: { assumeRoleArn: ROLE_ARN },
    key: () => sts.accessKeyId,
  },
  "a proxy that is the only way to AWS and to the role": {
    environment: () => ({
      ...aws.environment,
      https_proxy: aws.proxy.url,
      // The engine must be reached without it.
      http_proxy: aws.proxy.url,
    }),
    inputs: { assumeRoleArn: ROLE_ARN },
    key: () => aws.keyOfRole,
  },
  "a proxy that is the only way to AWS and to the login of SSO": {
    environment: () => ({
      ...aws.environment,
      ...aws.loggedIn,
      HTTPS_PROXY: aws.proxy.url,
    }),
    key: () => aws.keyOfSso,
  },
};

test.each(Object.entries(WAYS))("the executable waits with %s", async (_, way) => {
  const executable = await trial.another(way.environment());

  const { properties, key } = await waitThrice(executable, way.inputs);

  expect(properties).toMatchObject({ status: "ACTIVE" });
  expect(key).toBe(way.key());
  expect(trial.messages().at(-1)).toMatch(/: ACTIVE, ready after /);
  expect(executable.output()).toMatch(/^\d+\n$/);
});

test.each<KeySource>(["container", "process", "sso"])(
  "the executable asks %s again for its keys when they expire while a gate waits",
  async (source) => {
    await sources.setKey(OLD);
    const executable = await trial.another(sources.environment(source));
    const datasetImportJobArn = trial.job(["CREATE IN_PROGRESS"]);
    const waiting = executable.create({ datasetImportJobArn, ...DELAYS });
    await until(() => trial.looksAt(datasetImportJobArn) > 0);
    expect(keyThatLooked()).toBe(OLD);

    await sources.setKey(NEW);
    trial.interject(({ accessKeyId }) => (accessKeyId === NEW ? undefined : EXPIRED));
    trial.emulator.setTimeline(datasetImportJobArn, [{ status: "ACTIVE" }]);

    expect((await waiting).properties).toMatchObject({ status: "ACTIVE" });
    expect(keyThatLooked()).toBe(NEW);
  },
);

test("the executable waits for hours of virtual time, with keys of SSO that last an hour each", async () => {
  const { emulator } = trial;
  const executable = await trial.another({
    ...sources.environment("sso"),
    NODE_OPTIONS: `--require ${join(repositoryRoot(), "test/support/time-of-sleeps.cjs")}`,
  });
  const began = Date.now();
  const nowOfEmulator = (): number => emulator.requests.at(-1)?.at ?? began;
  const expiries = new Map<string, number>();
  sources.giveEach(() => {
    const key = `ASIA${String(expiries.size).padStart(12, "0")}`;
    const expiresAt = nowOfEmulator() + HOUR;
    expiries.set(key, expiresAt);
    return { key, expiresAt };
  });
  trial.interject(({ accessKeyId = "", at }) =>
    at < (expiries.get(accessKeyId) ?? 0) ? undefined : EXPIRED,
  );
  const arn = emulator.addImportJob({
    jobName: "long",
    datasetArn: DATASET_ARN,
    createdAt: began,
    timeline: [
      { status: "CREATE PENDING", forMs: 10 * MINUTE },
      { status: "CREATE IN_PROGRESS", forMs: 290 * MINUTE },
      { status: "ACTIVE" },
    ],
  });

  const { properties } = await executable.create(
    { datasetImportJobArn: arn },
    { timeout: (6 * HOUR) / 1_000 },
  );

  expect(properties).toMatchObject({ status: "ACTIVE" });
  expect(trial.messages().at(-1)).toMatch(/: ACTIVE, ready after 5h/);
  expect(expiries.size).toBeGreaterThanOrEqual(5);
  expect(nowOfEmulator() - began).toBeGreaterThanOrEqual(5 * HOUR);
});
