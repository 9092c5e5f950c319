import type { Stack } from "@pulumi/pulumi/automation";
import { setTimeout as sleep } from "node:timers/promises";
import {
  fault,
  type PersonalizeEmulator,
  startEmulator,
} from "pulumi-personalize-readiness/emulator";
import { offlineStack, type OfflineStack } from "./offline-stack";

const REGION = "eu-west-1";
const PLACE = `arn:aws:personalize:${REGION}:123456789012`;
const DATASET = `${PLACE}:dataset/shop/INTERACTIONS`;
const HOUR = 3_600_000;

let emulator: PersonalizeEmulator;
let offline: OfflineStack;
let stack: Stack;
beforeEach(async () => {
  emulator = await startEmulator();
  const group = { region: REGION, timeline: [{ status: "ACTIVE" }] };
  emulator.add("DatasetGroup", { name: "shop" }, group);
  emulator.addDataset({ datasetArn: DATASET });
  offline = await offlineStack(emulator);
  stack = offline.stack;
  await stack.setAllConfig({
    datasetImportJobArn: { value: `${PLACE}:dataset-import-job/nightly` },
    minDelay: { value: "200ms" },
    maxDelay: { value: "1s" },
  });
});
afterEach(async () => {
  await offline.dispose();
  await emulator.close();
});

/** The number of requests for an operation. */
function asked(operation: string): number {
  return emulator.requests.filter((request) => request.operation === operation).length;
}

test("the solution is created when the import is ready, and not before", async () => {
  emulator.addImportJob({
    jobName: "nightly",
    datasetArn: DATASET,
    timeline: [{ status: "CREATE IN_PROGRESS", forMs: HOUR }, { status: "ACTIVE" }],
  });

  const up = stack.up();
  while (asked("DescribeDatasetImportJob") < 3) {
    await sleep(100);
  }
  expect(asked("CreateSolution")).toBe(0);

  emulator.advance(HOUR);
  const { outputs } = await up;
  expect(asked("CreateSolution")).toBe(1);
  expect(outputs.solutionArn?.value).toBe(`${PLACE}:solution/ranking`);
});

test("an import that fails fails the deployment with AWS's reason, and no solution is created", async () => {
  const failureReason = "Input CSV is missing the following columns:[ITEM_ID]";
  emulator.addImportJob({
    jobName: "nightly",
    datasetArn: DATASET,
    timeline: [{ status: "CREATE FAILED", failureReason }],
  });

  await expect(stack.up()).rejects.toThrow(failureReason);
  expect(asked("CreateSolution")).toBe(0);
});

test("an AWS that throttles and cuts connections is survived", async () => {
  const operations = ["DescribeDatasetImportJob"];
  emulator.addImportJob({
    jobName: "nightly",
    datasetArn: DATASET,
    timeline: [{ status: "ACTIVE" }],
  });
  emulator.interject(fault({ kind: "throttled", operations, times: 2 }));
  emulator.interject(fault({ kind: "cut", operations, times: 2 }));

  await stack.up();
  expect(asked("DescribeDatasetImportJob")).toBeGreaterThanOrEqual(5);
  expect(asked("CreateSolution")).toBe(1);
});
