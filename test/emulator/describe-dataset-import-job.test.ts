// DescribeDatasetImportJob: its members and its errors.
import { DATASET, jobArn } from "./arns.ts";
import { clientOf, demoEmulator } from "./harness.ts";

test("a job is described with every member it was declared with", async () => {
  const { emulator, client } = await demoEmulator();
  const arn = emulator.addImportJob({
    jobName: "nightly_1",
    datasetArn: DATASET,
    timeline: [{ status: "CREATE FAILED", failureReason: "Input CSV is missing columns" }],
    importMode: "INCREMENTAL",
    dataLocation: "s3://bucket/folder/",
    roleArn: "arn:aws:iam::123456789012:role/import",
    createdAt: 1_700_000_000_250,
    publishAttributionMetricsToS3: true,
  });
  expect(arn).toBe(jobArn("nightly_1"));
  const { datasetImportJob } = await client.describeDatasetImportJob({ datasetImportJobArn: arn });
  expect(datasetImportJob).toEqual({
    jobName: "nightly_1",
    datasetImportJobArn: arn,
    datasetArn: DATASET,
    dataSource: { dataLocation: "s3://bucket/folder/" },
    roleArn: "arn:aws:iam::123456789012:role/import",
    status: "CREATE FAILED",
    failureReason: "Input CSV is missing columns",
    importMode: "INCREMENTAL",
    publishAttributionMetricsToS3: true,
    creationDateTime: new Date(1_700_000_000_250),
    lastUpdatedDateTime: new Date(1_700_000_000_250),
  });
});

test("members that a declaration leaves out are made up, and a job that has not failed has no reason", async () => {
  const { emulator, client, clock } = await demoEmulator();
  const arn = emulator.addImportJob({ jobName: "plain", datasetArn: DATASET });
  const { datasetImportJob } = await client.describeDatasetImportJob({ datasetImportJobArn: arn });
  expect(datasetImportJob).toEqual({
    jobName: "plain",
    datasetImportJobArn: arn,
    datasetArn: DATASET,
    dataSource: { dataLocation: "s3://emulator/plain.csv" },
    roleArn: "arn:aws:iam::123456789012:role/personalize-import",
    status: "CREATE PENDING",
    importMode: "FULL",
    publishAttributionMetricsToS3: false,
    creationDateTime: new Date(clock.ms),
    lastUpdatedDateTime: new Date(clock.ms),
  });
});

test("a job's ARN has the partition, region and account of its dataset", async () => {
  const { emulator } = await demoEmulator();
  const datasetArn = "arn:aws-cn:personalize:cn-north-1:999999999999:dataset/g/ITEMS";
  emulator.addDataset({ datasetArn });
  expect(emulator.addImportJob({ jobName: "j", datasetArn })).toBe(
    "arn:aws-cn:personalize:cn-north-1:999999999999:dataset-import-job/j",
  );
});

test("a job that does not exist is not found", async () => {
  const { client } = await demoEmulator();
  await expect(
    client.describeDatasetImportJob({ datasetImportJobArn: jobArn("nobody") }),
  ).rejects.toMatchObject({
    name: "ResourceNotFoundException",
    message: `Resource Arn ${jobArn("nobody")} does not exist.`,
    $metadata: {
      httpStatusCode: 400,
      requestId: expect.stringMatching(/^[\da-f-]{36}$/) as string,
    },
  });
});

test("a dataset's ARN is not found as a job", async () => {
  const { client } = await demoEmulator();
  await expect(client.describeDatasetImportJob({ datasetImportJobArn: DATASET })).rejects.toThrow(
    "does not exist",
  );
});

test("a job is not found in another region", async () => {
  const { emulator } = await demoEmulator();
  const arn = emulator.addImportJob({ jobName: "here", datasetArn: DATASET });
  const elsewhere = clientOf(emulator.endpoint, "eu-west-1");
  await expect(
    elsewhere.describeDatasetImportJob({ datasetImportJobArn: arn }),
  ).rejects.toMatchObject({
    name: "ResourceNotFoundException",
  });
});

test.each([
  ["no ARN", undefined, "Member must not be null"],
  ["text that is not an ARN", "nightly", "Member must satisfy regular expression pattern"],
  ["an ARN of more than 256 characters", jobArn("x".repeat(256)), "less than or equal to 256"],
])("%s is invalid input", async (_what, arn, message) => {
  const { client } = await demoEmulator();
  await expect(client.describeDatasetImportJob({ datasetImportJobArn: arn })).rejects.toMatchObject(
    {
      name: "InvalidInputException",
      message: expect.stringContaining(message) as string,
    },
  );
});

test("a job that was removed is not found", async () => {
  const { emulator, client } = await demoEmulator();
  const arn = emulator.addImportJob({ jobName: "gone", datasetArn: DATASET });
  await client.describeDatasetImportJob({ datasetImportJobArn: arn });
  emulator.removeImportJob(arn);
  await expect(client.describeDatasetImportJob({ datasetImportJobArn: arn })).rejects.toThrow(
    "does not exist",
  );
});
