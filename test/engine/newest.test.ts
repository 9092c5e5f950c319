import { DATASET_ARN, startTrial, type Trial } from "../support/engine-trial.ts";
import { QUICK } from "./gate-program.ts";

const HOUR = 3_600_000;

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
  desiredState: pulumi.jsonStringify({ Name: "shop", DatasetGroupArn: gate.datasetGroupArn }),
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
  return Object.fromEntries(Object.entries(all).map(([name, { value }]) => [name, value]));
}

let first: string;
let second: string;

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

test("up again changes nothing and asks AWS nothing, though there is a newer one", async () => {
  second = addImport("second", 3);
  const asked = trial.emulator.requests.length;

  expect((await trial.stack.up()).output).toMatch(/3 unchanged/);
  expect(trial.emulator.requests).toHaveLength(asked);
  expect(await outputs()).toMatchObject({ datasetImportJobArn: first });
});

test("refresh keeps the import that was found, and reports the newer one as drift", async () => {
  const { output } = await trial.stack.refresh();

  expect(output).toContain(`The later dataset import job ${second}`);
  expect((await trial.gate())?.outputs).toMatchObject({
    datasetImportJobArn: first,
    drift: [{ kind: "superseded", datasetImportJobArn: second }],
  });
  expect((await trial.stack.refresh({ expectNoChanges: true })).failed).toBe(false);
});

test("up after a changed trigger takes the newest, and what was built stays", async () => {
  await configure({ triggers: ["again"] });

  await trial.stack.up();

  expect(await outputs()).toEqual({
    datasetImportJobArn: second,
    datasetArn: DATASET_ARN,
    drift: [],
  });
  expect(trial.aws.changes().map(({ method }) => method)).toEqual(["create"]);
});

test("a newest one that failed fails an up that searches, and the gate keeps the one it had", async () => {
  addImport("third", 1, "CREATE FAILED");
  await configure({ triggers: ["once more"] });

  const { failed, output } = await trial.stack.up({ mayFail: true });

  expect(failed).toBe(true);
  expect(output).toContain("dataset-import-job/third failed: its status is CREATE FAILED.");
  expect((await trial.gate())?.outputs).toMatchObject({ datasetImportJobArn: second });
});

test("a gate that was to find the newest and is given an ARN is replaced, and what was built stays", async () => {
  await trial.configure({ args: { datasetImportJobArn: first, ...QUICK } });

  const { output } = await trial.stack.up();

  expect(output).toContain("replaced");
  expect(await trial.gate()).toMatchObject({ id: first });
  expect((await trial.gate())?.outputs).not.toHaveProperty("__found");
  expect(trial.aws.changes().map(({ method }) => method)).toEqual(["create"]);
});

test("destroy removes everything", async () => {
  await trial.stack.destroy();

  expect((await trial.stack.exportState()).resources ?? []).toEqual([]);
});
