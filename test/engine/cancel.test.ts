// The effect of one Ctrl-C on a wait on the real engine.
import { startTrial, type Trial } from "../support/engine-trial.ts";
import type { Operation } from "../support/stack-operation.ts";
import { FRONT } from "./front.ts";
import { GATE_PROGRAM } from "./gate-program.ts";

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial(GATE_PROGRAM);
});
afterEach(() => trial.dispose());

/** Presses Ctrl-C once the gate says that it sleeps. */
async function interrupted(operation: Operation): Promise<string> {
  const ctrlC = new AbortController();
  let heard = "";
  const { failed, output } = await operation({
    mayFail: true,
    signal: ctrlC.signal,
    onOutput(text) {
      heard += text;
      if (heard.includes("next look in")) {
        ctrlC.abort();
      }
    },
  });
  expect(failed).toBe(true);
  return output;
}

test("one Ctrl-C ends the wait of a create, of an update and of a refresh, and the next up resumes it", async () => {
  const { stack, emulator, aws } = trial;
  const arn = trial.job(["CREATE IN_PROGRESS"]);
  let looks = 0;
  trial.atEachLook(arn, (count) => (looks = count));
  // An interval so long that only Ctrl-C can end the sleep: a sleep that goes on ends in another look.
  await trial.configure({ args: { datasetImportJobArn: arn, minDelay: "1m" } });

  for (const expectedLooks of [1, 2]) {
    const output = await interrupted(stack.up);

    expect(output).toContain(`The wait for the dataset import job ${arn} was canceled after`);
    expect(looks).toBe(expectedLooks);
    expect(aws.changes()).toEqual([]);
    const gate = await trial.gate();
    expect(gate).toMatchObject({ id: arn, outputs: { datasetImportJobArn: arn, ...FRONT.mark } });
    expect(gate?.initErrors?.length).toBeGreaterThan(0);
    expect(gate?.outputs?.__provider).toBe(gate?.inputs?.__provider);
    expect((await stack.exportState()).pending_operations ?? []).toEqual([]);
  }

  const { inputs, outputs, initErrors } = (await trial.gate()) ?? {};
  await interrupted(stack.refresh);

  expect(looks).toBe(3);
  expect(await trial.gate()).toMatchObject({ inputs, outputs, initErrors });

  emulator.setTimeline(arn, [{ status: "ACTIVE" }]);
  await stack.up();

  expect(looks).toBe(4);
  expect((await trial.gate())?.outputs).toMatchObject({ status: "ACTIVE" });
  expect((await trial.gate())?.initErrors ?? []).toEqual([]);
});
