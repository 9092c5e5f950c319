// Tests of the other operations of a gate, and of the end of the plugin process itself.
import { join } from "node:path";

import { startEngineStandIn } from "../support/engine-stand-in.ts";
import { STORED_TEXT } from "../../src/gates/stored-text.ts";
import { QUICK, URN, startHostTrial, type HostTrial } from "../support/host-trial.ts";
import { repositoryRoot } from "../support/repository-root.ts";

let trial: HostTrial;
beforeAll(async () => {
  trial = await startHostTrial();
});
afterEach(() => {
  trial.calmDown();
});
afterAll(() => trial.stop());

test("update waits again and replaces the earlier outputs", async () => {
  const arn = trial.job(["CREATE IN_PROGRESS", "ACTIVE"]);
  const olds = { datasetImportJobArn: arn, ...QUICK, status: "CREATE PENDING", __stateVersion: 1 };

  const response = await trial.plugin.update(arn, olds, {
    datasetImportJobArn: arn,
    ...QUICK,
    triggers: ["2"],
  });

  expect(response).toMatchObject({
    properties: { status: "ACTIVE", triggers: ["2"], __provider: STORED_TEXT },
  });
});

test("an update that ends without an answer keeps the earlier outputs", async () => {
  const arn = trial.job(["ACTIVE"]);
  trial.interject(() => ({ httpStatus: 200, body: "{}" }));

  const response = await trial.plugin.update(
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

  expect(response).toMatchObject({
    initFailed: { properties: { status: "CREATE PENDING", jobName: "before" } },
  });
});

test("a resumed wait that runs out again can be resumed again", async () => {
  const arn = trial.job(["CREATE IN_PROGRESS"]);
  const inputs = {
    datasetImportJobArn: arn,
    ...QUICK,
    customTimeouts: { create: "0s", update: "0s" },
  };
  const created = await trial.plugin.create(inputs);

  const { initFailed } = await trial.plugin.update(
    arn,
    created.initFailed?.properties ?? {},
    inputs,
  );

  expect(initFailed).toMatchObject({
    id: arn,
    properties: { status: "CREATE IN_PROGRESS", __provider: STORED_TEXT },
  });
  expect(initFailed?.reasons.at(-1)).toContain("raise the gate's customTimeouts.update");
  expect(trial.looksAt(arn)).toBe(2);
});

test("delete touches nothing in AWS", async () => {
  const calls = trial.emulator.requests.length;

  expect(await trial.plugin.delete("x", { datasetImportJobArn: trial.job(["ACTIVE"]) })).toEqual(
    {},
  );
  expect(trial.emulator.requests).toHaveLength(calls);
});

test("check reports every failure without its property, whose value the engine would show, and returns the inputs", async () => {
  const news = { datasetImportJobArn: "x", __urn: URN };

  const response = await trial.plugin.check({}, news);

  expect(response.properties).toEqual({ ...news, __provider: STORED_TEXT });
  expect(response.failures).toEqual([
    {
      property: "",
      reason: expect.stringContaining('datasetImportJobArn is "x"') as string,
    },
  ]);
});

test("diff knows no change, a change, and a replacement", async () => {
  const arn = trial.job(["ACTIVE"]);
  const olds = { datasetImportJobArn: arn, status: "ACTIVE", __urn: "urn:old" };

  expect(await trial.plugin.diff(arn, olds, { datasetImportJobArn: arn, __urn: URN })).toEqual({
    changes: 1,
    replaces: [],
  });
  expect(await trial.plugin.diff(arn, olds, { datasetImportJobArn: arn, profile: "p" })).toEqual({
    changes: 2,
    replaces: [],
  });
  expect(await trial.plugin.diff(arn, olds, { datasetImportJobArn: `${arn}2` })).toEqual({
    changes: 2,
    replaces: ["datasetImportJobArn"],
  });
});

test("a plugin process whose engine was killed before its first wait ends by itself", async () => {
  const engine = await startEngineStandIn();
  const plugin = await trial.startPlugin(
    // It asks every quarter of a minute whether the engine is there: here every 0.15 s.
    { NODE_OPTIONS: `--require ${join(repositoryRoot(), "test/support/hurried.cjs")}` },
    [engine.address],
  );
  await plugin.check({}, { datasetImportJobArn: trial.job(["ACTIVE"]) });

  engine.close();

  expect(await plugin.ended).toBe(1);
  expect(plugin.stderr()).toBe("");
});
