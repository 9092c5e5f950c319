import { setTimeout as sleep } from "node:timers/promises";

import { startTrial, type Trial } from "../support/engine-trial.ts";
import { GATE_PROGRAM } from "./gate-program.ts";

let trial: Trial;
let arn: string;
beforeAll(async () => {
  trial = await startTrial(GATE_PROGRAM);
  arn = trial.job(["CREATE IN_PROGRESS"]);
  // An interval so long that only Ctrl-C can end the sleep.
  await trial.configure({ args: { datasetImportJobArn: arn, minDelay: "1m" } });
});
afterAll(() => trial.dispose());

async function upAndPressCtrlC(): Promise<{ output: string; ms: number }> {
  const ctrlC = new AbortController();
  const looks = trial.emulator.requests.length;
  const up = trial.stack.up({ mayFail: true, signal: ctrlC.signal });
  while (trial.emulator.requests.length === looks) {
    await sleep(50);
  }
  // Long enough for the answer to arrive and the sleep to begin.
  await sleep(500);
  const pressedMs = performance.now();
  ctrlC.abort();
  const { failed, output } = await up;
  expect(failed).toBe(true);
  return { output, ms: performance.now() - pressedMs };
}

test.each(["create", "update"])(
  "one Ctrl-C ends the wait of a %s and keeps the gate resumable",
  async () => {
    const { output, ms } = await upAndPressCtrlC();

    expect(output).toContain(`The wait for the dataset import job ${arn} was cancelled after`);
    // The wait itself ends in well under a second; the engine then writes its state and ends.
    expect(ms).toBeLessThan(3_000);
    expect(trial.aws.changes()).toEqual([]);
    const gate = await trial.gate();
    expect(gate).toMatchObject({ id: arn, outputs: { datasetImportJobArn: arn } });
    expect(gate?.initErrors?.length).toBeGreaterThan(0);
    expect(gate?.outputs?.__provider).toBe(gate?.inputs?.__provider);
    expect((await trial.stack.exportState()).pending_operations ?? []).toEqual([]);
  },
);

test("one Ctrl-C ends a refresh that waits, and the state stays as it was", async () => {
  const before = await trial.gate();
  const ctrlC = new AbortController();
  const looks = trial.emulator.requests.length;
  const refresh = trial.stack.refresh({ mayFail: true, signal: ctrlC.signal });
  while (trial.emulator.requests.length === looks) {
    await sleep(50);
  }
  await sleep(500);
  const pressedMs = performance.now();
  ctrlC.abort();

  expect((await refresh).failed).toBe(true);
  expect(performance.now() - pressedMs).toBeLessThan(3_000);
  const { inputs, outputs, initErrors } = before ?? {};
  expect(await trial.gate()).toMatchObject({ inputs, outputs, initErrors });
});

test("the next up resumes the wait, and destroy removes the gate", async () => {
  trial.emulator.setTimeline(arn, [{ status: "ACTIVE" }]);

  await trial.stack.up();
  expect((await trial.gate())?.outputs).toMatchObject({ status: "ACTIVE" });
  expect((await trial.gate())?.initErrors ?? []).toEqual([]);

  await trial.stack.destroy();
  expect((await trial.stack.exportState()).resources ?? []).toEqual([]);
});
