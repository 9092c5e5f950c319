// The state of a wait whose engine is killed outright.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";

import { runProcess } from "../../build/machine/process-output.ts";
import { startTrial, type Trial } from "../support/engine-trial.ts";
import { FRONT } from "./front.ts";
import { GATE_PROGRAM, QUICK } from "./gate-program.ts";
import { pluginsIn } from "./processes.ts";

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial(GATE_PROGRAM);
});
afterEach(() => trial.dispose());

const looks = (): number => trial.emulator.requests.length;

test("a killed CLI leaves nothing polling, and the next up carries on", async () => {
  const arn = trial.job(["CREATE IN_PROGRESS"]);
  await trial.configure({ args: { datasetImportJobArn: arn, ...QUICK } });
  const threeLooks = new Promise<void>((resolve) => {
    trial.atEachLook(arn, (count) => {
      if (count === 3) {
        resolve();
      }
    });
  });
  const cli = spawn(
    "pulumi",
    ["up", "--yes", "--skip-preview", "--non-interactive", "--stack", "test"],
    {
      cwd: trial.folder,
      env: { ...process.env, ...trial.stack.environment },
      stdio: "ignore",
    },
  );
  await threeLooks;
  if (process.platform === "linux") {
    expect(await pluginsIn(trial.folder)).toHaveLength(1);
  }
  cli.kill("SIGKILL");
  await once(cli, "exit");
  const looksUntilKill = looks();

  // The end of the pipe from the engine or the plugin's own watchdog ends this. Where processes are not known, silence tells: the
  // gate looks twice a second.
  for (let before = -1; before !== looks() || (await pluginsIn(trial.folder)).length > 0;) {
    before = looks();
    await sleep(2_000);
  }
  expect(looks() - looksUntilKill).toBeLessThanOrEqual(FRONT.looksAfterKill);

  trial.emulator.setTimeline(arn, [{ status: "ACTIVE" }]);
  // A backend of files keeps the lock of the CLI that was killed.
  const unlocked = await runProcess("pulumi", ["cancel", "--yes", "--stack", "test"], {
    cwd: trial.folder,
    env: trial.stack.environment,
  });
  expect(unlocked.code).toBe(0);
  const { output } = await trial.stack.up();
  expect(output).toMatch(/interrupted while deploying|pending/i);
  expect((await trial.gate())?.outputs?.status).toBe("ACTIVE");

  await trial.stack.refresh({ clearPendingCreates: true });
  expect((await trial.stack.exportState()).pending_operations ?? []).toEqual([]);
});
