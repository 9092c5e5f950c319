// Tests of the command when its output does not arrive.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, openSync, closeSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

import { startCommandTrial, type CommandTrial } from "../support/command-trial.ts";
import { COMPILED_REPOSITORY } from "../support/compiled-repository.ts";
import { DATASET_ARN } from "../support/shop.ts";
import { repositoryRoot } from "../support/repository-root.ts";

/** Longer than the command gives to calls that were given up, in milliseconds. */
const PATIENCE_MS = 1_500;

let trial: CommandTrial;
let arn: string;
beforeAll(async () => {
  trial = await startCommandTrial();
  arn = trial.addImport({ jobName: "done" });
});
afterAll(() => trial.stop());

const start = (
  args: readonly string[],
  stdio: [stdout: "pipe" | number, stderr: "pipe" | number],
): ReturnType<typeof spawn> =>
  spawn(process.execPath, [join(repositoryRoot(), "dist/command/main.js"), ...args], {
    env: { PATH: process.env.PATH ?? "", ...COMPILED_REPOSITORY, ...trial.emulator.environment },
    stdio: ["ignore", ...stdio],
  });

async function endOf(child: ReturnType<typeof spawn>): Promise<{ code: number; stderr: string }> {
  let stderr = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const [code] = (await once(child, "close")) as [number];
  return { code, stderr };
}

test.each([["status"], ["status", "--json"], ["wait"]])(
  "%s ends without a word as soon as nobody reads the result",
  async (task, ...options) => {
    const child = start([task, arn, ...options], ["pipe", "pipe"]);
    child.stdout?.destroy();

    expect(await endOf(child)).toEqual({ code: 141, stderr: "" });
  },
);

test("a late reader gets a long list to its end", async () => {
  const count = 2_000;
  const datasetArn = DATASET_ARN.replace("INTERACTIONS", "ITEMS");
  trial.emulator.addDataset({ datasetArn });
  for (let n = 0; n < count; n += 1) {
    trial.addImport({ jobName: `night-${n}`, datasetArn });
  }
  const child = start(["list", datasetArn, "--json"], ["pipe", "pipe"]);
  const end = endOf(child);
  const { stdout } = child;
  if (stdout === null) {
    throw new Error("no pipe");
  }
  // Until there is something to read, of which nothing is taken yet.
  await once(stdout, "readable");
  // A command that did not wait for its reader would end meanwhile.
  await Promise.race([once(child, "exit"), setTimeout(PATIENCE_MS, undefined, { ref: false })]);

  const text = (await stdout.setEncoding("utf8").toArray()).join("");

  expect(await end).toEqual({ code: 0, stderr: "" });
  expect(text.length).toBeGreaterThan(500_000);
  expect(JSON.parse(text)).toHaveLength(count);
});

test("a wait ends as soon as nobody reads its progress", async () => {
  const slow = trial.addImport({ jobName: "slow", statuses: ["CREATE IN_PROGRESS"], hoursAgo: 5 });
  const child = start(["wait", slow, "--min-delay", "100ms"], ["pipe", "pipe"]);
  child.stderr?.destroy();

  expect(await endOf(child)).toEqual({ code: 141, stderr: "" });
});

// A device that is full exists on Linux only.
(existsSync("/dev/full") ? test : test.skip)(
  "a result that cannot be written has a message and an exit code of its own",
  async () => {
    const full = openSync("/dev/full", "w");

    const ends = await Promise.all([
      endOf(start(["status", arn], [full, "pipe"])),
      endOf(start(["status", arn, "--json"], [full, "pipe"])),
      endOf(start(["--help"], [full, "pipe"])),
    ]);
    closeSync(full);

    const stderr =
      "The command cannot write the result to standard output: ENOSPC: no space left on device, write.\n";
    expect(ends).toEqual([
      { code: 10, stderr },
      { code: 10, stderr },
      { code: 10, stderr },
    ]);
  },
);
