// Tests of the command when what it writes does not arrive.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, openSync, closeSync } from "node:fs";
import { join } from "node:path";

import { startCommandTrial, type CommandTrial } from "../support/command-trial.ts";
import { repositoryRoot } from "../support/repository-root.ts";

let trial: CommandTrial;
let arn: string;
beforeAll(async () => {
  trial = await startCommandTrial();
  arn = trial.addImport("done", ["ACTIVE"]);
});
afterAll(() => trial.stop());

const start = (
  args: readonly string[],
  stdio: [stdout: "pipe" | number, stderr: "pipe" | number],
): ReturnType<typeof spawn> =>
  spawn(process.execPath, [join(repositoryRoot(), "dist/command/main.js"), ...args], {
    env: { PATH: process.env.PATH ?? "", ...trial.emulator.environment },
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

test("a wait ends as soon as nobody reads how it goes", async () => {
  const slow = trial.addImport("slow", ["CREATE IN_PROGRESS"], 5);
  const child = start(["wait", slow, "--min-delay", "100ms"], ["pipe", "pipe"]);
  child.stderr?.destroy();

  expect(await endOf(child)).toEqual({ code: 141, stderr: "" });
});

// A device that is full exists on Linux only.
(existsSync("/dev/full") ? test : test.skip)(
  "a result that cannot be written is said to be so, and has an exit code of its own",
  async () => {
    const full = openSync("/dev/full", "w");

    const ends = await Promise.all([
      endOf(start(["status", arn], [full, "pipe"])),
      endOf(start(["status", arn, "--json"], [full, "pipe"])),
      endOf(start(["--help"], [full, "pipe"])),
    ]);
    closeSync(full);

    const stderr =
      "The result cannot be written to standard output: ENOSPC: no space left on device, write.\n";
    expect(ends).toEqual([
      { code: 10, stderr },
      { code: 10, stderr },
      { code: 10, stderr },
    ]);
  },
);
