// Tests of the command on an unfit Node.js.
import { join } from "node:path";

import { startCommandTrial, type CommandTrial } from "../support/command-trial.ts";
import { repositoryRoot } from "../support/repository-root.ts";

let trial: CommandTrial;
let arn: string;
beforeAll(async () => {
  trial = await startCommandTrial();
  arn = trial.addImport({ jobName: "done" });
});
afterAll(() => trial.stop());

const takenFor = (version: string): Record<string, string> => ({
  NODE_OPTIONS: `--require ${join(repositoryRoot(), "test/support/as-node.cjs")}`,
  TAKEN_FOR_NODE: version,
});

test("a version that cannot require ES modules gets a sentence with the needed version", async () => {
  const options = { NODE_OPTIONS: "--no-experimental-require-module" };

  expect(await trial.runWith(options, "wait", arn)).toEqual({
    code: 9,
    stdout: "",
    stderr:
      "pulumi-personalize-readiness needs Node.js 22.12 or later, with require() of ES modules switched on. " +
      `This is Node.js ${process.versions.node}.\n`,
  });
});

test("a version older than the oldest is named on standard error, and the command works", async () => {
  const { code, stdout, stderr } = await trial.runWith(takenFor("20.20.2"), "wait", arn);

  expect(stderr.split("\n").slice(0, 2)).toEqual([
    "Node.js 20.20.2 is older than 22.12, the oldest version that pulumi-personalize-readiness is tested with.",
    "Put Node.js 22.21, 24.5 or later first on PATH.",
  ]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: `${arn} ACTIVE\n` });
});

test("a version that does not report Ctrl-C is good for the command, which gets Ctrl-C as a signal", async () => {
  expect(await trial.runWith(takenFor("22.12.0"), "wait", arn)).toEqual({
    code: 0,
    stdout: `${arn} ACTIVE\n`,
    stderr: "",
  });
});
