// Tests of the command's task to look once.
import { fault } from "../../src/emulator/index.ts";
import { FAILURE_REASON, startCommandTrial, type CommandTrial } from "../support/command-trial.ts";
import { DATASET_ARN } from "../support/shop.ts";
import { addResource } from "../support/resources.ts";

let trial: CommandTrial;
beforeEach(async () => {
  trial = await startCommandTrial();
});
afterEach(() => trial.stop());

/** The cells of a table, by the name of the row. */
function rowsOf(table: string): Record<string, string> {
  const rows = table.trimEnd().split("\n");
  return Object.fromEntries(rows.map((row) => row.split(/ {2,}/) as [string, string]));
}

describe("one look", () => {
  test("at a ready resource says that it is ready, since when, and its outputs", async () => {
    const arn = trial.addImport({ jobName: "done", hoursAgo: 2 });

    const { code, stdout, stderr } = await trial.run("status", arn);

    expect([code, stderr]).toEqual([0, ""]);
    expect(rowsOf(stdout)).toEqual({
      "dataset import job": arn,
      status: "ACTIVE (ready)",
      created: expect.stringMatching(/^\d{4}-\S+Z, 2h ago$/) as string,
      "last updated": expect.stringMatching(/^\d{4}-\S+Z, 2h ago$/) as string,
    });
  });

  test("at a pending resource does not wait for it", async () => {
    const arn = trial.addImport({ jobName: "slow", statuses: ["CREATE IN_PROGRESS"] });

    const { code, stdout, stderr } = await trial.run("status", arn);

    expect([code, stderr]).toEqual([3, ""]);
    expect(rowsOf(stdout)).toMatchObject({ status: "CREATE IN_PROGRESS (pending)" });
  });

  test("at a resource during an update shows the status of the update", async () => {
    const arn = addResource(trial.emulator, "Campaign", "home", [{ status: "ACTIVE" }], {
      latestCampaignUpdate: { status: "CREATE PENDING" },
    });

    const { code, stdout } = await trial.run("status", arn, "--json");

    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: "pending",
      kind: "Campaign",
      status: "update CREATE PENDING",
      outputs: { campaignArn: arn, status: "ACTIVE" },
      sentences: [],
    });
  });

  test("at a failed resource says why", async () => {
    const arn = trial.addImport({ jobName: "bad", statuses: ["CREATE FAILED"] });

    const { code, stdout, stderr } = await trial.run("status", arn);

    expect(code).toBe(4);
    expect(rowsOf(stdout)).toMatchObject({
      status: "CREATE FAILED (failed)",
      "failure reason": FAILURE_REASON,
    });
    expect(stderr).toContain("Correct the cause and create a new dataset import job");
  });

  test("says so if the resource is missing, may not be described, or is not answered about", async () => {
    const gone = DATASET_ARN.replace("/shop/INTERACTIONS", "-import-job/nobody");
    const arn = trial.addImport({ jobName: "done" });
    const nowhere = await trial.run("status", gone);
    const stop = trial.emulator.interject(fault({ kind: "access denied" }));
    const hidden = await trial.run("status", arn);
    stop();
    trial.emulator.interject(fault({ kind: "server error" }));
    const silent = await trial.run("status", arn, "--json");

    expect([nowhere.code, hidden.code, silent.code]).toEqual([5, 6, 7]);
    expect(rowsOf(nowhere.stdout)).toEqual({
      "dataset import job": gone,
      status: "not found (gone)",
    });
    expect(rowsOf(hidden.stdout)).toMatchObject({ status: "AccessDeniedException (denied)" });
    expect(JSON.parse(silent.stdout)).toEqual({
      outcome: "no answer",
      exitCode: 7,
      kind: "DatasetImportJob",
      arn,
      outputs: {},
      sentences: silent.stderr.trimEnd().split("\n"),
    });
  });

  test("for the newest, if there is none yet", async () => {
    const { code, stdout } = await trial.run("status", DATASET_ARN, "--newest");

    expect(code).toBe(3);
    expect(rowsOf(stdout)).toEqual({
      "dataset import job": `the newest dataset import job of dataset ${DATASET_ARN}`,
      status: "none yet (pending)",
    });
  });
});

test("a look at a dataset says that it does not look at the import", async () => {
  const { code, stdout, stderr } = await trial.run("status", DATASET_ARN);

  expect([code, rowsOf(stdout).status]).toEqual([0, "ACTIVE (ready)"]);
  expect(stderr).toBe(
    `The command looked at the dataset ${DATASET_ARN} only. Add --newest to look at its newest dataset import job.\n`,
  );
});

describe("a look at several", () => {
  test("has a table for each, and names the resource that a sentence is about", async () => {
    const old = trial.addImport({ jobName: "old", hoursAgo: 3 });
    const later = trial.addImport({
      jobName: "later",
      statuses: ["CREATE IN_PROGRESS"],
      hoursAgo: 1,
    });

    const { code, stdout, stderr } = await trial.run("status", old, later);

    expect(code).toBe(3);
    expect(stdout.split("\n\n").map(rowsOf)).toMatchObject([
      { "dataset import job": old, status: "ACTIVE (ready)", by: later },
      { "dataset import job": later, status: "CREATE IN_PROGRESS (pending)" },
    ]);
    expect(stderr).toMatch(/^dataset-import-job\/old: The later dataset import job \S+later, /);
  });

  test("ends in the gravest ending", async () => {
    const done = trial.addImport({ jobName: "done" });
    const slow = trial.addImport({ jobName: "slow", statuses: ["CREATE IN_PROGRESS"] });
    const gone = DATASET_ARN.replace("/shop/INTERACTIONS", "-import-job/nobody");

    const { code, stdout } = await trial.run("status", done, slow, gone, "--json");

    expect(code).toBe(5);
    expect(JSON.parse(stdout)).toMatchObject([{ exitCode: 0 }, { exitCode: 3 }, { exitCode: 5 }]);
  });
});

describe("the drift of a ready import", () => {
  test("is in the table: its kind, since when, and the later import", async () => {
    const arn = trial.addImport({ jobName: "old", hoursAgo: 3 });
    const later = trial.addImport({ jobName: "later", hoursAgo: 1 });

    const { code, stdout } = await trial.run("status", arn);

    expect(code).toBe(0);
    expect(rowsOf(stdout)).toMatchObject({
      drift: expect.stringMatching(/^superseded since \d{4}-\S+Z, 1h ago$/) as string,
      by: later,
    });
  });

  test("has a sentence beside the table, and is among the outputs", async () => {
    const arn = trial.addImport({ jobName: "old", hoursAgo: 3 });
    const later = trial.addImport({ jobName: "later", hoursAgo: 1 });

    const { code, stdout, stderr } = await trial.run("status", arn, "--json");

    expect(code).toBe(0);
    expect(stderr).toMatch(/^The later dataset import job \S+, created at \S+, has replaced/);
    expect(JSON.parse(stdout)).toMatchObject({
      outputs: { drift: [{ kind: "superseded", datasetImportJobArn: later }] },
      sentences: stderr.trimEnd().split("\n"),
    });
  });

  test("can make the import unfit, such as the end of its dataset", async () => {
    const arn = trial.addImport({ jobName: "orphan", hoursAgo: 3 });
    trial.emulator.removeDataset(DATASET_ARN);

    const { code, stdout, stderr } = await trial.run("status", arn);

    expect(code).toBe(8);
    expect(rowsOf(stdout)).toMatchObject({ status: "ACTIVE (unfit)", drift: "datasetGone" });
    expect(stderr).toContain(`The dataset ${DATASET_ARN} does not exist any more.`);
  });
});
