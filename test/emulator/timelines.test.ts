// Timelines of import jobs.
import type { Personalize } from "@aws-sdk/client-personalize";
import { startEmulator, type TimelineStep } from "../../src/emulator/index.ts";
import { DATASET } from "./arns.ts";
import { demoEmulator } from "./harness.ts";

async function shownStep(client: Personalize, datasetImportJobArn: string | undefined) {
  const { datasetImportJob: job } = await client.describeDatasetImportJob({ datasetImportJobArn });
  return [job?.status, job?.lastUpdatedDateTime?.getTime(), job?.failureReason];
}

test("unless told otherwise a job is pending for 1 s, in progress for 4 s, then active", async () => {
  const { emulator, client, clock } = await demoEmulator();
  const begin = clock.ms;
  const arn = emulator.addImportJob({ jobName: "default", datasetArn: DATASET });
  clock.pass(999);
  expect(await shownStep(client, arn)).toEqual(["CREATE PENDING", begin, undefined]);
  clock.pass(1);
  expect(await shownStep(client, arn)).toEqual(["CREATE IN_PROGRESS", begin + 1_000, undefined]);
  clock.pass(4_000);
  expect(await shownStep(client, arn)).toEqual(["ACTIVE", begin + 5_000, undefined]);
  clock.pass(1e9);
  expect(await shownStep(client, arn)).toEqual(["ACTIVE", begin + 5_000, undefined]);
});

test("an emulator's own timeline holds for jobs created through the API and for declared jobs", async () => {
  const timeline = [{ status: "CREATE FAILED", failureReason: "always" }];
  const { emulator, client, clock } = await demoEmulator({ timeline });
  const { datasetImportJobArn } = await client.createDatasetImportJob({
    jobName: "created",
    datasetArn: DATASET,
    dataSource: { dataLocation: "s3://bucket/a.csv" },
  });
  const declared = emulator.addImportJob({ jobName: "declared", datasetArn: DATASET });
  const failed = ["CREATE FAILED", clock.ms, "always"];
  expect(await shownStep(client, datasetImportJobArn)).toEqual(failed);
  expect(await shownStep(client, declared)).toEqual(failed);
});

test("a job declared with an earlier creation time has gone through its timeline since then", async () => {
  const { emulator, client, clock } = await demoEmulator();
  const createdAt = clock.ms - 3_000;
  const arn = emulator.addImportJob({ jobName: "older", datasetArn: DATASET, createdAt });
  expect(await shownStep(client, arn)).toEqual([
    "CREATE IN_PROGRESS",
    createdAt + 1_000,
    undefined,
  ]);
});

test("a failure reason is shown only during its own step", async () => {
  const { emulator, client, clock } = await demoEmulator();
  const arn = emulator.addImportJob({
    jobName: "odd",
    datasetArn: DATASET,
    timeline: [
      { status: "CREATE FAILED", failureReason: "flaky", forMs: 10 },
      { status: "ACTIVE" },
    ],
  });
  expect((await shownStep(client, arn))[2]).toBe("flaky");
  clock.pass(10);
  expect((await shownStep(client, arn))[2]).toBeUndefined();
});

test("statuses that AWS does not have are shown as they are", async () => {
  const { emulator, client } = await demoEmulator();
  const timeline = [{ status: "create_Paused for review" }];
  const arn = emulator.addImportJob({ jobName: "new", datasetArn: DATASET, timeline });
  expect((await shownStep(client, arn))[0]).toBe("create_Paused for review");
});

test("a step of 0 ms is skipped", async () => {
  const { emulator, client } = await demoEmulator();
  const timeline = [{ status: "CREATE PENDING", forMs: 0 }, { status: "ACTIVE" }];
  const arn = emulator.addImportJob({ jobName: "quick", datasetArn: DATASET, timeline });
  expect((await shownStep(client, arn))[0]).toBe("ACTIVE");
});

test("a new timeline begins when it is set, and does not change the creation time", async () => {
  const { emulator, client, clock } = await demoEmulator();
  const stuck = [{ status: "CREATE IN_PROGRESS" }];
  const created = clock.ms;
  const arn = emulator.addImportJob({ jobName: "stuck", datasetArn: DATASET, timeline: stuck });
  clock.pass(3_600_000);
  expect(await shownStep(client, arn)).toEqual(["CREATE IN_PROGRESS", created, undefined]);
  emulator.setTimeline(arn, [{ status: "CREATE PENDING", forMs: 500 }, { status: "ACTIVE" }]);
  expect(await shownStep(client, arn)).toEqual(["CREATE PENDING", created + 3_600_000, undefined]);
  clock.pass(500);
  expect(await shownStep(client, arn)).toEqual(["ACTIVE", created + 3_600_500, undefined]);
  const { datasetImportJob } = await client.describeDatasetImportJob({ datasetImportJobArn: arn });
  expect(datasetImportJob?.creationDateTime?.getTime()).toBe(created);
});

test("a change of the caller's timeline has no effect on a resource", async () => {
  const { emulator, client } = await demoEmulator();
  const timeline: TimelineStep[] = [{ status: "ACTIVE" }];
  const arn = emulator.addImportJob({ jobName: "copied", datasetArn: DATASET, timeline });
  timeline[0] = { status: "CREATE FAILED" };
  expect((await shownStep(client, arn))[0]).toBe("ACTIVE");
});

test.each<[string, TimelineStep[]]>([
  ["needs at least one step", []],
  ["never ends, so it takes no forMs", [{ status: "ACTIVE", forMs: 5 }]],
  ["needs forMs", [{ status: "CREATE PENDING" }, { status: "ACTIVE" }]],
  ["needs forMs", [{ status: "CREATE PENDING", forMs: -1 }, { status: "ACTIVE" }]],
  ["needs forMs", [{ status: "CREATE PENDING", forMs: Infinity }, { status: "ACTIVE" }]],
])("a timeline that is not valid is refused: %s", async (message, timeline) => {
  const { emulator } = await demoEmulator();
  const arn = emulator.addImportJob({ jobName: "sane", datasetArn: DATASET });
  expect(() => emulator.addImportJob({ jobName: "x", datasetArn: DATASET, timeline })).toThrow(
    message,
  );
  expect(() => {
    emulator.setTimeline(arn, timeline);
  }).toThrow(message);
  await expect(startEmulator({ timeline })).rejects.toThrow(message);
});
