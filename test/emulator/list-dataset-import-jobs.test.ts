// ListDatasetImportJobs: its members, its pages and its errors.
import {
  paginateListDatasetImportJobs,
  type ListDatasetImportJobsCommandInput,
  type Personalize,
} from "@aws-sdk/client-personalize";
import { DATASET, ITEMS, jobArn } from "./arns.ts";
import { clientOf, demoEmulator } from "./harness.ts";

async function list(client: Personalize, input: ListDatasetImportJobsCommandInput = {}) {
  const { datasetImportJobs, nextToken } = await client.listDatasetImportJobs(input);
  return { names: datasetImportJobs?.map(({ jobName }) => jobName), nextToken };
}

test("a summary has the members AWS documents for it and no others", async () => {
  const { emulator, client, clock } = await demoEmulator();
  const timeline = [{ status: "CREATE FAILED", failureReason: "why" }];
  emulator.addImportJob({ jobName: "one", datasetArn: DATASET, timeline });
  const { datasetImportJobs } = await client.listDatasetImportJobs({});
  expect(datasetImportJobs).toEqual([
    {
      datasetImportJobArn: jobArn("one"),
      jobName: "one",
      status: "CREATE FAILED",
      creationDateTime: new Date(clock.ms),
      lastUpdatedDateTime: new Date(clock.ms),
      failureReason: "why",
      importMode: "FULL",
    },
  ]);
});

test("without a dataset every job of the region is listed, with a dataset only its jobs", async () => {
  const { emulator, client } = await demoEmulator();
  const abroad = "arn:aws:personalize:eu-west-1:123456789012:dataset/demo/ITEMS";
  emulator.addDataset({ datasetArn: ITEMS });
  emulator.addDataset({ datasetArn: abroad });
  emulator.addImportJob({ jobName: "items", datasetArn: ITEMS });
  emulator.addImportJob({ jobName: "interactions", datasetArn: DATASET });
  emulator.addImportJob({ jobName: "abroad", datasetArn: abroad });
  expect((await list(client)).names).toEqual(["interactions", "items"]);
  expect((await list(client, { datasetArn: ITEMS })).names).toEqual(["items"]);
  expect((await list(client, { datasetArn: abroad })).names).toEqual([]);
  expect((await list(clientOf(emulator.endpoint, "eu-west-1"))).names).toEqual(["abroad"]);
});

test("a dataset that does not exist has no jobs", async () => {
  const { client } = await demoEmulator();
  expect(await list(client, { datasetArn: ITEMS })).toEqual({ names: [], nextToken: undefined });
});

test("pages follow one another without a gap, and the last page has no token", async () => {
  const { emulator, client } = await demoEmulator();
  const names = ["a", "b", "c", "d", "e"];
  for (const jobName of [...names].reverse()) {
    emulator.addImportJob({ jobName, datasetArn: DATASET });
  }
  const pages: unknown[] = [];
  for await (const page of paginateListDatasetImportJobs(
    { client, pageSize: 2 },
    { datasetArn: DATASET },
  )) {
    pages.push(page.datasetImportJobs?.map(({ jobName }) => jobName));
  }
  expect(pages).toEqual([["a", "b"], ["c", "d"], ["e"]]);
  const full = await list(client, { maxResults: 5 });
  expect(full).toEqual({ names, nextToken: undefined });
});

test("a page holds 100 jobs unless told otherwise", async () => {
  const { emulator, client } = await demoEmulator();
  for (let count = 0; count < 101; count += 1) {
    emulator.addImportJob({ jobName: `job-${count}`, datasetArn: DATASET });
  }
  const first = await list(client);
  expect(first.names).toHaveLength(100);
  expect((await list(client, { nextToken: first.nextToken })).names).toHaveLength(1);
});

test("a job added or removed between two pages neither repeats nor hides another job", async () => {
  const { emulator, client } = await demoEmulator();
  for (const jobName of ["b", "c", "d"]) {
    emulator.addImportJob({ jobName, datasetArn: DATASET });
  }
  const { nextToken } = await list(client, { maxResults: 2 });
  emulator.removeImportJob(jobArn("c"));
  emulator.addImportJob({ jobName: "a", datasetArn: DATASET });
  expect((await list(client, { nextToken })).names).toEqual(["d"]);
});

test("a token that was not given for this question is not valid", async () => {
  const { emulator, client } = await demoEmulator();
  for (const jobName of ["a", "b"]) {
    emulator.addImportJob({ jobName, datasetArn: DATASET });
  }
  const { nextToken } = await list(client, { maxResults: 1 });
  const notValid = { name: "InvalidNextTokenException", $metadata: { httpStatusCode: 400 } };
  for (const token of ["", "page-2", "W10"]) {
    await expect(list(client, { nextToken: token })).rejects.toMatchObject(notValid);
  }
  await expect(list(client, { nextToken, datasetArn: DATASET })).rejects.toMatchObject(notValid);
  const elsewhere = clientOf(emulator.endpoint, "eu-west-1");
  await expect(list(elsewhere, { nextToken })).rejects.toMatchObject(notValid);
});

test.each<[string, ListDatasetImportJobsCommandInput]>([
  ["0 results", { maxResults: 0 }],
  ["101 results", { maxResults: 101 }],
  ["a fraction of a result", { maxResults: 1.5 }],
  ["text that is not an ARN", { datasetArn: "demo" }],
  ["a token that is too long", { nextToken: "x".repeat(1501) }],
])("%s is invalid input", async (_what, input) => {
  const { client } = await demoEmulator();
  await expect(list(client, input)).rejects.toMatchObject({ name: "InvalidInputException" });
});
