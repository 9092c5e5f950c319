// Tests of the list of the resources below a dataset, a solution or a dataset group.
import { fault } from "../../src/emulator/index.ts";
import { startCommandTrial, type CommandTrial } from "../support/command-trial.ts";
import { DATASET_ARN, HOUR, SOLUTION_ARN, PLACE, DATASET_GROUP_ARN } from "../support/shop.ts";
import { addResource } from "../support/resources.ts";
import { until } from "../support/until.ts";

const READY = [{ status: "ACTIVE" }];

let trial: CommandTrial;
beforeEach(async () => {
  trial = await startCommandTrial();
});
afterEach(() => trial.stop());

const addGroup = (): string =>
  trial.emulator.add(
    "DatasetGroup",
    { name: "shop" },
    { region: "eu-west-1", account: "123456789012", timeline: READY },
  );

const addSolution = (): string =>
  addResource(trial.emulator, "Solution", "ranking", READY, { performAutoTraining: false });

test("the imports of a dataset, the newest first", async () => {
  trial.addImport({ jobName: "first", hoursAgo: 72 });
  trial.addImport({ jobName: "tonight", statuses: ["CREATE IN_PROGRESS"], hoursAgo: 1 });
  trial.emulator.addImportJob({
    jobName: "additions",
    datasetArn: DATASET_ARN,
    importMode: "INCREMENTAL",
    createdAt: Date.now() - 30 * HOUR,
    timeline: [{ status: "CREATE IN_PROGRESS", forMs: HOUR / 4 }, { status: "CREATE FAILED" }],
  });

  const { code, stdout, stderr } = await trial.run("list", DATASET_ARN);

  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout.split("\n")).toEqual([
    "dataset import jobs of dataset/shop/INTERACTIONS",
    "name       status              age  mode         took",
    "tonight    CREATE IN_PROGRESS  1h   FULL",
    "additions  CREATE FAILED       30h  INCREMENTAL  15m",
    "first      ACTIVE              3d   FULL         0s",
    "",
  ]);
});

test("the versions of a solution, to a program", async () => {
  addSolution();
  const version = addResource(trial.emulator, "SolutionVersion", "v1", READY);

  const { code, stdout } = await trial.run("list", SOLUTION_ARN, "--json");

  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual([
    expect.objectContaining({
      kind: "SolutionVersion",
      arn: version,
      solutionArn: SOLUTION_ARN,
      solutionVersionArn: version,
      status: "ACTIVE",
      creationDateTime: expect.stringMatching(/^\d{4}-.*Z$/) as string,
    }),
  ]);
});

test("a list of many pages is read to its end", async () => {
  for (let n = 0; n < 230; n += 1) {
    trial.addImport({ jobName: `night-${n}`, hoursAgo: n });
  }

  const { code, stdout } = await trial.run("list", DATASET_ARN, "--json");

  expect(code).toBe(0);
  expect((JSON.parse(stdout) as { jobName: string }[]).map(({ jobName }) => jobName)).toEqual(
    Array.from({ length: 230 }, (_, n) => `night-${n}`),
  );
});

test("everything that a dataset group has", async () => {
  addGroup();
  trial.addImport({ jobName: "tonight" });
  addSolution();
  const solutionVersionArn = addResource(trial.emulator, "SolutionVersion", "v1", READY);
  for (const kind of ["Campaign", "BatchInferenceJob", "BatchSegmentJob"] as const) {
    addResource(trial.emulator, kind, "home", READY, { solutionVersionArn });
  }
  for (const kind of ["Recommender", "Filter", "EventTracker", "MetricAttribution"] as const) {
    addResource(trial.emulator, kind, "shop", READY);
  }
  for (const kind of ["DatasetExportJob", "DataDeletionJob"] as const) {
    addResource(trial.emulator, kind, "job", READY);
  }

  const { code, stdout, stderr } = await trial.run("list", DATASET_GROUP_ARN);

  expect([code, stderr]).toEqual([0, ""]);
  const titles = stdout.split("\n\n").map((table) => table.split("\n")[0]);
  const version = solutionVersionArn.slice(PLACE.length + 1);
  expect(titles).toEqual([
    "datasets of dataset-group/shop",
    "dataset import jobs of dataset/shop/INTERACTIONS",
    "dataset export jobs of dataset/shop/INTERACTIONS",
    "data deletion jobs of dataset-group/shop",
    "solutions of dataset-group/shop",
    "solution versions of solution/ranking",
    `batch inference jobs of ${version}`,
    `batch segment jobs of ${version}`,
    "campaigns of solution/ranking",
    "recommenders of dataset-group/shop",
    "filters of dataset-group/shop",
    "event trackers of dataset-group/shop",
    "metric attributions of dataset-group/shop",
  ]);
});

test("several lists follow each other", async () => {
  trial.addImport({ jobName: "tonight" });
  addSolution();
  addResource(trial.emulator, "SolutionVersion", "v1", READY);

  const { code, stdout } = await trial.run("list", SOLUTION_ARN, DATASET_ARN, "--json");

  expect(code).toBe(0);
  expect((JSON.parse(stdout) as { kind: string }[]).map(({ kind }) => kind)).toEqual([
    "SolutionVersion",
    "DatasetImportJob",
  ]);
});

test("an empty list is no failure", async () => {
  const [table, array] = await Promise.all([
    trial.run("list", DATASET_ARN),
    trial.run("list", DATASET_ARN, "--json"),
  ]);

  expect(table).toEqual({
    code: 0,
    stdout: "",
    stderr: `AWS lists no resources of the dataset ${DATASET_ARN}.\n`,
  });
  expect([array.code, array.stdout]).toEqual([0, "[]\n"]);
});

test("a parent that is gone is not an empty parent", async () => {
  trial.addImport({ jobName: "old", hoursAgo: 1 });
  trial.emulator.removeDataset(DATASET_ARN);

  const { code, stdout, stderr } = await trial.run("list", DATASET_ARN);

  expect([code, stdout]).toEqual([5, ""]);
  expect(stderr).toContain(`The dataset ${DATASET_ARN} was not found in region eu-west-1`);
});

test("the result names lists that were denied or not answered beside the others", async () => {
  addGroup();
  trial.addImport({ jobName: "tonight" });
  trial.emulator.interject(fault({ kind: "access denied", operations: ["ListFilters"] }));
  trial.emulator.interject(fault({ kind: "server error", operations: ["ListCampaigns"] }));

  const { code, stdout, stderr } = await trial.run("list", DATASET_GROUP_ARN);

  expect(code).toBe(6);
  expect(stdout).toContain("tonight");
  expect(stderr).toContain(
    `The command cannot list the filters of dataset group ${DATASET_GROUP_ARN}: Access`,
  );
  expect(stderr).toContain("The credentials must allow personalize:ListFilters on *.\n");
});

test("no answer has its exit code", async () => {
  trial.emulator.interject(fault({ kind: "server error", operations: ["ListDatasetImportJobs"] }));

  const { code, stdout, stderr } = await trial.run("list", DATASET_ARN, "--json");

  expect([code, stdout]).toEqual([7, "[]\n"]);
  expect(stderr).toContain(
    `The command cannot list the dataset import jobs of dataset ${DATASET_ARN} because AWS does not answer: `,
  );
});

test("the credentials come from the profile of the option", async () => {
  const { code, stderr } = await trial.run("list", DATASET_ARN, "--profile", "nobody");

  expect(code).toBe(6);
  expect(stderr).toContain('The credentials come from profile "nobody"');
});

test("Ctrl-C ends a list that hangs", async () => {
  trial.emulator.interject(fault({ kind: "hang", operations: ["ListDatasetImportJobs"] }));
  const running = trial.start("list", DATASET_ARN);
  await until(() => trial.emulator.requests.length === 2);

  running.kill("SIGINT");

  expect(await running.ended).toEqual({ code: 130, stdout: "", stderr: "" });
});
