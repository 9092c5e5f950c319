import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import {
  startEmulator,
  type Interjection,
  type PersonalizeEmulator,
} from "../../src/emulator/index.ts";
import { STORED_TEXT } from "../../src/stored-text.ts";
import { startEngineStandIn, type EngineStandIn } from "../support/engine-stand-in.ts";
import { startPluginProcess, type PluginProcess } from "../support/plugin-process.ts";

const DATASET_ARN = "arn:aws:personalize:eu-west-1:123456789012:dataset/shop/INTERACTIONS";
const URN =
  "urn:pulumi:dev::shop::pulumi-nodejs:dynamic/personalize:DatasetImportJobReadiness::ready";
const QUICK = { minDelay: "100ms", maxDelay: "100ms", __urn: URN };

let emulator: PersonalizeEmulator;
let engine: EngineStandIn;
let plugin: PluginProcess;
let home: string;
let jobs = 0;

beforeAll(async () => {
  emulator = await startEmulator();
  emulator.addDataset({ datasetArn: DATASET_ARN });
  engine = await startEngineStandIn();
  home = await mkdtemp(join(tmpdir(), "gate-host-"));
  await writeFile(
    join(home, "config"),
    ["argument", "stack"].map((name) => `[profile ${name}]\nregion = us-east-1\n`).join("\n"),
  );
  await writeFile(
    join(home, "credentials"),
    ["argument", "stack"]
      .map(
        (name) =>
          `[${name}]\naws_access_key_id = AKIA${name.toUpperCase()}0000000\naws_secret_access_key = hush-${name}\n`,
      )
      .join("\n"),
  );
  plugin = await startPlugin();
});
afterAll(async () => {
  await plugin.stop();
  engine.close();
  await emulator.close();
  await rm(home, { recursive: true });
});
beforeEach(() => {
  engine.lines.length = 0;
});

function startPlugin(): Promise<PluginProcess> {
  return startPluginProcess(
    {
      ...emulator.environment,
      AWS_CONFIG_FILE: join(home, "config"),
      AWS_SHARED_CREDENTIALS_FILE: join(home, "credentials"),
    },
    engine.address,
  );
}

/** A new job that goes through these statuses, 150 ms each. */
function job(statuses: string[], failureReason?: string): string {
  jobs += 1;
  return emulator.addImportJob({
    jobName: `job-${jobs}`,
    datasetArn: DATASET_ARN,
    timeline: statuses.map((status, i) => ({
      status,
      ...(i < statuses.length - 1 ? { forMs: 150 } : {}),
      ...(status === "CREATE FAILED" && failureReason !== undefined ? { failureReason } : {}),
    })),
  });
}

/** How often the job was described so far. */
const looksAt = (arn: string): number =>
  emulator.requests.filter(
    ({ operation, input }) =>
      operation === "DescribeDatasetImportJob" &&
      (input as { datasetImportJobArn?: string }).datasetImportJobArn === arn,
  ).length;

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries += 1) {
    if (tries === 500) {
      throw new Error("it did not come to pass in five seconds");
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe("create", () => {
  test("of a gate on an ACTIVE job takes one call and returns what AWS said, in its spelling", async () => {
    const arn = job(["ACTIVE"]);

    const reply = await plugin.create({ datasetImportJobArn: arn, ...QUICK });

    expect(reply).toMatchObject({ id: arn });
    expect(reply.properties).toMatchObject({
      datasetImportJobArn: arn,
      jobName: `job-${jobs}`,
      datasetArn: DATASET_ARN,
      datasetGroupArn: "arn:aws:personalize:eu-west-1:123456789012:dataset-group/shop",
      status: "ACTIVE",
      creationDateTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) as string,
      __provider: STORED_TEXT,
    });
    expect(looksAt(arn)).toBe(1);
    expect(engine.lines).toEqual([]);
  });

  test("waits for a pending job and shows how it goes on the gate's own row", async () => {
    const arn = job(["CREATE PENDING", "CREATE IN_PROGRESS", "ACTIVE"]);

    const reply = await plugin.create({ datasetImportJobArn: arn, ...QUICK });

    expect(reply.properties).toMatchObject({ status: "ACTIVE" });
    const messages = engine.lines.map(({ message }) => message);
    expect(messages[0]).toMatch(/^CREATE PENDING, waited 0\.\ds, next look in 0\.1s$/);
    expect(messages.some((message) => message.startsWith("CREATE IN_PROGRESS"))).toBe(true);
    expect(messages.at(-1)).toMatch(/^ACTIVE, ready after 0\.\ds$/);
    expect(engine.lines.every(({ urn, ephemeral }) => urn === URN && ephemeral)).toBe(true);
  });

  test("fails at once with AWS's reason when the import failed, and leaves nothing in the state", async () => {
    const arn = job(
      ["CREATE IN_PROGRESS", "CREATE FAILED"],
      "Input CSV is missing the following columns:[ITEM_ID]",
    );

    const reply = await plugin.create({ datasetImportJobArn: arn, ...QUICK });

    expect(reply.error).toContain(
      "AWS's reason: Input CSV is missing the following columns:[ITEM_ID].",
    );
    expect(reply.initFailed).toBeUndefined();
  });

  test("that runs out of time is an init failure that keeps all it takes to resume", async () => {
    const arn = job(["CREATE IN_PROGRESS"]);
    const inputs = {
      datasetImportJobArn: arn,
      ...QUICK,
      customTimeouts: { create: "350ms" },
      triggers: ["1"],
    };

    const { initFailed } = await plugin.create(inputs);

    expect(initFailed?.id).toBe(arn);
    expect(initFailed?.properties).toMatchObject({
      ...inputs,
      status: "CREATE IN_PROGRESS",
      __provider: STORED_TEXT,
    });
    expect(initFailed?.reasons[0]).toContain("was not ready within 0.3s");
    expect(initFailed?.reasons.at(-1)).toContain("raise the gate's customTimeouts.create");
  });

  test("fails at once when AWS refuses, without repeating a key", async () => {
    const arn = job(["ACTIVE"]);
    const stop = emulator.interject(() => ({
      httpStatus: 403,
      body: JSON.stringify({
        __type: "AccessDeniedException",
        message:
          "User AKIAIOSFODNN7EXAMPLE is not authorized\nCanonical request: x-amz-security-token:hush",
      }),
    }));

    const reply = await plugin.create({ datasetImportJobArn: arn, ...QUICK });
    stop();

    expect(reply.error).toContain("AccessDeniedException: User (access key) is not authorized");
    expect(reply.error).toContain(`personalize:DescribeDatasetImportJob on ${arn}`);
    expect(reply.error).not.toMatch(/AKIA|hush/);
    expect(looksAt(arn)).toBe(1);
  });

  test("of a gate that expects another dataset fails at the first answer, naming both", async () => {
    const arn = job(["CREATE PENDING"]);
    const expectedDatasetArn = DATASET_ARN.replace("INTERACTIONS", "ITEMS");

    const reply = await plugin.create({ datasetImportJobArn: arn, ...QUICK, expectedDatasetArn });

    expect(reply.error).toContain(
      `fills dataset ${DATASET_ARN}, but expectedDatasetArn is ${expectedDatasetArn}`,
    );
    expect(looksAt(arn)).toBe(1);
  });
});

describe("an answer that makes no sense", () => {
  const THROTTLE = {
    httpStatus: 400,
    body: '{"__type":"ThrottlingException","message":"Rate exceeded"}',
  };
  const nonsense: [string, Interjection][] = [
    ["an empty object", { httpStatus: 200, body: "{}" }],
    ["an empty body", { httpStatus: 200, body: "" }],
    ["a job without a status", { httpStatus: 200, body: '{"datasetImportJob":{"jobName":"x"}}' }],
    [
      "a web page",
      { httpStatus: 503, headers: { "content-type": "text/html" }, body: "<html>busy</html>" },
    ],
    ["a web page that claims success", { httpStatus: 200, body: "<html>welcome</html>" }],
    ["a server error", { httpStatus: 500, body: '{"__type":"InternalServerException"}' }],
    ["throttling", THROTTLE],
    ["a cut connection", "cut"],
  ];

  test.each(nonsense)(
    "such as %s is neither ready nor failed, and the next good one counts",
    async (_what, answer) => {
      const arn = job(["ACTIVE"]);
      // The SDK itself repeats a call up to twice; the fourth reaches the gate's own second look.
      let left = 3;
      const stop = emulator.interject(() => {
        left -= 1;
        return left >= 0 ? answer : undefined;
      });

      const reply = await plugin.create({ datasetImportJobArn: arn, ...QUICK });
      stop();

      expect(reply.properties).toMatchObject({ status: "ACTIVE" });
      expect(looksAt(arn)).toBeGreaterThanOrEqual(2);
    },
  );

  test("that never ends runs into the deadline, which tells what was seen", async () => {
    const arn = job(["ACTIVE"]);
    const stop = emulator.interject(() => ({ httpStatus: 200, body: "{}" }));

    const { initFailed } = await plugin.create({
      datasetImportJobArn: arn,
      ...QUICK,
      customTimeouts: { create: "300ms" },
    });
    stop();

    expect(initFailed?.reasons.join(" ")).toMatch(
      /No status was seen; the gate looked \d times in 0\.\ds: EmptyAnswer \dx/,
    );
  });

  test("as long as 200 kB of failure reason is cut, not hung on", async () => {
    const arn = job(["CREATE FAILED"], "Länge ".repeat(30_000));

    const created = await plugin.create({ datasetImportJobArn: arn, ...QUICK });
    expect(created.error).toContain("bytes in all");
    expect(created.error).toContain("create a new import job");

    const read = await plugin.read(arn, { datasetImportJobArn: arn, ...QUICK, __stateVersion: 1 });
    expect(read.initFailed?.reasons.join(" ")).toContain("bytes in all");
    expect(Buffer.byteLength(String(read.initFailed?.properties.failureReason))).toBeLessThan(
      4_000,
    );
  });
});

test("triggers too large for an error are left out of it, and nothing hangs", async () => {
  const arn = job(["CREATE IN_PROGRESS"]);
  const inputs = { datasetImportJobArn: arn, ...QUICK, customTimeouts: { create: "0s" } };

  const { initFailed } = await plugin.create({ ...inputs, triggers: ["x".repeat(100_000)] });

  expect(initFailed?.properties).toMatchObject(inputs);
  expect(initFailed?.properties).not.toHaveProperty("triggers");
});

describe("the engine's Cancel", () => {
  // A process that was told to cancel serves no more waits.
  let plugin: PluginProcess;
  beforeEach(async () => {
    plugin = await startPlugin();
  });
  afterEach(async () => {
    await plugin.stop();
  });

  async function cancelled(arn: string): Promise<{ ms: number; reasons: readonly string[] }> {
    const wait = plugin.create({ datasetImportJobArn: arn, minDelay: "1m", __urn: URN });
    await until(() => looksAt(arn) > 0);
    const before = performance.now();
    await plugin.cancel();
    const { initFailed } = await wait;
    expect(initFailed?.properties).toMatchObject({
      datasetImportJobArn: arn,
      __provider: STORED_TEXT,
    });
    return { ms: performance.now() - before, reasons: initFailed?.reasons ?? [] };
  }

  test("ends a sleeping wait within a second, resumably", async () => {
    const { ms, reasons } = await cancelled(job(["CREATE IN_PROGRESS"]));

    expect(ms).toBeLessThan(1_000);
    expect(reasons.join(" ")).toContain("was cancelled");
  });

  test("ends a wait in the middle of a request that nobody answers", async () => {
    const stop = emulator.interject(() => "hang");

    const { ms } = await cancelled(job(["CREATE IN_PROGRESS"]));
    stop();

    expect(ms).toBeLessThan(1_000);
  });

  test("ends a refresh that waits", async () => {
    const arn = job(["CREATE IN_PROGRESS"]);
    const wait = plugin.read(arn, { datasetImportJobArn: arn, minDelay: "1m", __stateVersion: 1 });
    await until(() => looksAt(arn) > 0);
    await plugin.cancel();

    expect((await wait).error).toContain("was cancelled");
  });
});

describe("read, on a refresh", () => {
  const refreshed = (arn: string, more: Record<string, unknown> = {}) =>
    plugin.read(arn, {
      datasetImportJobArn: arn,
      ...QUICK,
      customTimeouts: { read: "0s" },
      __stateVersion: 1,
      ...more,
    });

  test("of an unchanged gate returns the very same state", async () => {
    const arn = job(["ACTIVE"]);
    const { properties } = await plugin.create({
      datasetImportJobArn: arn,
      ...QUICK,
      triggers: [1, null, "a"],
    });
    const calls = looksAt(arn);

    const reply = await plugin.read(arn, properties ?? {});

    expect(reply).toEqual({ id: arn, properties });
    expect(looksAt(arn)).toBe(calls + 1);
  });

  test("of a job that is gone has no id", async () => {
    const arn = job(["ACTIVE"]);
    emulator.removeImportJob(arn);

    expect(await refreshed(arn)).toMatchObject({ id: "" });
  });

  test("of a failed job is unhealthy, with the reason", async () => {
    const arn = job(["CREATE FAILED"], "Insufficient privileges for accessing data in S3");

    const linesBefore = plugin.stderr().split("\n").length;

    const { initFailed } = await refreshed(arn);

    expect(initFailed).toMatchObject({
      id: arn,
      properties: { status: "CREATE FAILED", datasetImportJobArn: arn, __provider: STORED_TEXT },
    });
    expect(initFailed?.reasons.join(" ")).toContain("Insufficient privileges");
    expect(initFailed?.reasons.join(" ")).toContain("bucket's policy");
    expect(plugin.stderr().split("\n").length - linesBefore).toBe(1);
  });

  test("of a job under way is unhealthy after one look when there is no time to wait", async () => {
    const arn = job(["CREATE IN_PROGRESS"]);

    const { initFailed } = await refreshed(arn);

    expect(initFailed?.reasons.join(" ")).toContain("customTimeouts.read");
    expect(looksAt(arn)).toBe(1);
  });

  test("waits for a job under way when there is time", async () => {
    const arn = job(["CREATE IN_PROGRESS", "ACTIVE"]);

    expect((await refreshed(arn, { customTimeouts: { read: "10s" } })).properties).toMatchObject({
      status: "ACTIVE",
    });
  });

  test("of a job that AWS refuses to describe fails, and does not call it gone", async () => {
    const arn = job(["ACTIVE"]);
    const stop = emulator.interject(() => ({
      httpStatus: 403,
      body: '{"__type":"AccessDeniedException"}',
    }));

    const reply = await refreshed(arn);
    stop();

    expect(reply.error).toContain("AccessDeniedException");
    expect(reply.initFailed).toBeUndefined();
  });
});

describe("read, on a get", () => {
  test("returns the outputs of a ready job", async () => {
    const arn = job(["CREATE IN_PROGRESS", "ACTIVE"]);

    expect(
      (await plugin.read(arn, {}, { datasetImportJobArn: arn, ...QUICK })).properties,
    ).toMatchObject({
      status: "ACTIVE",
    });
  });

  test("of a job that is not there is an error at once, never an empty id", async () => {
    const arn = job(["ACTIVE"]);
    emulator.removeImportJob(arn);

    const reply = await plugin.read(arn, {}, { datasetImportJobArn: arn, ...QUICK });

    expect(reply.error).toContain("was not found in region eu-west-1 of account 123456789012");
    expect(looksAt(arn)).toBe(1);
  });

  test("of a failed job is an error", async () => {
    const arn = job(["CREATE FAILED"], "Invalid Data location");

    const reply = await plugin.read(arn, {}, { datasetImportJobArn: arn, ...QUICK });

    expect(reply.error).toContain("Invalid Data location");
    expect(reply.initFailed).toBeUndefined();
  });

  test("with bad input says what is wrong before it asks AWS", async () => {
    const calls = emulator.requests.length;

    const reply = await plugin.read("x", {}, { datasetImportJobArn: "x", minDelay: "soon" });

    expect(reply.error).toContain('datasetImportJobArn is "x"');
    expect(reply.error).toContain('minDelay is "soon"');
    expect(emulator.requests).toHaveLength(calls);
  });
});

test("update waits again and replaces what was known", async () => {
  const arn = job(["CREATE IN_PROGRESS", "ACTIVE"]);
  const olds = { datasetImportJobArn: arn, ...QUICK, status: "CREATE PENDING", __stateVersion: 1 };

  const reply = await plugin.update(arn, olds, {
    datasetImportJobArn: arn,
    ...QUICK,
    triggers: ["2"],
  });

  expect(reply.properties).toMatchObject({
    status: "ACTIVE",
    triggers: ["2"],
    __provider: STORED_TEXT,
  });
});

test("an update that ends without an answer keeps what was known before", async () => {
  const arn = job(["ACTIVE"]);
  const stop = emulator.interject(() => ({ httpStatus: 200, body: "{}" }));

  const { initFailed } = await plugin.update(
    arn,
    {
      datasetImportJobArn: arn,
      ...QUICK,
      status: "CREATE PENDING",
      jobName: "before",
      __stateVersion: 1,
    },
    { datasetImportJobArn: arn, ...QUICK, customTimeouts: { update: "0s" } },
  );
  stop();

  expect(initFailed?.properties).toMatchObject({ status: "CREATE PENDING", jobName: "before" });
});

test("delete touches nothing in AWS", async () => {
  const calls = emulator.requests.length;

  expect(await plugin.delete("x", { datasetImportJobArn: job(["ACTIVE"]) })).toEqual({});
  expect(emulator.requests).toHaveLength(calls);
});

test("check reports every failure and hands the inputs on", async () => {
  const news = { datasetImportJobArn: "x", __urn: URN };

  const reply = await plugin.check({}, news);

  expect(reply.properties).toEqual({ ...news, __provider: STORED_TEXT });
  expect(reply.failures).toEqual([
    {
      property: "datasetImportJobArn",
      reason: expect.stringContaining('datasetImportJobArn is "x"') as string,
    },
  ]);
});

test("diff knows no change, a change, and a replacement", async () => {
  const arn = job(["ACTIVE"]);
  const olds = { datasetImportJobArn: arn, status: "ACTIVE", __urn: "urn:old" };

  expect(await plugin.diff(arn, olds, { datasetImportJobArn: arn, __urn: URN })).toEqual({
    changes: 1,
    replaces: [],
  });
  expect(await plugin.diff(arn, olds, { datasetImportJobArn: arn, profile: "p" })).toEqual({
    changes: 2,
    replaces: [],
  });
  expect(await plugin.diff(arn, olds, { datasetImportJobArn: `${arn}2` })).toEqual({
    changes: 2,
    replaces: ["datasetImportJobArn"],
  });
});

describe("the credentials", () => {
  const keyThatLooked = (): string | undefined => emulator.requests.at(-1)?.accessKeyId;

  test("are those of the profile in the arguments, then in the stack's configuration, then the environment's", async () => {
    const arn = job(["ACTIVE"]);
    await plugin.create({ datasetImportJobArn: arn });
    expect(keyThatLooked()).toBe(emulator.environment.AWS_ACCESS_KEY_ID);

    const configured = await startPlugin();
    await configured.configure({ "aws:profile": "stack" });
    // The second call arrives before the first one has configured the provider.
    const [first, second] = await Promise.all([
      configured.create({ datasetImportJobArn: arn }),
      configured.create({ datasetImportJobArn: arn }),
    ]);
    expect(keyThatLooked()).toBe("AKIASTACK0000000");
    expect(emulator.requests.at(-2)?.accessKeyId).toBe("AKIASTACK0000000");

    const third = await configured.create({ datasetImportJobArn: arn, profile: "argument" });
    expect(keyThatLooked()).toBe("AKIAARGUMENT0000000");
    expect(JSON.stringify([first, second, third, engine.lines, configured.stderr()])).not.toMatch(
      /hush|AKIA/,
    );
    await configured.stop();
  });

  test("that cannot be found fail the gate at once", async () => {
    const reply = await plugin.create({ datasetImportJobArn: job(["ACTIVE"]), profile: "nobody" });

    expect(reply.error).toContain("CredentialsProviderError");
    expect(reply.error).toContain("it takes those of its profile, else of the aws.Provider's");
  });
});

test("the region asked is the one in the ARN, whatever the environment says", async () => {
  const arn = job(["ACTIVE"]);

  await plugin.create({ datasetImportJobArn: arn });

  expect(emulator.requests.at(-1)?.region).toBe("eu-west-1");
});

test("without an engine to talk to a gate waits just the same, in silence", async () => {
  const alone = await startPluginProcess({ ...emulator.environment }, "127.0.0.1:1");
  const arn = job(["CREATE IN_PROGRESS", "ACTIVE"]);

  expect((await alone.create({ datasetImportJobArn: arn, ...QUICK })).properties).toMatchObject({
    status: "ACTIVE",
  });
  expect(alone.stderr()).toBe("");
  await alone.stop();
});
