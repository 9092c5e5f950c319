// Tests of the command on a Node.js that is not the one it needs.
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

test("one that cannot require ES modules is told which one is needed, in a sentence", async () => {
  const options = { NODE_OPTIONS: "--no-experimental-require-module" };

  expect(await trial.runWith(options, "wait", arn)).toEqual({
    code: 9,
    stdout: "",
    stderr:
      "pulumi-personalize-readiness needs Node.js 22.12 or later, with require() of ES modules switched on. " +
      `This is Node.js ${process.versions.node}.\n`,
  });
});

test("one that is older than the oldest is named on standard error, and the command does what it is asked", async () => {
  const { code, stdout, stderr } = await trial.runWith(takenFor("20.20.2"), "wait", arn);

  expect(stderr.split("\n").slice(0, 2)).toEqual([
    "Node.js 20.20.2 is older than 22.12, the oldest version that pulumi-personalize-readiness is tested with.",
    "Put Node.js 22.21, 24.5 or later first on PATH.",
  ]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: `${arn} ACTIVE\n` });
});

test("one that does not tell of Ctrl-C is good for the command, which gets it as a signal", async () => {
  expect(await trial.runWith(takenFor("22.12.0"), "wait", arn)).toEqual({
    code: 0,
    stdout: `${arn} ACTIVE\n`,
    stderr: "",
  });
});
