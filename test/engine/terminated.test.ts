// The state of a wait whose processes get SIGTERM, as from a CI runner that stops a job.
import { startTrial, type Trial } from "../support/engine-trial.ts";
import { GATE_PROGRAM } from "./gate-program.ts";
import { pluginsIn, processesIn } from "./processes.ts";

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial(GATE_PROGRAM);
});
afterEach(() => trial.dispose());

// The processes are known on Linux only, where CI runs.
const onLinux = process.platform === "linux" ? test : test.skip;

onLinux.each([
  { whom: "the plugin process", idsIn: pluginsIn, atLeast: 1 },
  // The CLI, the program, what starts the program, and the plugin process.
  { whom: "every process of the operation", idsIn: processesIn, atLeast: 4 },
])("SIGTERM to $whom ends the wait, and the next up resumes it", async ({ idsIn, atLeast }) => {
  const { stack, emulator } = trial;
  const arn = trial.job(["CREATE IN_PROGRESS"]);
  // An interval so long that only SIGTERM can end the sleep.
  await trial.configure({ args: { datasetImportJobArn: arn, minDelay: "1h", maxDelay: "1h" } });
  let heard = "";
  let terminated: Promise<readonly string[]> | undefined;
  const terminate = async (): Promise<readonly string[]> => {
    const ids = await idsIn(trial.folder);
    ids.forEach((id) => process.kill(Number(id), "SIGTERM"));
    return ids;
  };

  const { failed, output } = await stack.up({
    mayFail: true,
    onOutput(text) {
      heard += text;
      if (heard.includes("next look in")) {
        terminated ??= terminate();
      }
    },
  });

  expect((await terminated)?.length).toBeGreaterThanOrEqual(atLeast);
  expect(failed).toBe(true);
  expect(output).toContain(`The wait for the dataset import job ${arn} was canceled after`);
  expect(output).not.toContain("exited prematurely");
  const gate = await trial.gate();
  expect(gate).toMatchObject({ id: arn, outputs: { datasetImportJobArn: arn } });
  expect(gate?.initErrors?.length).toBeGreaterThan(0);
  expect((await stack.exportState()).pending_operations ?? []).toEqual([]);

  emulator.setTimeline(arn, [{ status: "ACTIVE" }]);
  await stack.up();

  expect((await trial.gate())?.outputs?.status).toBe("ACTIVE");
  expect((await trial.gate())?.initErrors ?? []).toEqual([]);
});
