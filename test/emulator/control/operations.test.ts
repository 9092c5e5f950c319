// The control of an emulator from outside, over HTTP: the effects of the operations.
import { DATASET, jobArn, SOLUTION } from "../arns.ts";
import { ACTIVE, demoEmulator } from "../harness.ts";
import { control } from "./control.ts";

test("add-import adds an import that takes the emulator's usual time", async () => {
  const { emulator, client } = await demoEmulator();
  expect(await control(emulator.endpoint, "add-import", { datasetArn: DATASET })).toEqual({
    httpStatus: 200,
    message: `Import job ${jobArn("by-hand-1")} has been added.`,
    arn: jobArn("by-hand-1"),
  });
  await control(emulator.endpoint, "add-import", { datasetArn: DATASET });
  emulator.advance(5_000);
  const { datasetImportJobs } = await client.listDatasetImportJobs({ datasetArn: DATASET });
  expect(datasetImportJobs).toMatchObject([
    { jobName: "by-hand-1", status: "ACTIVE", importMode: "FULL" },
    { jobName: "by-hand-2", status: "ACTIVE", importMode: "FULL" },
  ]);
});

test("add-import takes a name, an import mode, a duration and a reason to fail at its end", async () => {
  const { emulator, client } = await demoEmulator();
  await control(emulator.endpoint, "add-import", {
    datasetArn: DATASET,
    jobName: "tonight",
    importMode: "INCREMENTAL",
    duration: "10m",
    failureReason: "no such column",
  });
  const described = async () =>
    (await client.describeDatasetImportJob({ datasetImportJobArn: jobArn("tonight") }))
      .datasetImportJob;
  emulator.advance(599_999);
  expect(await described()).toMatchObject({
    importMode: "INCREMENTAL",
    status: "CREATE IN_PROGRESS",
  });
  emulator.advance(1);
  expect(await described()).toMatchObject({
    status: "CREATE FAILED",
    failureReason: "no such column",
  });
});

test("an added import with a duration ends as imports of this emulator end", async () => {
  const end = { status: "CREATE FAILED", failureReason: "every import fails" };
  const { emulator, client } = await demoEmulator({ timeline: [end] });
  await control(emulator.endpoint, "add-import", { datasetArn: DATASET, duration: "0s" });
  const { datasetImportJobs } = await client.listDatasetImportJobs({});
  expect(datasetImportJobs).toMatchObject([end]);
});

test("advance moves the clock on, and says the time", async () => {
  const { emulator, clock } = await demoEmulator();
  const now = new Date(clock.ms + 600_000).toISOString();
  expect(await control(emulator.endpoint, "advance", { by: "10m" })).toEqual({
    httpStatus: 200,
    message: `The clock of the emulator is at ${now}, 10m ahead of this machine. So pulumi and the command show ages that are too small by 10m.`,
    now,
  });
  expect(await (await fetch(emulator.endpoint)).text()).toContain(`Personalize emulator, ${now}`);
});

test.each([
  [["0s"], ""],
  [["1.5h", "30m", "2.25s"], ", 2h 2s 250ms ahead of this machine"],
  [["90m"], ", 1h 30m ahead of this machine"],
])("after %j advance says how far the clock is ahead in all", async (steps, lead) => {
  const { emulator } = await demoEmulator();
  let message = "";
  for (const by of steps) {
    ({ message } = await control(emulator.endpoint, "advance", { by }));
  }
  expect(/Z(.*?)(\. .*)?\.$/.exec(message)?.[1]).toBe(lead);
});

test.each([
  ["CREATE PENDING", "CREATE FAILED"],
  ["CREATE IN_PROGRESS", "CREATE FAILED"],
  ["IN PROGRESS", "FAILED"],
])("fail makes what is %s fail at once", async (status, failed) => {
  const { emulator, client } = await demoEmulator();
  const timeline = [{ status, forMs: 5_000 }, { status: "ACTIVE" }];
  emulator.addImportJob({ jobName: "tonight", datasetArn: DATASET, timeline });
  emulator.addImportJob({ jobName: "other", datasetArn: DATASET, timeline });
  expect(
    await control(emulator.endpoint, "fail", { arn: jobArn("tonight"), failureReason: "no rows" }),
  ).toEqual({
    httpStatus: 200,
    message: `${jobArn("tonight")} has failed.`,
    arn: jobArn("tonight"),
  });
  const { datasetImportJobs } = await client.listDatasetImportJobs({});
  expect(datasetImportJobs).toMatchObject([
    { jobName: "other", status },
    { jobName: "tonight", status: failed, failureReason: "no rows" },
  ]);
  emulator.advance(60_000);
  expect((await client.listDatasetImportJobs({})).datasetImportJobs).toMatchObject([
    { jobName: "other", status: "ACTIVE" },
    { jobName: "tonight", status: failed },
  ]);
});

test("fail makes the latest update of a resource fail, and says where the failure came from", async () => {
  const { emulator, client } = await demoEmulator();
  const solutionVersionArn = `${SOLUTION}/0a1b2c3d`;
  const campaignArn = emulator.add("Campaign", { name: "front", solutionVersionArn }, ACTIVE);
  await client.updateCampaign({ campaignArn, minProvisionedTPS: 2 });
  await control(emulator.endpoint, "fail", { arn: campaignArn });
  const { campaign } = await client.describeCampaign({ campaignArn });
  expect(campaign).toMatchObject({
    status: "ACTIVE",
    latestCampaignUpdate: {
      status: "CREATE FAILED",
      failureReason: "The emulator was told to make it fail.",
    },
  });
});

const FINISHED = "No creation or update is under way.";

test.each([
  ["ACTIVE", `${jobArn("tonight")} cannot fail, because it is ACTIVE. ${FINISHED}`],
  ["DELETE PENDING", `${jobArn("tonight")} cannot fail, because it is DELETE PENDING. ${FINISHED}`],
])("what is %s cannot be made to fail", async (status, message) => {
  const { emulator } = await demoEmulator();
  emulator.addImportJob({ jobName: "tonight", datasetArn: DATASET, timeline: [{ status }] });
  expect(await control(emulator.endpoint, "fail", { arn: jobArn("tonight") })).toEqual({
    httpStatus: 409,
    message,
  });
});

test("a schema, which has no status, cannot be made to fail", async () => {
  const { emulator } = await demoEmulator();
  const arn = emulator.add("Schema", { name: "clicks" });
  expect(await control(emulator.endpoint, "fail", { arn })).toEqual({
    httpStatus: 409,
    message: `${arn} cannot fail, because it is without a status. ${FINISHED}`,
  });
});
