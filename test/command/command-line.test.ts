// Tests of the command's own words: its help, its version, and its answers to arguments that make no sense.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { startCommandTrial, type CommandTrial } from "../support/command-trial.ts";
import { DATASET_ARN, JOB_ARN, PLACE } from "../support/shop.ts";
import { repositoryRoot } from "../support/repository-root.ts";

const CAMPAIGN_ARN = `${PLACE}:campaign/home`;

let trial: CommandTrial;
beforeAll(async () => {
  trial = await startCommandTrial();
});
afterAll(() => trial.stop());

/** The options, and the exit codes with their names. */
const OPTIONS = [
  ...["newest", "created-after", "timeout", "min-delay", "max-delay", "max-age", "on-superseded"],
  ...["expected-dataset-arn", "expected-solution-version-arn", "profile", "assume-role-arn"],
  ...["json", "quiet", "help", "version"],
];
const EXIT_CODES = [
  ...["0 ready", "1 defect", "2 bad usage", "3 pending", "4 failed", "5 gone", "6 denied"],
  ...["7 no answer", "8 unfit", "9 misconfigured", "10 unwritable"],
  ...["130 interrupted", "141 unread", "143 terminated"],
];

test("it explains itself: every option, every exit code", async () => {
  const { code, stdout, stderr } = await trial.run("--help");

  expect([code, stderr]).toEqual([0, ""]);
  expect([...stdout.matchAll(/^ {2}--(\S+) /gm)].map(([, name]) => name)).toEqual(OPTIONS);
  const endings = [...stdout.matchAll(/^ {2}(\d+) +(\S+(?: \S+)*) {2,}\S/gm)];
  expect(endings.map(([, exitCode, name]) => `${exitCode} ${name}`)).toEqual(EXIT_CODES);
});

test("it says the version of its package", async () => {
  const manifest = readFileSync(join(repositoryRoot(), "package.json"), "utf8");
  const { version } = JSON.parse(manifest) as { version: string };

  expect(await trial.run("--version")).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
});

// Which sentence, test/unit/command says.
test.each([
  [[], "The task is missing. Give wait, status or list, and then an ARN."],
  [["list", DATASET_ARN, "--quiet"], "--quiet works only with wait."],
  [["wait", JOB_ARN, "--color"], "Unknown option '--color'."],
  [
    ["wait", CAMPAIGN_ARN, "--max-age", "7d", "--expected-dataset-arn", DATASET_ARN],
    "--max-age does not work with a campaign. --expected-dataset-arn does not work with a campaign.",
  ],
  [
    ["wait", JOB_ARN, "--min-delay", "5s", "--max-delay", "1s"],
    '--min-delay is "5s", but it must be no longer than --max-delay, which is "1s".',
  ],
])("bad arguments %j are answered in a sentence, with exit code 2", async (args, sentence) => {
  const { code, stdout, stderr } = await trial.run(...args);

  expect([code, stdout]).toEqual([2, ""]);
  const [, said] = /^pulumi-personalize-readiness: (.*) See --help\.\n$/.exec(stderr) ?? [];
  expect(said).toEqual(sentence);
});

test("these tests cannot load anything of Pulumi, and the command does not need it", () => {
  const preload = join(repositoryRoot(), "test/support/without-pulumi.cjs");
  const library = join(repositoryRoot(), "dist/index.js");

  const { status, stderr } = spawnSync(process.execPath, ["--require", preload, library]);

  expect(status).toBe(1);
  expect(String(stderr)).toContain("Cannot find module '@pulumi/pulumi'");
});
