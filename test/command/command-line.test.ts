import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { OPTIONS } from "../../src/command/options.ts";
import { ENDINGS } from "../../src/command/ending.ts";
import { startCommandTrial, type CommandTrial } from "../support/command-trial.ts";
import { DATASET_ARN, SOLUTION_ARN, JOB_ARN } from "../support/shop.ts";
import { repositoryRoot } from "../support/repository-root.ts";

const TRACKER_ARN = "arn:aws:personalize:eu-west-1:123456789012:event-tracker/5d2c8a1e";
const CAMPAIGN_ARN = "arn:aws:personalize:eu-west-1:123456789012:campaign/home";

let trial: CommandTrial;
beforeAll(async () => {
  trial = await startCommandTrial();
});
afterAll(() => trial.stop());

test("it explains itself: every option, every exit code", async () => {
  const { code, stdout, stderr } = await trial.run("--help");

  expect([code, stderr]).toEqual([0, ""]);
  for (const { name } of OPTIONS) {
    expect(stdout).toContain(`  --${name} `);
  }
  for (const { exitCode, name, meaning } of ENDINGS) {
    expect(stdout).toMatch(new RegExp(`^ {2}${exitCode} +${name} +${meaning}$`, "m"));
  }
});

test("no two ways to end share an exit code", () => {
  expect(new Set(ENDINGS.map(({ exitCode }) => exitCode)).size).toBe(ENDINGS.length);
});

test("it says which version of the package it is of", async () => {
  const manifest = readFileSync(join(repositoryRoot(), "package.json"), "utf8");
  const { version } = JSON.parse(manifest) as { version: string };

  expect(await trial.run("--version")).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
});

test.each([
  [[], "Say what to do: it is wait, status or list, and then an ARN."],
  [["watch", JOB_ARN], '"watch" is not known: it is wait, status or list, and then an ARN.'],
  [["wait"], "wait takes one ARN or more."],
  [["list", DATASET_ARN, "--quiet"], "--quiet is for wait."],
  [
    ["list", JOB_ARN],
    `list is for the ARN of a dataset group, dataset or solution, not ${JOB_ARN}.`,
  ],
  [["wait", JOB_ARN, "--colour"], "Unknown option '--colour'."],
  [["wait", JOB_ARN, "--timeout"], "Option '--timeout <value>' argument missing."],
  [
    ["wait", JOB_ARN, "--timeout", "-1s"],
    "Option '--timeout' needs a value without a leading dash.",
  ],
  [
    ["wait", JOB_ARN, "--timeout", "soon"],
    '--timeout is "soon", but it must be a duration like "90s", "45m" or "3h".',
  ],
  [
    ["wait", JOB_ARN, "--min-delay", "5s", "--max-delay", "1s"],
    '--min-delay is "5s", but it must be no longer than --max-delay, which is "1s".',
  ],
  [
    ["wait", JOB_ARN, "--profile", ""],
    '--profile is "", but it must be the name of a profile of the shared AWS configuration.',
  ],
  [["status", JOB_ARN, "--timeout", "3s"], "--timeout is for wait."],
  [["wait", JOB_ARN, "--created-after", "2026-01-31"], "--created-after needs --newest."],
  [
    ["wait", JOB_ARN, "--newest"],
    `--newest is for the ARN of a dataset or solution, not ${JOB_ARN}.`,
  ],
  [["wait", JOB_ARN, TRACKER_ARN, "--max-age", "7d"], "--max-age is not for an event tracker."],
  [
    ["wait", CAMPAIGN_ARN, "--max-age", "7d", "--expected-dataset-arn", DATASET_ARN],
    "--max-age is not for a campaign. --expected-dataset-arn is not for a campaign.",
  ],
  [
    ["wait", SOLUTION_ARN, "--newest", "--created-after", "yesterday"],
    '--created-after is "yesterday", but it must be a date like "2026-01-31", which begins in UTC, or a moment like "2026-01-31T22:00:00Z".',
  ],
  [
    ["wait", "arn:aws:personalize:eu-west-1:123456789012:schema/interactions"],
    expect.stringMatching(
      /^"arn:\S+:schema\/interactions" is not the ARN of a dataset group, .* or batch segment job\.$/,
    ) as string,
  ],
])("bad arguments %j are answered in a sentence, with exit code 2", async (args, sentence) => {
  const { code, stdout, stderr } = await trial.run(...args);

  expect([code, stdout]).toEqual([2, ""]);
  const [, said] = /^pulumi-personalize-readiness: (.*) See --help\.\n$/.exec(stderr) ?? [];
  expect(said).toEqual(sentence);
});

test("nothing of Pulumi's can be loaded in these tests, and the command does not miss it", () => {
  const preload = join(repositoryRoot(), "test/support/without-pulumi.cjs");
  const library = join(repositoryRoot(), "dist/index.js");

  const { status, stderr } = spawnSync(process.execPath, ["--require", preload, library]);

  expect(status).toBe(1);
  expect(String(stderr)).toContain("Cannot find module '@pulumi/pulumi'");
});
