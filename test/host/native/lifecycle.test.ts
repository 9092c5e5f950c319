// Tests of the operations of a gate of the native provider, in its real process.
import { DELAYS } from "../../support/host-trial.ts";
import { NATIVE_URN } from "../../support/native-plugin.ts";
import { startNativeTrial, type NativeTrial } from "../../support/native-trial.ts";
import manifest from "../../../package.json";

let trial: NativeTrial;
beforeAll(async () => {
  trial = await startNativeTrial();
});
afterEach(() => {
  trial.calmDown();
});
afterAll(() => trial.stop());

const NONE = 1;
const SOME = 2;

test("a gate waits until its import is ready, and keeps AWS's answer and none of its arguments", async () => {
  const arn = trial.job(["CREATE PENDING", "CREATE IN_PROGRESS", "ACTIVE"]);

  const { id, properties, error } = await trial.native.create({
    datasetImportJobArn: arn,
    ...DELAYS,
  });

  expect(error).toBeUndefined();
  expect(id).toBe(arn);
  expect(properties).toMatchObject({
    datasetImportJobArn: arn,
    status: "ACTIVE",
    jobName: arn.split("/").at(-1),
    __stateVersion: 1,
  });
  expect(properties).not.toHaveProperty("minDelay");
  expect(properties).toMatchObject({ drift: [] });
  expect(trial.looksAt(arn)).toBe(3);
  expect(trial.messages().at(-1)).toMatch(/: ACTIVE, ready after /);
  expect(trial.engine.lines.every(({ urn }) => urn === NATIVE_URN)).toBe(true);
});

test("an import that fails leaves nothing, and the error says why and what to do", async () => {
  const arn = trial.job(["CREATE FAILED"], "Invalid data location");

  const { error, initFailed } = await trial.native.create({ datasetImportJobArn: arn });

  expect(error).toContain(`The dataset import job ${arn} failed: its status is CREATE FAILED`);
  expect(error).toContain("The S3 location must be a file");
  expect(initFailed).toBeUndefined();
});

describe("the deadline", () => {
  test("is the request's own, and a wait that is not over by then is kept for the next up", async () => {
    const arn = trial.job(["CREATE IN_PROGRESS"]);
    const inputs = { datasetImportJobArn: arn, ...DELAYS };

    const { error, initFailed } = await trial.native.create(inputs, { timeout: 0.2 });

    expect(error).toBe("not ready");
    expect(initFailed).toMatchObject({
      id: arn,
      properties: { datasetImportJobArn: arn, status: "CREATE IN_PROGRESS", __stateVersion: 1 },
    });
    expect(initFailed?.reasons[0]).toBe(`The dataset import job ${arn} was not ready within 0.2s.`);
    expect(initFailed?.reasons.at(-1)).toContain("raise the gate's customTimeouts.create");
  });

  test("of an update and of a read comes from their own requests", async () => {
    const arn = trial.job(["CREATE IN_PROGRESS"]);
    const inputs = { datasetImportJobArn: arn, ...DELAYS };
    const { initFailed: { properties: outputs } = { properties: {} } } = await trial.native.create(
      inputs,
      { timeout: 0.001 },
    );

    const updated = await trial.native.update({ inputs, outputs }, inputs, { timeout: 0.001 });
    const refreshed = await trial.native.read(arn, { inputs, outputs }, { timeout: 0.001 });

    expect(updated.initFailed?.reasons.at(-1)).toContain("customTimeouts.update");
    expect(refreshed.initFailed?.reasons.at(-1)).toContain("customTimeouts.read");
    expect(refreshed.initFailed).toMatchObject({ id: arn });
  });

  test("loses no wait of a gate whose inputs are larger than an error may be", async () => {
    const arn = trial.job(["CREATE IN_PROGRESS"]);
    const inputs = { datasetImportJobArn: arn, ...DELAYS, triggers: ["x".repeat(200_000)] };
    const outputs = { datasetImportJobArn: arn, status: "CREATE PENDING", __stateVersion: 1 };

    const updated = await trial.native.update({ inputs, outputs }, inputs, { timeout: 0.001 });
    const refreshed = await trial.native.read(arn, { inputs, outputs }, { timeout: 0.001 });

    for (const { initFailed } of [updated, refreshed]) {
      expect(initFailed).toMatchObject({ id: arn, properties: { status: "CREATE IN_PROGRESS" } });
      // The engine then keeps the inputs that it has.
      expect(initFailed).not.toHaveProperty("inputs");
    }
  });
});

test("an update resumes a wait that has run out", async () => {
  const arn = trial.job(["CREATE IN_PROGRESS"]);
  const inputs = { datasetImportJobArn: arn, ...DELAYS };
  const { initFailed: { properties: outputs } = { properties: {} } } = await trial.native.create(
    inputs,
    { timeout: 0.001 },
  );
  expect(await trial.native.diff({ inputs, outputs }, inputs)).toMatchObject({ changes: SOME });
  trial.live(arn, ["CREATE IN_PROGRESS", "ACTIVE"]);

  const updated = await trial.native.update({ inputs, outputs }, inputs, { timeout: 60 });

  expect(updated).toMatchObject({ properties: { status: "ACTIVE", datasetImportJobArn: arn } });
  expect(updated.properties).not.toHaveProperty("__createTimeout");
});

describe("diff", () => {
  const inputs = {
    datasetImportJobArn: "arn:aws:personalize:eu-west-1:123456789012:dataset-import-job/one",
  };
  const outputs = { ...inputs, status: "ACTIVE", __stateVersion: 1 };

  test("finds nothing if nothing differs, whatever else the state holds", async () => {
    const kept = { ...outputs, __provider: "text", __kind: "DatasetImportJob", customTimeouts: {} };

    expect(await trial.native.diff({ inputs, outputs: kept }, inputs)).toEqual({
      changes: NONE,
      replaces: [],
      detailed: {},
    });
    // This is the form of a state of the dynamic front, whose inputs hold more.
    expect(
      await trial.native.diff(
        { inputs: { ...inputs, __provider: "text", customTimeouts: { create: "1h" } }, outputs },
        inputs,
      ),
    ).toEqual({ changes: NONE, replaces: [], detailed: {} });
  });

  test("names each argument that differs, and how", async () => {
    const [added, deleted, changed] = [0, 2, 4];

    expect(
      await trial.native.diff(
        { inputs: { ...inputs, minDelay: "1s", profile: "a" }, outputs },
        { ...inputs, profile: "b", triggers: ["1"] },
      ),
    ).toEqual({
      changes: SOME,
      replaces: [],
      detailed: { triggers: added, minDelay: deleted, profile: changed },
    });
  });

  test("replaces the gate for another import", async () => {
    const other = { datasetImportJobArn: `${inputs.datasetImportJobArn}-more` };

    expect(await trial.native.diff({ inputs, outputs }, other)).toEqual({
      changes: SOME,
      replaces: ["datasetImportJobArn"],
      detailed: { datasetImportJobArn: 5 },
    });
  });
});

describe("check", () => {
  test("names the property of each mistake", async () => {
    const { failures } = await trial.native.check({ datasetImportJobArn: "x", minDelay: "1 s" });

    expect(failures).toEqual([
      {
        property: "datasetImportJobArn",
        reason: expect.stringMatching(/^datasetImportJobArn is "x", but it must be/) as string,
      },
      {
        property: "minDelay",
        reason: expect.stringMatching(/^minDelay is "1 s", but it must be/) as string,
      },
    ]);
  });

  test("names no property of which the engine would show a secret, or show that nothing is there", async () => {
    const secret = {
      "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
      value: "x y",
    };

    const { failures } = await trial.native.check({ profile: secret, maxDelay: secret });

    expect(failures?.map(({ property }) => property)).toEqual(["", ""]);
  });

  test("says of timeouts among the arguments where they belong", async () => {
    const datasetImportJobArn = trial.job(["ACTIVE"]);

    const { failures } = await trial.native.check({
      datasetImportJobArn,
      customTimeouts: { create: "soon" },
    });
    const { error } = await trial.native.read(datasetImportJobArn, {
      inputs: { customTimeouts: {} },
      outputs: {},
    });

    expect(failures).toEqual([
      {
        property: "customTimeouts",
        reason: expect.stringMatching(
          /^customTimeouts is an option of the resource, and no argument: /,
        ) as string,
      },
    ]);
    expect(error).toContain("customTimeouts is an option of the resource");
  });

  test("passes values that a preview does not know yet", async () => {
    const { failures } = await trial.native.check({
      datasetImportJobArn: "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
      triggers: "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
    });

    expect(failures).toEqual([]);
  });
});

test("a type that is not a gate is refused, and the message says what to do", async () => {
  const { error } = await trial.native.check(
    {},
    "urn:pulumi:dev::shop::personalize-readiness:index:BucketReadiness::ready",
  );

  expect(error).toContain('no resource of type "personalize-readiness:index:BucketReadiness"');
});

test("delete touches nothing in AWS", async () => {
  const arn = trial.job(["ACTIVE"]);

  expect(await trial.native.delete(arn)).toEqual({});
  expect(trial.looksAt(arn)).toBe(0);
});

test("the plugin has the version of the package", async () => {
  expect(await trial.native.version()).toBe(manifest.version);
});

test("a later import is news of a refresh, and no change for the next up", async () => {
  const { datasetArn } = trial.shop();
  const arn = trial.addImport({ jobName: "own", datasetArn, hoursAgo: 1 });
  const inputs = { datasetImportJobArn: arn };
  const { properties: outputs = {} } = await trial.native.create(inputs);
  const later = trial.addImport({ jobName: "later", datasetArn, hoursAgo: 0.5 });

  const { properties: found = {}, inputs: kept } = await trial.native.read(arn, {
    inputs,
    outputs,
  });

  expect(kept).toEqual(inputs);
  expect(found).toMatchObject({ drift: [{ kind: "superseded", datasetImportJobArn: later }] });
  expect(await trial.native.diff({ inputs, outputs: found }, inputs)).toMatchObject({
    changes: SOME,
    detailed: {},
  });
  expect(await trial.native.diff({ inputs, outputs: found }, inputs)).toMatchObject({
    changes: NONE,
  });
});

test("an import that is gone is deleted from the state", async () => {
  const arn = trial.job(["ACTIVE"]);
  const inputs = { datasetImportJobArn: arn };
  const { properties: outputs = {} } = await trial.native.create(inputs);
  trial.emulator.remove(arn);

  expect(await trial.native.read(arn, { inputs, outputs })).toMatchObject({ id: "" });
});

describe("a gate on the newest", () => {
  test("finds it, follows the next, and keeps no argument among its outputs", async () => {
    const { datasetArn } = trial.shop();
    const first = trial.addImport({ jobName: "first", datasetArn, hoursAgo: 1 });
    const inputs = { datasetArn, ...DELAYS };

    const { id, properties: outputs = {} } = await trial.native.create(inputs);

    expect(id).toBe(datasetArn);
    expect(outputs).toMatchObject({ datasetImportJobArn: first, datasetArn });
    expect(await trial.native.diff({ inputs, outputs }, inputs)).toMatchObject({ changes: NONE });
    const second = trial.addImport({ jobName: "second", datasetArn, hoursAgo: 0.5 });
    expect(await trial.native.diff({ inputs, outputs }, inputs)).toMatchObject({ changes: SOME });
    expect(await trial.native.update({ inputs, outputs }, inputs)).toMatchObject({
      properties: { datasetImportJobArn: second },
    });
  });
});

describe("read without a state", () => {
  test("imports the gate on a given import", async () => {
    const arn = trial.job(["ACTIVE"]);

    expect(await trial.native.read(arn)).toMatchObject({
      id: arn,
      inputs: { datasetImportJobArn: arn },
      properties: { status: "ACTIVE", __stateVersion: 1 },
    });
  });

  test("imports the gate on the newest of a dataset", async () => {
    const { datasetArn } = trial.shop();
    const arn = trial.addImport({ jobName: "only", datasetArn, hoursAgo: 1 });

    expect(await trial.native.read(datasetArn)).toMatchObject({
      id: datasetArn,
      inputs: { datasetArn },
      properties: { datasetImportJobArn: arn },
    });
  });

  test("gets a gate with the arguments of the program", async () => {
    const arn = trial.job(["ACTIVE"]);
    const inputs = { maxAge: "1ms" };

    const { error } = await trial.native.read(arn, { inputs, outputs: inputs });

    expect(error).toContain("maxAge");
  });

  test("gets a gate with outputs among the arguments, which the form of get in an SDK takes, and uses none", async () => {
    const arn = trial.job(["ACTIVE"]);
    const inputs = { minDelay: "1s", status: "CREATE FAILED", jobName: "other" };

    const got = await trial.native.read(arn, { inputs, outputs: inputs });

    expect(got).toMatchObject({
      id: arn,
      inputs: { datasetImportJobArn: arn, minDelay: "1s" },
      properties: { status: "ACTIVE", jobName: arn.split("/").at(-1) },
    });
    expect(got.inputs).not.toHaveProperty("status");
  });

  test("gets a gate with all outputs of a gate among the arguments, and refreshes it", async () => {
    const arn = trial.job(["ACTIVE"]);
    const { properties = {} } = await trial.native.read(arn);
    const { __stateVersion, ...inputs } = properties;

    const got = await trial.native.read(arn, { inputs, outputs: inputs });
    const refreshed = await trial.native.read(arn, { inputs, outputs: got.properties ?? {} });

    expect(__stateVersion).toBe(1);
    expect(inputs).toHaveProperty("datasetArn");
    expect(got).toMatchObject({ id: arn, properties });
    expect(got.inputs).toEqual({ datasetImportJobArn: arn });
    expect(refreshed).toMatchObject({ id: arn, properties });
  });

  test("refuses a property that is neither an argument nor an output", async () => {
    const arn = trial.job(["ACTIVE"]);
    const inputs = { state: "ACTIVE" };

    const { error } = await trial.native.read(arn, { inputs, outputs: inputs });

    expect(error).toContain("state is not an argument of DatasetImportJobReadiness.");
    expect(trial.looksAt(arn)).toBe(0);
  });

  test("does not promise to resume a wait of which nothing is kept", async () => {
    trial.interject(() => ({
      httpStatus: 403,
      body: JSON.stringify({ __type: "ExpiredTokenException", message: "expired" }),
    }));

    const { error, initFailed } = await trial.native.read(trial.job(["ACTIVE"]));

    expect(initFailed).toBeUndefined();
    expect(error).toContain("and run the same command again.");
    expect(error).not.toContain("resumes");
  });

  test("keeps the ARN of the ID in a later refresh of a gate that the program gets", async () => {
    const { datasetArn } = trial.shop();
    const own = trial.addImport({ jobName: "own", datasetArn, hoursAgo: 1 });
    const { properties: outputs = {} } = await trial.native.read(own);

    // The engine keeps the program's arguments as the inputs, here none.
    const refreshed = await trial.native.read(own, { inputs: {}, outputs });

    expect(refreshed).toMatchObject({ id: own, properties: { datasetImportJobArn: own } });
    trial.emulator.remove(own);
    expect(await trial.native.read(own, { inputs: {}, outputs })).toMatchObject({ id: "" });
  });

  test("refuses an argument that names another resource than the ID", async () => {
    const [arn, other] = [trial.job(["CREATE FAILED"]), trial.job(["ACTIVE"])];
    const inputs = { datasetImportJobArn: other };

    const { error } = await trial.native.read(arn, { inputs, outputs: inputs });

    expect(error).toContain(`The ID of the resource is ${arn}, but datasetImportJobArn is`);
    expect(trial.looksAt(other)).toBe(0);
  });

  test("refuses an ID that is not an ARN of the kind, and a missing resource", async () => {
    const { error } = await trial.native.read("interactions");
    const missing = await trial.native.read(`${trial.job(["ACTIVE"])}-missing`);

    expect(error).toContain('datasetImportJobArn is "interactions", but it must be the ARN of');
    expect(missing.error).toContain("was not found");
  });
});
