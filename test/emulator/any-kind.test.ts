// Resources of any kind that a test declares, and the options of the emulator.
import { startEmulator, type EmulatorOptions, type Life } from "../../src/emulator/index.ts";
import { GROUP, SOLUTION } from "./arns.ts";
import { ACTIVE, demoEmulator } from "./harness.ts";

test("a declared resource goes through its kind's own statuses as the clock is advanced", async () => {
  const { emulator, client } = await demoEmulator();
  const dataDeletionJobArn = emulator.add("DataDeletionJob", {
    jobName: "forget",
    datasetGroupArn: GROUP,
  });
  const status = async () =>
    (await client.describeDataDeletionJob({ dataDeletionJobArn })).dataDeletionJob?.status;
  expect(await status()).toBe("PENDING");
  emulator.advance(1_000);
  expect(await status()).toBe("IN_PROGRESS");
  emulator.advance(4_000);
  expect(await status()).toBe("COMPLETED");
});

test("a declaration may have a timeline, a time of creation and members that no request has", async () => {
  const { emulator, client } = await demoEmulator();
  const solutionVersionArn = emulator.add(
    "SolutionVersion",
    { solutionArn: SOLUTION, trainingHours: 1.073, trainingType: "AUTOMATIC" },
    {
      timeline: [{ status: "CREATE FAILED", failureReason: "Too few interactions" }],
      createdAt: 1_700_000_000_000,
    },
  );
  expect(solutionVersionArn).toMatch(/:solution\/ranking\/[\da-f]{8}$/);
  const { solutionVersion } = await client.describeSolutionVersion({ solutionVersionArn });
  expect(solutionVersion).toMatchObject({
    status: "CREATE FAILED",
    failureReason: "Too few interactions",
    trainingHours: 1.073,
    trainingType: "AUTOMATIC",
    creationDateTime: new Date(1_700_000_000_000),
  });
});

test("a resource that refers to no other lives where its declaration says", async () => {
  const { emulator } = await demoEmulator({ account: "210987654321" });
  expect(emulator.add("Schema", { name: "clicks" })).toBe(
    "arn:aws:personalize:us-east-1:210987654321:schema/clicks",
  );
  expect(
    emulator.add("DatasetGroup", { name: "g" }, { region: "cn-north-1", account: "999999999999" }),
  ).toBe("arn:aws-cn:personalize:cn-north-1:999999999999:dataset-group/g");
});

test("a removed resource is gone at once, and resources that refer to it stay", async () => {
  const { emulator, client } = await demoEmulator();
  const datasetGroupArn = emulator.add("DatasetGroup", { name: "shop" });
  const filterArn = emulator.add("Filter", { name: "books", datasetGroupArn });
  emulator.remove(datasetGroupArn);
  await expect(client.describeDatasetGroup({ datasetGroupArn })).rejects.toThrow("does not exist");
  expect((await client.describeFilter({ filterArn })).filter?.name).toBe("books");
});

test("a declaration is refused when its members are not valid or the resource is already there", async () => {
  const { emulator } = await demoEmulator();
  expect(() => emulator.add("Campaign", { name: "c", solutionVersionArn: "latest" })).toThrow(
    "The emulator cannot add this campaign: 1 validation error detected: Value 'latest' at 'solutionVersionArn'",
  );
  expect(() => emulator.add("Campaign", { name: "two words" })).toThrow("is not a name");
  emulator.add("EventTracker", { name: "one", datasetGroupArn: GROUP });
  expect(() => emulator.add("EventTracker", { name: "two", datasetGroupArn: GROUP })).toThrow(
    /^The emulator already has the event tracker arn:.*\.$/,
  );
  expect(() => {
    emulator.remove(SOLUTION);
  }).toThrow(`The emulator has no solution ${SOLUTION}.`);
});

test.each<[string, Life]>([
  [
    "arn:aws:personalize:us-east-1:me:schema/clicks has no valid region or account",
    { account: "me" },
  ],
  ["has no valid region or account", { region: "Ohio" }],
  ["createdAt must be a number of milliseconds since the epoch, not NaN", { createdAt: NaN }],
])("a declaration is refused when its location or time is not valid: %s", async (message, life) => {
  const { emulator } = await demoEmulator();
  expect(() => emulator.add("Schema", { name: "clicks" }, life)).toThrow(message);
});

test("a schema has no status, so it has no timeline to set", async () => {
  const { emulator, client } = await demoEmulator();
  const schemaArn = emulator.add("Schema", { name: "clicks" });
  expect(() => {
    emulator.setTimeline(schemaArn, [{ status: "ACTIVE" }]);
  }).toThrow("has no status");
  expect((await client.describeSchema({ schemaArn })).schema).not.toHaveProperty("status");
});

test("an update can be given a timeline, and an update that fails does not change the resource", async () => {
  const { emulator, client } = await demoEmulator();
  const solutionVersionArn = `${SOLUTION}/0a1b2c3d`;
  const campaignArn = emulator.add("Campaign", { name: "front", solutionVersionArn }, ACTIVE);
  const timeline = [{ status: "CREATE FAILED", failureReason: "No capacity" }];
  expect(() => {
    emulator.setUpdateTimeline(campaignArn, timeline);
  }).toThrow(`${campaignArn} has no update.`);
  await client.updateCampaign({ campaignArn, minProvisionedTPS: 7 });
  emulator.setUpdateTimeline(campaignArn, timeline);
  expect((await client.describeCampaign({ campaignArn })).campaign).toMatchObject({
    status: "ACTIVE",
    minProvisionedTPS: 1,
    latestCampaignUpdate: {
      status: "CREATE FAILED",
      failureReason: "No capacity",
      minProvisionedTPS: 7,
    },
  });
});

test.each([-1, NaN, Infinity])("the clock is not moved on by %p", async (milliseconds) => {
  const { emulator } = await demoEmulator();
  expect(() => {
    emulator.advance(milliseconds);
  }).toThrow(RangeError);
});

test("options replace the timelines and the limit of a kind", async () => {
  const { emulator, client } = await demoEmulator({
    timelines: {
      DatasetGroup: {
        created: [{ status: "ACTIVE" }],
        deleted: [{ status: "DELETE PENDING", forMs: 7 }],
      },
    },
    limits: { DatasetGroup: 1 },
  });
  const { datasetGroupArn } = await client.createDatasetGroup({ name: "only" });
  await expect(client.createDatasetGroup({ name: "other" })).rejects.toMatchObject({
    name: "LimitExceededException",
  });
  await client.deleteDatasetGroup({ datasetGroupArn });
  emulator.advance(6);
  const { datasetGroup } = await client.describeDatasetGroup({ datasetGroupArn });
  expect(datasetGroup?.status).toBe("DELETE PENDING");
  emulator.advance(1);
  await client.createDatasetGroup({ name: "other" });
});

test.each<[string, EmulatorOptions]>([
  ["needs forMs", { timelines: { Campaign: { deleted: [{ status: "DELETE PENDING" }] } } }],
  ["at least one step", { timelines: { Campaign: { updated: [] } } }],
  ["at least one step", { timelines: { Recommender: { stopped: { ACTIVE: [] } } } }],
  [
    "automaticTrainingMs must be a number of milliseconds from 0 up, not -1",
    { automaticTrainingMs: -1 },
  ],
  ["is not an AWS account", { account: "me" }],
])("options that are not valid are refused: %s", async (message, options) => {
  await expect(startEmulator(options)).rejects.toThrow(message);
});
