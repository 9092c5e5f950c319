// Tests of gates that find the newest import of a dataset: the resource that counts, and the other cases.
import { DELAYS, URN, startHostTrial, type HostTrial } from "../support/host-trial.ts";
import type { Reply } from "../support/plugin-process.ts";
import { HOUR, JOB_ARN } from "../support/shop.ts";
import { until } from "../support/until.ts";
import { importsOf, type AddDatasetImport } from "./dataset-imports.ts";

let trial: HostTrial;
let datasetArn: string;
let addImport: AddDatasetImport;
let gate: object;
beforeAll(async () => {
  trial = await startHostTrial();
});
beforeEach(() => {
  ({ datasetArn } = trial.shop());
  addImport = importsOf(trial, datasetArn);
  gate = { __kind: "DatasetImportJob", datasetArn, ...DELAYS };
});
afterEach(() => {
  trial.calmDown();
});
afterAll(() => trial.stop());

const create = (more: object = {}): Promise<Reply> => trial.plugin.create({ ...gate, ...more });

/** Refuses an operation from now on. */
const denied = (asked: string): (() => void) =>
  trial.interject(({ operation }) =>
    operation === asked
      ? { httpStatus: 403, body: '{"__type":"AccessDeniedException","message":"not authorized"}' }
      : undefined,
  );

test("a gate waits for the newest import of a dataset, in any order of AWS's list", async () => {
  addImport("zebra", 3, "ACTIVE");
  const newest = addImport("middle", 0, "CREATE IN_PROGRESS", "ACTIVE");
  addImport("aardvark", 2, "CREATE FAILED");

  const reply = await create();

  expect(reply.id).toBe(datasetArn);
  expect(reply).toMatchObject({
    properties: { datasetImportJobArn: newest, datasetArn, status: "ACTIVE" },
  });
});

test("the newest import that failed fails the gate, though an earlier one is ACTIVE", async () => {
  addImport("good", 3, "ACTIVE");
  const failed = addImport("bad", 1, "CREATE FAILED");

  const { error } = await create();

  expect(error).toContain(`The dataset import job ${failed} failed`);
  expect(error).toContain("to keep an earlier dataset import job that was ready");
});

test("a gate waits for an import that does not exist yet, and then keeps to it", async () => {
  const waiting = create();
  await until(() => trial.timesAsked("ListDatasetImportJobs", datasetArn) > 1);
  const late = addImport("late", 0, "CREATE PENDING", "ACTIVE");

  const reply = await waiting;

  expect(reply).toMatchObject({ properties: { datasetImportJobArn: late, status: "ACTIVE" } });
});

test("only imports created after the moment given count", async () => {
  addImport("yesterday", 24, "ACTIVE");
  const createdAfter = new Date(Date.now() - 12 * HOUR).toISOString();

  const none = await create({ createdAfter, customTimeouts: { create: "0s" } });
  const tonight = addImport("tonight", 1, "ACTIVE");
  const some = await create({ createdAfter });

  expect(none.initFailed?.reasons.join(" ")).toContain(
    `The newest dataset import job of dataset ${datasetArn} created after ${createdAfter} was not ready within 0s.`,
  );
  expect(none.initFailed?.reasons.join(" ")).toContain("none yet 1x");
  expect(some).toMatchObject({ properties: { datasetImportJobArn: tonight } });
});

test("a missing dataset is not found, and a dataset under deletion is not waited for", async () => {
  trial.emulator.removeDataset(datasetArn);
  const missing = await create({ customTimeouts: { create: "1s" } });
  trial.emulator.addDataset({ datasetArn, status: "DELETE IN_PROGRESS" });
  const deleted = await create();

  expect(missing.error).toContain(`The dataset ${datasetArn} was not found in region eu-west-1`);
  expect(deleted.error).toContain(`The dataset ${datasetArn} will not become ready`);
});

test("without permission to list it fails at once and names the permission, and works once the permission is given", async () => {
  addImport("found", 2, "ACTIVE");
  const stop = denied("ListDatasetImportJobs");

  const { error } = await create();
  stop();
  const reply = await create();

  expect(error).toContain("cannot be found: AccessDeniedException");
  expect(error).toContain("personalize:ListDatasetImportJobs on *");
  expect(reply).toMatchObject({ properties: { status: "ACTIVE" } });
});

describe("of a dataset that was made again", () => {
  beforeEach(() => {
    addImport("old", 3, "ACTIVE");
    trial.emulator.removeDataset(datasetArn);
    trial.emulator.addDataset({ datasetArn, createdAt: Date.now() - 2 * HOUR });
  });

  test("an import that is older does not count, though AWS still lists it", async () => {
    const none = await create({ customTimeouts: { create: "0s" } });
    const own = addImport("own", 1, "ACTIVE");
    const some = await create();

    expect(none.initFailed?.reasons.join(" ")).toContain("none yet 1x");
    expect(some).toMatchObject({ properties: { datasetImportJobArn: own } });
  });

  test("that stays unknown without permission to describe it, and the gate says so", async () => {
    denied("DescribeDataset");

    const reply = await create({ __urn: URN });

    expect(reply).toMatchObject({ properties: { status: "ACTIVE" } });
    expect(trial.messages()).toEqual([
      `AWS refused the check of the dataset (AccessDeniedException). The credentials must allow personalize:DescribeDataset on ${datasetArn}.`,
    ]);
  });
});

test("a long list that is cut short continues where it was cut", async () => {
  for (let n = 0; n < 250; n += 1) {
    addImport(`import-${n}`, 200 - n / 2, "ACTIVE");
  }
  const newest = addImport("newest", 1, "ACTIVE");
  let further = 0;
  trial.interject(({ operation, input }) => {
    further += operation === "ListDatasetImportJobs" && "nextToken" in (input as object) ? 1 : 0;
    // The client itself tries three times.
    return further > 0 && further <= 3 ? { httpStatus: 500, body: "{}" } : undefined;
  });

  const reply = await create();

  expect(reply).toMatchObject({ properties: { datasetImportJobArn: newest } });
  const firstPages = trial.emulator.requests.filter(
    ({ operation, input }) =>
      operation === "ListDatasetImportJobs" &&
      (input as { datasetArn?: string }).datasetArn === datasetArn &&
      !("nextToken" in (input as object)),
  );
  expect(firstPages).toHaveLength(1);
});

test("an ARN and a way to find the newest are refused together", async () => {
  const { failures } = await trial.plugin.check(
    {},
    { ...gate, datasetImportJobArn: JOB_ARN, createdAfter: "tomorrow" },
  );

  expect(failures?.map(({ reason }) => reason.split(" is ")[0])).toEqual([
    "datasetArn",
    "createdAfter",
    "createdAfter",
  ]);
});
