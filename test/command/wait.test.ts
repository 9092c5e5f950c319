// Tests of the command's task to wait.
import { fault } from "../../src/emulator/index.ts";
import {
  FAILURE_REASON,
  startCommandTrial,
  type CommandEnd,
  type CommandTrial,
} from "../support/command-trial.ts";
import { DATASET_ARN, DATASET_GROUP_ARN, HOUR, SOLUTION_ARN } from "../support/shop.ts";
import { addResource } from "../support/resources.ts";
import { until } from "../support/until.ts";

const QUICK = ["--min-delay", "100ms", "--max-delay", "100ms"];

let trial: CommandTrial;
beforeEach(async () => {
  trial = await startCommandTrial();
});
afterEach(() => trial.stop());

const wait = (...args: string[]): Promise<CommandEnd> => trial.run("wait", ...args, ...QUICK);

describe("a wait for a resource that becomes ready", () => {
  test("that is ready already takes one call and says its ARN and status", async () => {
    const arn = trial.addImport({ jobName: "done", hoursAgo: 1 });

    expect(await wait(arn)).toEqual({ code: 0, stdout: `${arn} ACTIVE\n`, stderr: "" });
    expect(trial.emulator.requests).toHaveLength(1);
  });

  test("shows its progress on plain lines, as a gate does, and the result apart from them", async () => {
    const statuses = ["CREATE PENDING", "CREATE IN_PROGRESS", "ACTIVE"];
    const arn = trial.addImport({ jobName: "slow", statuses });
    // The lines tell whole seconds.
    const startMs = Math.floor(Date.now() / 1_000) * 1_000;

    const { code, stdout, stderr } = await wait(arn);

    expect([code, stdout]).toEqual([0, `${arn} ACTIVE\n`]);
    const lines = stderr.trimEnd().split("\n");
    const moments = lines.map((line) => Date.parse(/^\S+:\d\dZ(?= )/.exec(line)?.[0] ?? ""));
    expect(moments.every((ms) => ms >= startMs && ms <= Date.now())).toBe(true);
    const words = lines.map((line) => line.slice(line.indexOf(" ") + 1));
    expect(words[0]).toMatch(/^slow: CREATE PENDING \S+, next look in 0\.1s$/);
    expect(words.some((line) => line.startsWith("slow: CREATE IN_PROGRESS "))).toBe(true);
    expect(words.at(-1)).toMatch(/^slow: ACTIVE, ready after \S+$/);
  });

  test("says only the result with --quiet", async () => {
    const arn = trial.addImport({ jobName: "slow", statuses: ["CREATE PENDING", "ACTIVE"] });

    expect(await wait(arn, "--quiet")).toEqual({ code: 0, stdout: `${arn} ACTIVE\n`, stderr: "" });
  });

  test("gives a program the outputs that a gate has", async () => {
    const arn = trial.addImport({ jobName: "done", hoursAgo: 1 });

    const { code, stdout } = await wait(arn, "--json");

    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      outcome: "ready",
      exitCode: 0,
      kind: "DatasetImportJob",
      arn,
      status: "ACTIVE",
      outputs: {
        datasetImportJobArn: arn,
        jobName: "done",
        datasetArn: DATASET_ARN,
        datasetGroupArn: DATASET_GROUP_ARN,
        dataSource: { dataLocation: "s3://emulator/done.csv" },
        roleArn: expect.any(String) as string,
        importMode: "FULL",
        publishAttributionMetricsToS3: false,
        status: "ACTIVE",
        creationDateTime: expect.stringMatching(/^\d{4}-.*Z$/) as string,
        lastUpdatedDateTime: expect.stringMatching(/^\d{4}-.*Z$/) as string,
      },
      sentences: [],
    });
  });

  test("takes the kind from the ARN", async () => {
    const campaign = addResource(trial.emulator, "Campaign", "home", [{ status: "ACTIVE" }]);
    const version = addResource(trial.emulator, "SolutionVersion", "v1", [{ status: "ACTIVE" }]);

    const ends = await Promise.all([wait(DATASET_ARN), wait(campaign), wait(version)]);

    expect(ends.map(({ stdout }) => stdout)).toEqual([
      `${DATASET_ARN} ACTIVE\n`,
      `${campaign} ACTIVE\n`,
      `${version} ACTIVE\n`,
    ]);
  });

  test("finds the newest import of a dataset", async () => {
    trial.addImport({ jobName: "older", hoursAgo: 2 });
    const newest = trial.addImport({ jobName: "newer", hoursAgo: 1 });

    expect((await wait(DATASET_ARN, "--newest")).stdout).toBe(`${newest} ACTIVE\n`);
  });

  test("waits for a version of a solution that does not exist yet", async () => {
    addResource(trial.emulator, "Solution", "ranking", [{ status: "ACTIVE" }]);
    addResource(trial.emulator, "SolutionVersion", "earlier", [{ status: "ACTIVE" }]);
    trial.emulator.advance(2_000);
    const since = new Date(Date.now() + 1_000).toISOString();
    const running = trial.start(
      ...["wait", SOLUTION_ARN, "--newest", "--created-after", since, ...QUICK],
    );
    await running.heard(/: no version yet, waited/);
    const version = addResource(trial.emulator, "SolutionVersion", "late", [{ status: "ACTIVE" }]);

    expect((await running.ended).stdout).toBe(`${version} ACTIVE\n`);
  });
});

describe("a wait for a dataset or solution without --newest", () => {
  const alone = (arn: string): string =>
    `The command waited for the dataset ${arn} only. Add --newest to wait for its newest dataset import job.`;

  test("is for the dataset itself, and says so, also with --quiet", async () => {
    trial.addImport({ jobName: "tonight", statuses: ["CREATE IN_PROGRESS"] });

    const { code, stdout, stderr } = await wait(DATASET_ARN, "--quiet");

    expect([code, stdout]).toEqual([0, `${DATASET_ARN} ACTIVE\n`]);
    expect(stderr).toBe(`${alone(DATASET_ARN)}\n`);
  });

  test("says so to a program, too", async () => {
    const { stdout } = await wait(DATASET_ARN, "--json");

    expect(JSON.parse(stdout)).toMatchObject({ outcome: "ready", sentences: [alone(DATASET_ARN)] });
  });

  test("says nothing of it with --newest", async () => {
    trial.addImport({ jobName: "done", hoursAgo: 1 });

    expect((await wait(DATASET_ARN, "--newest")).stderr).toBe("");
  });
});

describe("a wait for several", () => {
  test("waits for all at the same time, logs on lines, and ends with the ready resources in their order", async () => {
    const slow = trial.addImport({ jobName: "slow", statuses: ["CREATE PENDING"] });
    const done = trial.addImport({ jobName: "done", hoursAgo: 1 });
    const late = trial.addImport({ jobName: "late", statuses: ["CREATE IN_PROGRESS"] });
    const running = trial.start("wait", slow, done, late, ...QUICK);
    await running.heard(/CREATE PENDING/);
    await running.heard(/CREATE IN_PROGRESS/);
    trial.emulator.setTimeline(late, [{ status: "ACTIVE" }]);
    await running.heard(/ACTIVE, ready after/);
    trial.emulator.setTimeline(slow, [{ status: "ACTIVE" }]);

    const { code, stdout } = await running.ended;

    expect(code).toBe(0);
    expect(stdout).toBe([slow, done, late].map((arn) => `${arn} ACTIVE\n`).join(""));
  });

  test("a failure is reported when it is known, hides no other result, and is the gravest", async () => {
    const slow = trial.addImport({ jobName: "slow", statuses: ["CREATE PENDING"] });
    const bad = trial.addImport({ jobName: "bad", statuses: ["CREATE FAILED"] });
    const late = trial.addImport({ jobName: "late", statuses: ["CREATE IN_PROGRESS"] });
    const running = trial.start("wait", slow, bad, late, ...QUICK);
    await running.heard(new RegExp(`job ${bad} failed: its status is CREATE FAILED`));
    trial.emulator.setTimeline(slow, [{ status: "ACTIVE" }]);
    await running.heard(/slow: ACTIVE, ready after/);
    trial.emulator.interject(fault({ kind: "access denied" }));

    const { code, stdout, stderr } = await running.ended;

    expect([code, stdout]).toEqual([4, `${slow} ACTIVE\n`]);
    expect(stderr).toContain(`allow personalize:DescribeDatasetImportJob on ${late}.`);
  });

  test("is an array to a program, in the order of the ARNs", async () => {
    const late = trial.addImport({ jobName: "late", statuses: ["CREATE IN_PROGRESS"] });
    const done = trial.addImport({ jobName: "done", hoursAgo: 1 });

    const { code, stdout } = await wait(late, done, "--json", "--timeout", "0s");

    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject([
      { outcome: "pending", exitCode: 3, arn: late },
      { outcome: "ready", exitCode: 0, arn: done },
    ]);
  });

  test("takes the newest of each", async () => {
    const ready = [{ status: "ACTIVE" }];
    addResource(trial.emulator, "Solution", "ranking", ready, { performAutoTraining: false });
    const version = addResource(trial.emulator, "SolutionVersion", "v", ready);
    const done = trial.addImport({ jobName: "done", hoursAgo: 1 });

    const { code, stdout } = await wait(SOLUTION_ARN, DATASET_ARN, "--newest");

    expect([code, stdout]).toEqual([0, `${version} ACTIVE\n${done} ACTIVE\n`]);
  });

  test("has one reader: waits for one ARN share looks", async () => {
    const arn = trial.addImport({ jobName: "done", hoursAgo: 1 });

    expect((await wait(arn, arn, arn)).stdout).toBe(`${arn} ACTIVE\n`.repeat(3));
    // The first look serves the wait that began it. The others came later and share the second.
    expect(trial.emulator.requests).toHaveLength(2);
  });

  test("ends at one Ctrl-C, and says nothing more about many waits at a time", async () => {
    const arns = Array.from({ length: 15 }, (_, n) =>
      trial.addImport({ jobName: `slow-${n}`, statuses: ["CREATE IN_PROGRESS"] }),
    );
    const bad = trial.addImport({ jobName: "bad", statuses: ["CREATE FAILED"] });
    const running = trial.start("wait", ...arns, bad, "--quiet");
    await running.heard(/CREATE FAILED/);
    await until(() => trial.emulator.requests.length > arns.length);

    running.kill("SIGINT");
    const { code, stdout, stderr } = await running.ended;

    expect([code, stdout]).toEqual([130, ""]);
    expect(stderr.match(/was canceled after/g)).toHaveLength(arns.length);
    expect(stderr).not.toMatch(/warning/i);
  });
});

describe("a wait that does not end in ready has its own exit code and words", () => {
  test("failed", async () => {
    const arn = trial.addImport({ jobName: "bad", statuses: ["CREATE PENDING", "CREATE FAILED"] });

    const { code, stdout, stderr } = await wait(arn, "--quiet");

    expect([code, stdout]).toEqual([4, ""]);
    expect(stderr.trimEnd().split("\n")).toEqual([
      `The dataset import job ${arn} failed: its status is CREATE FAILED, with AWS's reason: ${FAILURE_REASON}.`,
      "The header of the CSV file must name every required field of the dataset's schema, with the same spelling.",
      "Correct the cause and create a new dataset import job.",
    ]);
  });

  test("failed, to a program", async () => {
    const arn = trial.addImport({ jobName: "bad", statuses: ["CREATE FAILED"] });

    const { code, stdout, stderr } = await wait(arn, "--json");

    expect(code).toBe(4);
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: "failed",
      exitCode: 4,
      arn,
      status: "CREATE FAILED",
      outputs: { status: "CREATE FAILED", failureReason: FAILURE_REASON },
      sentences: stderr.trimEnd().split("\n"),
    });
  });

  test("not in time", async () => {
    const arn = trial.addImport({ jobName: "slow", statuses: ["CREATE IN_PROGRESS"] });

    const { code, stdout, stderr } = await wait(arn, "--timeout", "300ms", "--quiet");

    expect([code, stdout]).toEqual([3, ""]);
    expect(stderr.split("\n")).toEqual([
      `The dataset import job ${arn} was not ready within 0.3s.`,
      expect.stringMatching(
        /^Its last status is CREATE IN_PROGRESS and its age is .*s, after \d+ looks? in .*x\)\.$/,
      ),
      "The work in AWS goes on, so run the command again, or give a longer --timeout.",
      "",
    ]);
  });

  test("gone", async () => {
    const arn = DATASET_ARN.replace("/shop/INTERACTIONS", "-import-job/nobody");

    const { code, stderr } = await wait(arn, "--timeout", "0s");

    expect(code).toBe(5);
    expect(stderr).toContain(`The dataset import job ${arn} was not found in region eu-west-1`);
  });

  test("denied", async () => {
    const arn = trial.addImport({ jobName: "hidden" });
    trial.emulator.interject(fault({ kind: "access denied" }));

    const { code, stderr } = await wait(arn);

    expect(code).toBe(6);
    expect(stderr).toContain(`allow personalize:DescribeDatasetImportJob on ${arn}.`);
    expect(stderr).toContain(
      "The command takes the credentials of --profile, or else of the AWS SDK's default chain.",
    );
  });

  test("no answer", async () => {
    const arn = trial.addImport({ jobName: "silent" });
    trial.emulator.interject(fault({ kind: "server error" }));

    const { code, stderr } = await wait(arn, "--timeout", "0s");

    expect(code).toBe(7);
    expect(stderr).toContain("AWS did not answer about the dataset import job");
    expect(stderr).toContain("run the command again");
  });

  test("not what was expected", async () => {
    const arn = trial.addImport({ jobName: "done" });
    const other = DATASET_ARN.replace("shop", "other");

    const { code, stderr } = await wait(arn, "--expected-dataset-arn", other);

    expect(code).toBe(8);
    expect(stderr.trimEnd()).toContain(
      `fills dataset ${DATASET_ARN}, but --expected-dataset-arn is ${other}.`,
    );
  });

  test("too old, or superseded against a demand", async () => {
    const arn = trial.addImport({ jobName: "old", hoursAgo: 3 });
    const later = trial.addImport({ jobName: "later", hoursAgo: 1 });

    const [old, superseded] = await Promise.all([
      wait(arn, "--max-age", "2h"),
      wait(arn, "--on-superseded", "fail", "--json"),
    ]);

    expect([old.code, superseded.code]).toEqual([8, 8]);
    expect(old.stderr).toContain("It has been older than --max-age since");
    expect(JSON.parse(superseded.stdout)).toMatchObject({
      outcome: "unfit",
      status: "ACTIVE",
      outputs: { drift: [{ kind: "superseded", datasetImportJobArn: later }] },
    });
  });
});

test("an import that is older than its dataset is not the newest, for a wait and for a look", async () => {
  trial.addImport({ jobName: "old", hoursAgo: 3 });
  trial.emulator.removeDataset(DATASET_ARN);
  trial.emulator.addDataset({ datasetArn: DATASET_ARN, createdAt: Date.now() - HOUR });

  const [waited, looked] = await Promise.all([
    wait(DATASET_ARN, "--newest", "--timeout", "0s"),
    trial.run("status", DATASET_ARN, "--newest"),
  ]);

  expect([waited.code, looked.code]).toEqual([3, 3]);
  expect(waited.stderr).toContain("none yet 1x");
  expect(looked.stdout).toContain("none yet (pending)");
});

test("a demanded check without its permission ends a wait and a look as denied", async () => {
  const arn = trial.addImport({ jobName: "done", hoursAgo: 1 });
  trial.emulator.interject(fault({ kind: "access denied", operations: ["ListDatasetImportJobs"] }));

  const [waited, looked] = await Promise.all([
    wait(arn, "--on-superseded", "fail"),
    trial.run("status", arn, "--on-superseded", "fail"),
  ]);

  expect([waited.code, looked.code]).toEqual([6, 6]);
  for (const { stderr } of [waited, looked]) {
    expect(stderr).toContain(
      '--on-superseded "fail" needs credentials that allow personalize:ListDatasetImportJobs on *.\n' +
        "The command takes the credentials of --profile",
    );
  }
});

describe("a signal", () => {
  test.each([
    ["SIGINT", 130, "interrupted"],
    ["SIGTERM", 143, "terminated"],
  ] as const)("%s ends a sleeping wait, which says how far it was, with %d", async (...row) => {
    const [signal, exitCode, outcome] = row;
    const arn = trial.addImport({ jobName: "slow", statuses: ["CREATE IN_PROGRESS"] });
    const running = trial.start("wait", arn, "--json", "--min-delay", "1h", "--max-delay", "1h");
    await running.heard(/CREATE IN_PROGRESS/);

    running.kill(signal);
    const { code, stdout, stderr } = await running.ended;

    expect(code).toBe(exitCode);
    expect(JSON.parse(stdout)).toMatchObject({ outcome, exitCode, status: "CREATE IN_PROGRESS" });
    expect(stderr).toMatch(/The wait for the dataset import job \S+ was canceled after/);
    expect(stderr).toContain("The work in AWS goes on, so run the command again.\n");
  });

  test("ends a look that hangs", async () => {
    const arn = trial.addImport({ jobName: "silent" });
    trial.emulator.interject(fault({ kind: "hang" }));
    const running = trial.start("wait", arn);
    await until(() => trial.emulator.requests.length > 0);

    running.kill("SIGINT");

    expect(await running.ended).toMatchObject({ code: 130, stdout: "" });
    // The request has not ended by itself, after which it is sent again.
    expect(trial.emulator.requests).toHaveLength(1);
  });
});

test("a text of AWS moves no cursor and begins no line", async () => {
  const arn = trial.emulator.addImportJob({
    jobName: "odd",
    datasetArn: DATASET_ARN,
    timeline: [{ status: "CREATE FAILED", failureReason: "a\u001b[2Jb\nready" }],
  });

  expect((await wait(arn)).stderr).toContain("AWS's reason: a [2Jb ready.\n");
});
