// CreateDatasetImportJob: its rules, its limits and its errors.
import type {
  CreateDatasetImportJobCommandInput,
  ImportMode,
  Personalize,
} from "@aws-sdk/client-personalize";
import { DATASET, ITEMS, jobArn, PLACE } from "./arns.ts";
import { clientOf, demoEmulator } from "./harness.ts";

const REQUIRED = {
  jobName: "nightly",
  datasetArn: DATASET,
  dataSource: { dataLocation: "s3://bucket/interactions.csv" },
};

const create = (client: Personalize, input: Partial<CreateDatasetImportJobCommandInput> = {}) =>
  client.createDatasetImportJob({ ...REQUIRED, ...input });

test("a created job can be described, and begins as pending", async () => {
  const { client, clock } = await demoEmulator();
  const roleArn = "arn:aws:iam::123456789012:role/service-role/import";
  const { datasetImportJobArn } = await create(client, {
    roleArn,
    publishAttributionMetricsToS3: true,
    tags: [{ tagKey: "team", tagValue: "shop" }],
  });
  expect(datasetImportJobArn).toBe(jobArn("nightly"));
  const { datasetImportJob } = await client.describeDatasetImportJob({ datasetImportJobArn });
  expect(datasetImportJob).toEqual({
    ...REQUIRED,
    datasetImportJobArn,
    roleArn,
    status: "CREATE PENDING",
    importMode: "FULL",
    publishAttributionMetricsToS3: true,
    creationDateTime: new Date(clock.ms),
    lastUpdatedDateTime: new Date(clock.ms),
  });
});

test("a job created without a role has no role", async () => {
  const { client } = await demoEmulator();
  const { datasetImportJobArn } = await create(client);
  expect(
    (await client.describeDatasetImportJob({ datasetImportJobArn })).datasetImportJob?.roleArn,
  ).toBeUndefined();
});

test.each<[string, Partial<CreateDatasetImportJobCommandInput>, string]>([
  ["no name", { jobName: undefined }, "'jobName'"],
  ["no dataset", { datasetArn: undefined }, "'datasetArn'"],
  ["no data source", { dataSource: undefined }, "'dataSource'"],
  ["no data location", { dataSource: {} }, "Invalid Data location"],
  ["a path for a location", { dataSource: { dataLocation: "/data.csv" } }, "Invalid Data location"],
  [
    "an S3 URI without a bucket",
    { dataSource: { dataLocation: "s3://" } },
    "Invalid Data location",
  ],
  ["an empty name", { jobName: "" }, "regular expression pattern"],
  ["a name with a space", { jobName: "two words" }, "regular expression pattern"],
  ["a name with a leading dash", { jobName: "-x" }, "regular expression pattern"],
  ["a name of 64 characters", { jobName: "x".repeat(64) }, "less than or equal to 63"],
  ["text for a dataset's ARN", { datasetArn: "demo" }, "regular expression pattern"],
  ["text for a role's ARN", { roleArn: "admin" }, "'roleArn'"],
  ["an unknown import mode", { importMode: "PARTIAL" as ImportMode }, "[FULL, INCREMENTAL]"],
])("%s is invalid input, and creates nothing", async (_what, input, message) => {
  const { client } = await demoEmulator();
  await expect(create(client, input)).rejects.toMatchObject({
    name: "InvalidInputException",
    message: expect.stringContaining(message) as string,
    $metadata: { httpStatusCode: 400 },
  });
  await expect(
    client.describeDatasetImportJob({ datasetImportJobArn: jobArn("nightly") }),
  ).rejects.toThrow("does not exist");
});

test("a name of 63 characters is allowed", async () => {
  const { client } = await demoEmulator();
  const jobName = "x".repeat(63);
  expect((await create(client, { jobName })).datasetImportJobArn).toBe(jobArn(jobName));
});

test("a dataset that does not exist in the region of the request is not found", async () => {
  const { emulator, client } = await demoEmulator();
  const datasetArn = `${PLACE}:dataset/demo/USERS`;
  const notFound = { name: "ResourceNotFoundException" };
  await expect(create(client, { datasetArn })).rejects.toMatchObject({
    ...notFound,
    message: `Resource Arn ${datasetArn} does not exist.`,
  });
  const elsewhere = clientOf(emulator.endpoint, "eu-west-1");
  await expect(create(elsewhere)).rejects.toMatchObject(notFound);
});

test("a name is taken for the whole account and region, also for another dataset", async () => {
  const { emulator, client } = await demoEmulator();
  const otherAccount = "arn:aws:personalize:us-east-1:999999999999:dataset/demo/INTERACTIONS";
  emulator.addDataset({ datasetArn: ITEMS });
  emulator.addDataset({ datasetArn: otherAccount });
  await create(client);
  await expect(create(client, { datasetArn: ITEMS })).rejects.toMatchObject({
    name: "ResourceAlreadyExistsException",
    message: `Another resource with Arn ${jobArn("nightly")} already exists.`,
  });
  await create(client, { datasetArn: otherAccount });
});

test("a sixth job at once is over the limit until one of the five jobs has ended", async () => {
  const { emulator, client, clock } = await demoEmulator();
  const stuck = [{ status: "CREATE IN_PROGRESS" }];
  for (const jobName of ["s1", "s2"]) {
    emulator.addImportJob({ jobName, datasetArn: DATASET, timeline: stuck });
  }
  for (const jobName of ["a", "b", "c"]) {
    await create(client, { jobName });
  }
  await expect(create(client, { jobName: "sixth" })).rejects.toMatchObject({
    name: "LimitExceededException",
    message: "More than 5 resources with PENDING or IN_PROGRESS status.",
  });
  clock.pass(5_000);
  await create(client, { jobName: "sixth" });
});

test("jobs of another account or region do not count toward the limit", async () => {
  const { emulator, client } = await demoEmulator();
  const others = [
    "arn:aws:personalize:us-east-1:999999999999:dataset/demo/ITEMS",
    "arn:aws:personalize:eu-west-1:123456789012:dataset/demo/ITEMS",
  ];
  for (const datasetArn of others) {
    emulator.addDataset({ datasetArn });
    for (const jobName of ["a", "b", "c"]) {
      emulator.addImportJob({ jobName, datasetArn });
    }
  }
  expect((await create(client)).datasetImportJobArn).toBe(jobArn("nightly"));
});

test("an incremental import needs an active full import into the same dataset", async () => {
  const { emulator, client, clock } = await demoEmulator();
  emulator.addDataset({ datasetArn: ITEMS });
  await create(client, { jobName: "full-items", datasetArn: ITEMS });
  clock.pass(5_000);
  const incremental = { jobName: "more", importMode: "INCREMENTAL" } as const;
  const refused = {
    name: "InvalidInputException",
    message: expect.stringContaining("must have import mode FULL") as string,
  };
  await expect(create(client, incremental)).rejects.toMatchObject(refused);
  await create(client, { jobName: "full" });
  await expect(create(client, incremental)).rejects.toMatchObject(refused);
  clock.pass(5_000);
  expect((await create(client, incremental)).datasetImportJobArn).toBe(jobArn("more"));
});
