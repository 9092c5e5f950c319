// A get on the real engine.
import { startTrial, type Trial } from "../support/engine-trial.ts";
import { GATE_PROGRAM, QUICK } from "./gate-program.ts";

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial(GATE_PROGRAM);
});
afterEach(() => trial.dispose());

test("a get of a job that is not there is an error in the preview, never undefined outputs", async () => {
  const arn = trial.job(["ACTIVE"]);
  trial.emulator.removeImportJob(arn);
  await trial.configure({ mode: "get", args: { datasetImportJobArn: arn, ...QUICK } });

  const { failed, output } = await trial.stack.preview({ mayFail: true });

  expect(failed).toBe(true);
  expect(output).toContain("was not found in region eu-west-1 of account 123456789012");
});

test("a get waits for a job under way, gives its outputs, and is destroyed like any other resource", async () => {
  const arn = trial.job(["CREATE IN_PROGRESS", "ACTIVE"]);
  await trial.configure({ mode: "get", args: { datasetImportJobArn: arn, ...QUICK } });

  const { output } = await trial.stack.up();

  expect(output).toMatch(/job-\d: CREATE IN_PROGRESS \d/);
  expect((await trial.stack.outputs()).status?.value).toBe("ACTIVE");

  await trial.stack.destroy();

  expect((await trial.stack.exportState()).resources ?? []).toEqual([]);
});
