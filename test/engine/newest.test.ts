import { startTrial, type Trial } from "../support/engine-trial.ts";
import { DATASET_ARN, HOUR } from "../support/shop.ts";
import { QUICK } from "./gate-program.ts";

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial({
    main: "index.js",
    files: {
      "index.js": `
const aws = require("@pulumi/aws");
const pulumi = require("@pulumi/pulumi");
const { DatasetImportJobReadiness } = require("pulumi-personalize-readiness");

const gate = new DatasetImportJobReadiness("newest", new pulumi.Config().requireObject("args"));
new aws.cloudcontrol.Resource("solution", {
  typeName: "AWS::Personalize::Solution",
  desiredState: pulumi.jsonStringify({ Name: "shop", DatasetGroupArn: gate.datasetGroupArn, Tags: [gate.datasetImportJobArn] }),
});
exports.datasetImportJobArn = gate.datasetImportJobArn;
exports.datasetArn = gate.datasetArn;
exports.drift = gate.drift;
`,
    },
  });
  trial.emulator.removeDataset(DATASET_ARN);
  trial.emulator.addDataset({ datasetArn: DATASET_ARN, createdAt: Date.now() - 240 * HOUR });
});
afterAll(() => trial.dispose());

const configure = (more = {}): Promise<void> =>
  trial.configure({ args: { datasetArn: DATASET_ARN, ...QUICK, ...more } });

function addImport(jobName: string, hoursAgo: number, status = "ACTIVE"): string {
  return trial.emulator.addImportJob({
    jobName,
    datasetArn: DATASET_ARN,
    createdAt: Date.now() - hoursAgo * HOUR,
    timeline: [{ status }],
  });
}

async function outputs(): Promise<Record<string, unknown>> {
  const all = await trial.stack.outputs();
  return Object.fromEntries(Object.entries(all).map(([name, output]) => [name, output?.value]));
}

let first: string;
let second: string;
let third: string;

test("up finds the newest import of the dataset, and its outputs are known", async () => {
  first = addImport("first", 5);
  await configure();

  await trial.stack.up();

  expect(await outputs()).toEqual({
    datasetImportJobArn: first,
    datasetArn: DATASET_ARN,
    drift: [],
  });
  expect(await trial.gate()).toMatchObject({ id: DATASET_ARN });
  expect((await trial.gate())?.outputs).not.toHaveProperty("drift");
});

test("a preview that changes nothing knows that there is no drift", async () => {
  const { output } = await trial.stack.preview();

  expect(output).toMatch(/3 unchanged/);
  expect(output).not.toMatch(/drift|warning/);
});

const lists = (): number =>
  trial.emulator.requests.filter(({ operation }) => operation === "ListDatasetImportJobs").length;

test("up again, with nothing newer, changes nothing and costs two calls", async () => {
  const asked = trial.emulator.requests.length;

  expect((await trial.stack.up()).output).toMatch(/3 unchanged/);
  const calls = trial.emulator.requests.slice(asked).map(({ operation }) => operation);
  expect(calls.sort()).toEqual(["DescribeDataset", "ListDatasetImportJobs"]);
});

test("a preview shows a newer one that is under way, names it, and does not wait for it", async () => {
  second = trial.jobOf(DATASET_ARN, ["CREATE IN_PROGRESS", "ACTIVE"]);

  const { output } = await trial.stack.preview();

  expect(output).toMatch(/newest update/);
  expect(output).toMatch(
    /The newest dataset import job is job-1, created \S+ ago and under way: pulumi up waits for it\./,
  );
});

test("the next up waits for the newer one, and what is built from it changes", async () => {
  const { output } = await trial.stack.up();

  expect(output).toContain("The newest dataset import job is job-1");
  expect(output).toContain("CREATE IN_PROGRESS");
  expect(await outputs()).toEqual({
    datasetImportJobArn: second,
    datasetArn: DATASET_ARN,
    drift: [],
  });
  expect(trial.aws.changes().map(({ method }) => method)).toEqual(["create", "update"]);
});

test("refresh keeps the import that was found, and reports the newer one until an up has taken it", async () => {
  await tick();
  third = addImport("third", 0);

  const { output } = await trial.stack.refresh();
  const again = await trial.stack.refresh({ expectNoChanges: true, mayFail: true });
  const state = (await trial.gate())?.outputs;
  await trial.stack.up();
  const after = await trial.stack.refresh({ expectNoChanges: true, mayFail: true });

  expect(output).toContain(`The later dataset import job ${third}`);
  expect(again.failed).toBe(true);
  expect(state).toMatchObject({
    datasetImportJobArn: second,
    drift: [{ kind: "superseded", datasetImportJobArn: third }],
  });
  expect(await outputs()).toEqual({
    datasetImportJobArn: third,
    datasetArn: DATASET_ARN,
    drift: [],
  });
  expect(after.failed).toBe(false);
});

test("where AWS does not list, a preview says that it cannot tell, and up fails with the permission's name", async () => {
  const stop = trial.emulator.interject(({ operation }) =>
    operation === "ListDatasetImportJobs"
      ? {
          httpStatus: 403,
          body: JSON.stringify({ __type: "AccessDeniedException", message: "not authorized" }),
        }
      : undefined,
  );

  const preview = await trial.stack.preview();
  const up = await trial.stack.up({ mayFail: true });
  stop();

  expect(preview.output).toContain(
    "warning: Whether there is a newer dataset import job is not known",
  );
  expect(preview.output).toMatch(/newest update/);
  expect(up.failed).toBe(true);
  expect(up.output).toContain(
    "That needs credentials that allow personalize:ListDatasetImportJobs on *.",
  );
  expect(up.output).toContain("needs no list if follow is set to false");
  expect((await trial.gate())?.outputs).toMatchObject({ datasetImportJobArn: third });
});

test("a newer one that failed fails every up, and the gate keeps the one it had", async () => {
  await tick();
  addImport("fourth", 0, "CREATE FAILED");

  const { failed, output } = await trial.stack.up({ mayFail: true });

  expect(failed).toBe(true);
  expect(output).toContain("dataset-import-job/fourth failed: its status is CREATE FAILED.");
  expect((await trial.stack.up({ mayFail: true })).failed).toBe(true);
  expect((await trial.gate())?.outputs).toMatchObject({ datasetImportJobArn: third });
});

test("a gate that does not follow any more opens with the one it had, and asks for no list", async () => {
  await configure({ follow: false });
  await trial.stack.up();
  const asked = lists();

  expect((await trial.stack.up()).output).toMatch(/3 unchanged/);
  expect(lists()).toBe(asked);
  expect(await outputs()).toMatchObject({ datasetImportJobArn: third });
});

test("its next up after a changed trigger takes the newest", async () => {
  await tick();
  const fifth = addImport("fifth", 0);
  await configure({ follow: false, triggers: ["again"] });

  await trial.stack.up();

  expect(await outputs()).toMatchObject({ datasetImportJobArn: fifth });
});

/** Until the machine's clock shows another millisecond, so that the next import is newer. */
async function tick(): Promise<void> {
  const nowMs = Date.now();
  while (Date.now() === nowMs) {
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

test("a gate that was to find the newest and is given an ARN is replaced", async () => {
  await trial.configure({ args: { datasetImportJobArn: first, ...QUICK } });

  const { output } = await trial.stack.up();

  expect(output).toContain("replaced");
  expect(await trial.gate()).toMatchObject({ id: first });
  expect((await trial.gate())?.outputs).not.toHaveProperty("__found");
});

test("destroy removes everything", async () => {
  await trial.stack.destroy();

  expect((await trial.stack.exportState()).resources ?? []).toEqual([]);
});
