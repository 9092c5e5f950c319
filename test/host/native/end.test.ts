// Tests of how the native provider's process ends its waits, and itself.
import { join } from "node:path";

import { startEngineStandIn } from "../../support/engine-stand-in.ts";
import type { NativePlugin } from "../../support/native-plugin.ts";
import { startNativeTrial, type NativeTrial } from "../../support/native-trial.ts";
import { repositoryRoot } from "../../support/repository-root.ts";
import { until } from "../../support/until.ts";

let trial: NativeTrial;
beforeAll(async () => {
  trial = await startNativeTrial();
});
afterAll(() => trial.stop());

/** Arguments of a gate whose next look is an hour away. */
const SLEEPY = { minDelay: "1h", maxDelay: "1h" };

/** Has a gate wait in the process until its next look, in an hour. */
async function startWait(plugin: NativePlugin) {
  const arn = trial.job(["CREATE IN_PROGRESS"]);
  const wait = plugin.create({ datasetImportJobArn: arn, ...SLEEPY });
  await until(() => trial.looksAt(arn) === 1);
  return { arn, wait };
}

test("Cancel ends a wait and a refresh, which can be resumed", async () => {
  const plugin = await trial.another();
  const [waiting, refreshed] = [1, 2].map(() => trial.job(["CREATE IN_PROGRESS"])) as [
    string,
    string,
  ];
  const inputs = { datasetImportJobArn: refreshed, ...SLEEPY };
  const wait = plugin.create({ datasetImportJobArn: waiting, ...SLEEPY });
  const refresh = plugin.read(refreshed, {
    inputs,
    outputs: { datasetImportJobArn: refreshed, status: "CREATE IN_PROGRESS", __stateVersion: 1 },
  });
  await until(() => trial.looksAt(waiting) === 1 && trial.looksAt(refreshed) === 1);

  await plugin.cancel();

  expect((await wait).initFailed).toMatchObject({
    id: waiting,
    properties: { status: "CREATE IN_PROGRESS" },
  });
  expect((await wait).initFailed?.reasons[0]).toContain("was canceled");
  expect((await refresh).error).toContain("was canceled");
  expect(trial.looksAt(waiting)).toBe(1);
});

test("Cancel ends the question of a diff whether there is a newer import", async () => {
  const plugin = await trial.another();
  const { datasetArn } = trial.shop();
  const inputs = { datasetArn };
  trial.addImport({ jobName: "found", datasetArn, hoursAgo: 2, statuses: ["ACTIVE"] });
  const { properties: outputs = {} } = await plugin.create(inputs);
  const asked = (): number => trial.timesAsked("ListDatasetImportJobs", datasetArn);
  const before = asked();
  const stop = trial.interject(({ operation }) =>
    operation === "ListDatasetImportJobs" ? "hang" : undefined,
  );
  const diff = plugin.diff({ inputs, outputs }, inputs);
  await until(() => asked() > before);

  await plugin.cancel();

  expect(await diff).toMatchObject({ changes: 2, replaces: [], detailed: {} });
  stop();
});

test("the process ends at once when the engine is gone, and has said nothing but its port", async () => {
  const plugin = await trial.another();
  await startWait(plugin);

  plugin.closeInput();

  expect(await plugin.ended).toBe(1);
  expect(plugin.output()).toMatch(/^\d+\n$/);
});

test("a process without a pipe serves, and its watchdog ends it when the engine is gone", async () => {
  const engine = await startEngineStandIn();
  const plugin = await trial.another(
    // The watchdog asks every quarter of a minute whether the engine is there: here every 0.15 s.
    { NODE_OPTIONS: `--require ${join(repositoryRoot(), "test/support/hurried.cjs")}` },
    [engine.address],
    "ignore",
  );

  expect(await plugin.create({ datasetImportJobArn: trial.job(["ACTIVE"]) })).toMatchObject({
    properties: { status: "ACTIVE" },
  });
  await startWait(plugin);
  engine.close();

  expect(await plugin.ended).toBe(1);
  expect(plugin.output()).toMatch(/^\d+\n$/);
});

test("SIGTERM ends a wait, which can be resumed, and the process ends with the engine", async () => {
  const plugin = await trial.another();
  const { arn, wait } = await startWait(plugin);

  plugin.terminate();

  expect((await wait).initFailed).toMatchObject({
    id: arn,
    properties: { status: "CREATE IN_PROGRESS" },
  });
  expect((await wait).initFailed?.reasons[0]).toContain("was canceled");
  expect(trial.looksAt(arn)).toBe(1);

  plugin.closeInput();

  expect(await plugin.ended).toBe(1);
  expect(plugin.output()).toMatch(/^\d+\n$/);
});

test("a second SIGTERM ends the process at once", async () => {
  const plugin = await trial.another();
  const { wait } = await startWait(plugin);
  plugin.terminate();
  await wait;

  plugin.terminate();

  expect(await plugin.ended).toBe(null);
});
