import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, readdir, readlink } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";

import { runProcess } from "../support/process-output.ts";
import { startTrial, type Trial } from "../support/engine-trial.ts";
import { GATE_PROGRAM, QUICK } from "./gate-program.ts";

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial(GATE_PROGRAM);
});
afterAll(() => trial.dispose());

/** Plugin processes that work in this folder, by id; known on Linux only, where CI runs. */
async function pluginsIn(folder: string): Promise<string[]> {
  const ids = process.platform === "linux" ? await readdir("/proc") : [];
  const found = await Promise.all(
    ids.filter(Number).map(async (id) => {
      const cwd = await readlink(`/proc/${id}/cwd`).catch(() => "");
      const command = await readFile(`/proc/${id}/cmdline`, "utf8").catch(() => "");
      return cwd === folder && command.includes("dynamic-provider") ? [id] : [];
    }),
  );
  return found.flat();
}

const looks = (): number => trial.emulator.requests.length;

test("a CLI that is killed outright leaves nothing polling for more than a minute, and the next up carries on", async () => {
  const arn = trial.job(["CREATE IN_PROGRESS"]);
  await trial.configure({ args: { datasetImportJobArn: arn, ...QUICK } });
  const cli = spawn(
    "pulumi",
    ["up", "--yes", "--skip-preview", "--non-interactive", "--stack", "test"],
    {
      cwd: trial.folder,
      env: { ...process.env, ...trial.stack.environment },
      stdio: "ignore",
    },
  );
  while (looks() < 3) {
    await sleep(100);
  }
  if (process.platform === "linux") {
    expect(await pluginsIn(trial.folder)).toHaveLength(1);
  }
  cli.kill("SIGKILL");
  await once(cli, "exit");
  const killedMs = performance.now();

  // It polls twice a second at least, so two seconds of silence are the end of it.
  for (let before = -1; before !== looks();) {
    before = looks();
    await sleep(2_000);
  }
  expect((performance.now() - killedMs) / 1_000).toBeLessThan(60);

  expect(await pluginsIn(trial.folder)).toEqual([]);

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
  await trial.stack.destroy();
}, 120_000);
