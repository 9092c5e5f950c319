import { setTimeout as sleep } from "node:timers/promises";

import { STORED_TEXT } from "../../src/gates/stored-text.ts";
import { URN, startHostTrial, type HostTrial } from "../support/host-trial.ts";
import type { PluginProcess } from "../support/plugin-process.ts";

let trial: HostTrial;
beforeAll(async () => {
  trial = await startHostTrial();
});
afterAll(() => trial.stop());

describe("the engine's Cancel", () => {
  // A process that was told to cancel serves no more waits.
  let plugin: PluginProcess;
  beforeEach(async () => {
    plugin = await trial.anotherPlugin();
  });
  afterEach(async () => {
    await plugin.stop();
  });

  async function firstLookAt(arn: string): Promise<void> {
    while (trial.looksAt(arn) === 0) {
      await sleep(10);
    }
  }

  async function cancelled(arn: string): Promise<{ ms: number; reasons: readonly string[] }> {
    const wait = plugin.create({ datasetImportJobArn: arn, minDelay: "1m", __urn: URN });
    await firstLookAt(arn);
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
    const { ms, reasons } = await cancelled(trial.job(["CREATE IN_PROGRESS"]));

    expect(ms).toBeLessThan(1_000);
    expect(reasons.join(" ")).toContain("was cancelled");
  });

  test("ends a wait in the middle of a request that nobody answers", async () => {
    const stop = trial.emulator.interject(() => "hang");

    const { ms } = await cancelled(trial.job(["CREATE IN_PROGRESS"]));
    stop();

    expect(ms).toBeLessThan(1_000);
  });

  test("ends a refresh that waits", async () => {
    const arn = trial.job(["CREATE IN_PROGRESS"]);
    const wait = plugin.read(arn, { datasetImportJobArn: arn, minDelay: "1m", __stateVersion: 1 });
    await firstLookAt(arn);
    await plugin.cancel();

    expect((await wait).error).toContain("was cancelled");
  });
});
