// The record of requests and answers.
import type { Answer, RecordedRequest } from "../../src/emulator/index.ts";
import { DATASET, jobArn } from "./arns.ts";
import { clientOf, demoEmulator, post } from "./harness.ts";

test("each request is kept in order, with its input, time, region and key", async () => {
  const { emulator, client, clock } = await demoEmulator();
  const began = clock.ms;
  await client.listDatasetImportJobs({ datasetArn: DATASET, maxResults: 7 });
  clock.pass(1_500);
  const elsewhere = clientOf(emulator.endpoint, "ap-south-1");
  const datasetImportJobArn = jobArn("nobody");
  await expect(elsewhere.describeDatasetImportJob({ datasetImportJobArn })).rejects.toThrow();
  const accessKeyId = "AKIDEMULATORTEST";
  expect(emulator.requests).toEqual([
    {
      operation: "ListDatasetImportJobs",
      input: { datasetArn: DATASET, maxResults: 7 },
      at: began,
      region: "us-east-1",
      accessKeyId,
    },
    {
      operation: "DescribeDatasetImportJob",
      input: { datasetImportJobArn },
      at: began + 1_500,
      region: "ap-south-1",
      accessKeyId,
    },
  ]);
});

test("a request without operation or signature is kept too", async () => {
  const { emulator, clock } = await demoEmulator();
  await post(emulator.endpoint, { headers: {}, body: "nonsense" });
  expect(emulator.requests).toEqual([
    { operation: "", input: {}, at: clock.ms, region: undefined, accessKeyId: undefined },
  ]);
});

test("onAnswer gets each request with its answer", async () => {
  const told: [RecordedRequest, Answer][] = [];
  const { emulator, client } = await demoEmulator({
    onAnswer: (request, answer) => told.push([request, answer]),
  });
  await client.listDatasetImportJobs({});
  expect(told).toEqual([
    [
      emulator.requests[0],
      {
        httpStatus: 200,
        headers: {
          "content-type": "application/x-amz-json-1.1",
          "x-amzn-requestid": expect.any(String) as string,
        },
        body: '{"datasetImportJobs":[]}',
      },
    ],
  ]);
});
