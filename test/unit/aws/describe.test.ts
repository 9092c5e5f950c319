// Tests the result of one look on the real wire: the answer checked at the edge, refusals and silence told apart.
import { PersonalizeClient } from "@aws-sdk/client-personalize";

import type { AwsResult } from "../../../src/aws/aws-result.ts";
import type { Sender } from "../../../src/aws/client.ts";
import { describeResource } from "../../../src/aws/describe.ts";
import {
  startEmulator,
  type Interjection,
  type PersonalizeEmulator,
} from "../../../src/emulator/index.ts";
import { callAws } from "../../../src/aws/call-aws.ts";
import { kindNamed } from "../../../src/kinds/kinds.ts";
import type { DescribedResource } from "../../../src/kinds/status.ts";
import { IMPORTS } from "../../support/import-job.ts";
import { DATASET_ARN, JOB_ARN } from "../../support/shop.ts";

let emulator: PersonalizeEmulator;
let client: PersonalizeClient;
const never = new AbortController().signal;

beforeAll(async () => {
  emulator = await startEmulator();
  emulator.addDataset({ datasetArn: DATASET_ARN });
  emulator.addImportJob({
    jobName: "interactions",
    datasetArn: DATASET_ARN,
    timeline: [{ status: "ACTIVE" }],
  });
  client = new PersonalizeClient({
    region: "eu-west-1",
    endpoint: emulator.endpoint,
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
    maxAttempts: 1,
  });
});
afterAll(async () => {
  client.destroy();
  await emulator.close();
});

function look(arn = JOB_ARN): Promise<AwsResult<DescribedResource>> {
  return callAws(never, (ended) => describeResource(client, IMPORTS, arn, ended));
}

async function answerTo(interjection: Interjection): Promise<AwsResult<DescribedResource>> {
  const stop = emulator.interject(() => interjection);
  try {
    return await look();
  } finally {
    stop();
  }
}

const awsError = (httpStatus: number, type: string, message = "words", headers = {}) => ({
  httpStatus,
  headers,
  body: JSON.stringify({ __type: type, message }),
});

test("a job is described with its times as dates", async () => {
  const answer = await look();

  expect(answer).toMatchObject({
    type: "answer",
    value: { status: "ACTIVE", creationDateTime: expect.any(Date) as Date },
  });
});

test("a job that AWS does not know is not found", async () => {
  expect(await look(`${JOB_ARN}-2`)).toEqual({
    type: "notFound",
  });
});

test.each([
  [400, "InvalidInputException"],
  [403, "AccessDeniedException"],
])("%d %s is a refusal", async (httpStatus, type) => {
  expect(await answerTo(awsError(httpStatus, type))).toEqual({
    type: "refused",
    error: type,
    detail: "words",
  });
});

test.each<[string, Interjection]>([
  ["throttling", awsError(400, "ThrottlingException")],
  ["a limit", awsError(400, "LimitExceededException")],
  ["429", awsError(429, "TooMany")],
  ["408", awsError(408, "RequestTimeout")],
  ["500", awsError(500, "InternalServerException")],
  ["a web page with 503", { httpStatus: 503, body: "<html>busy</html>" }],
  ["a web page with 403", { httpStatus: 403, body: "<html>proxy</html>" }],
  ["a web page with 404", { httpStatus: 404, body: "<html>proxy</html>" }],
  ["an empty 403", { httpStatus: 403, body: "" }],
  ["a cut connection", "cut"],
  ["{}", { httpStatus: 200, body: "{}" }],
  ["no status", { httpStatus: 200, body: '{"datasetImportJob":{"datasetArn":"x"}}' }],
  [
    "a blank status",
    { httpStatus: 200, body: '{"datasetImportJob":{"status":" ","datasetArn":"x"}}' },
  ],
  ["no dataset", { httpStatus: 200, body: '{"datasetImportJob":{"status":"ACTIVE"}}' }],
  [
    "another job",
    {
      httpStatus: 200,
      body: '{"datasetImportJob":{"status":"ACTIVE","datasetArn":"x","datasetImportJobArn":"y"}}',
    },
  ],
])("%s is no answer", async (_what, interjection) => {
  expect(await answerTo(interjection)).toMatchObject({ type: "noAnswer" });
});

test("AWS's wish to be left alone is heard", async () => {
  const busy = awsError(400, "ThrottlingException", "slow", { "retry-after": "42" });

  expect(await answerTo(busy)).toMatchObject({ type: "noAnswer", retryAfterMs: 42_000 });
});

test("a point in time that is none is left out", async () => {
  const body = '{"datasetImportJob":{"status":"ACTIVE","datasetArn":"x","creationDateTime":1e300}}';

  const answer = await answerTo({ httpStatus: 200, body });

  expect(answer).toMatchObject({ type: "answer", value: { creationDateTime: undefined } });
});

test("of a message only the first line is kept, without a key", async () => {
  const message = "AKIAIOSFODNN7EXAMPLE may not\nx-amz-security-token:hush";

  expect(await answerTo(awsError(403, "InvalidSignatureException", message))).toMatchObject({
    detail: "(credential) may not...",
  });
});

describe("the resource of an answer", () => {
  const MADE = new Date("2026-01-01T00:00:00Z");
  const asked: unknown[] = [];
  const sender = (response: object): Sender => {
    const send = (...args: unknown[]): Promise<object> => {
      asked.push(...args);
      return Promise.resolve(response);
    };
    return { send: send as Sender["send"] };
  };

  test("has the ARN that was asked about, and every member that AWS named", async () => {
    const campaign = { status: "ACTIVE", minProvisionedTPS: 1, creationDateTime: MADE };

    expect(
      await describeResource(sender({ campaign }), kindNamed("Campaign"), "campaign-arn", never),
    ).toEqual({
      status: "ACTIVE",
      minProvisionedTPS: 1,
      campaignArn: "campaign-arn",
      creationDateTime: MADE,
      lastUpdatedDateTime: undefined,
    });
  });

  test("is asked for by the member that its kind has for its ARN", async () => {
    asked.length = 0;
    const client = sender({ filter: { status: "ACTIVE" } });

    await describeResource(client, kindNamed("Filter"), "filter-arn", never);

    expect(asked).toEqual([
      expect.objectContaining({ input: { filterArn: "filter-arn" } }),
      { abortSignal: never },
    ]);
  });

  test.each([
    [{}, "the answer has no status"],
    [{ datasetImportJob: { status: "ACTIVE" } }, "the answer has no datasetArn"],
    [
      { datasetImportJob: { status: "ACTIVE", datasetArn: "x", datasetImportJobArn: "y" } },
      "the answer describes another dataset import job",
    ],
  ])("is not in %j", async (response, message) => {
    await expect(describeResource(sender(response), IMPORTS, JOB_ARN, never)).rejects.toThrow(
      expect.objectContaining({ name: "IncompleteAnswer", message }) as Error,
    );
  });
});
