// Interjections, as an AWS client meets them.
import type { Personalize } from "@aws-sdk/client-personalize";
import type { Answer, Interjection } from "../../src/emulator/index.ts";
import { DATASET } from "./arns.ts";
import { arrived, demoEmulator, justBeforeTheEndOf } from "./harness.ts";

async function withJob() {
  const answers: Answer[] = [];
  const demo = await demoEmulator({ onAnswer: (_request, answer) => answers.push(answer) });
  const timeline = [{ status: "ACTIVE" }];
  const arn = demo.emulator.addImportJob({ jobName: "there", datasetArn: DATASET, timeline });
  return { ...demo, arn, answers };
}

async function statusOf(client: Personalize, datasetImportJobArn: string) {
  return (await client.describeDatasetImportJob({ datasetImportJobArn })).datasetImportJob?.status;
}

test("an answer of a test's own is sent as it is, until the interjection is removed", async () => {
  const { emulator, client, arn } = await withJob();
  const stop = emulator.interject(() => ({
    httpStatus: 400,
    headers: { "x-amzn-requestid": "mine" },
    body: '{"__type":"ThrottlingException","message":"Rate exceeded"}',
  }));
  await expect(statusOf(client, arn)).rejects.toMatchObject({
    name: "ThrottlingException",
    message: "Rate exceeded",
    $metadata: { httpStatusCode: 400, requestId: "mine" },
  });
  stop();
  expect(await statusOf(client, arn)).toBe("ACTIVE");
});

test("a 503 with an HTML body reaches the client as a server error", async () => {
  const { emulator, client, arn } = await withJob();
  emulator.interject(() => ({
    httpStatus: 503,
    headers: { "content-type": "text/html" },
    body: "<html>Service Unavailable</html>",
  }));
  await expect(statusOf(client, arn)).rejects.toMatchObject({ $metadata: { httpStatusCode: 503 } });
});

test("an empty success reaches the client as a success", async () => {
  const { emulator, client, arn } = await withJob();
  emulator.interject(() => ({ httpStatus: 200, body: "{}" }));
  expect(await statusOf(client, arn)).toBeUndefined();
});

test("a cut connection ends without an answer", async () => {
  const { emulator, client, arn, answers } = await withJob();
  emulator.interject(() => "cut");
  await expect(statusOf(client, arn)).rejects.toThrow("socket hang up");
  expect(answers).toEqual([]);
});

test("a hanging request ends when the emulator closes", async () => {
  const { emulator, client, arn } = await withJob();
  emulator.interject(() => "hang");
  const ended = expect(statusOf(client, arn)).rejects.toThrow("socket hang up");
  await arrived(emulator.requests, 1);
  await emulator.close();
  await ended;
});

test("a client can give up on a hanging request, and its next request is answered", async () => {
  const { emulator, client, arn } = await withJob();
  const stop = emulator.interject(() => "hang");
  const patience = new AbortController();
  const ended = expect(
    client.describeDatasetImportJob({ datasetImportJobArn: arn }, { abortSignal: patience.signal }),
  ).rejects.toMatchObject({ name: "AbortError" });
  await arrived(emulator.requests, 1);
  patience.abort();
  await ended;
  stop();
  expect(await statusOf(client, arn)).toBe("ACTIVE");
});

test("a delayed request is answered with the state after the delay", async () => {
  const { emulator, client, arn } = await withJob();
  emulator.interject(() => {
    justBeforeTheEndOf(1, () => {
      emulator.setTimeline(arn, [{ status: "CREATE FAILED" }]);
    });
    return { delayMs: 1 };
  });
  expect(await statusOf(client, arn)).toBe("CREATE FAILED");
});

test("closing does not wait for a delay", async () => {
  const { emulator, client, arn } = await withJob();
  emulator.interject(() => ({ delayMs: 3_600_000 }));
  const ended = expect(statusOf(client, arn)).rejects.toThrow("socket hang up");
  await arrived(emulator.requests, 1);
  await emulator.close();
  await ended;
});

test("a request whose delay outlasts the emulator changes nothing", async () => {
  const { emulator, client, answers } = await withJob();
  const delayIsOver = new Promise<void>((resolve) => {
    emulator.interject(() => {
      justBeforeTheEndOf(1, () => {
        void emulator.close();
        setTimeout(resolve, 1);
      });
      return { delayMs: 1 };
    });
  });
  await expect(
    client.createDatasetImportJob({
      jobName: "late",
      datasetArn: DATASET,
      dataSource: { dataLocation: "s3://bucket/late.csv" },
    }),
  ).rejects.toThrow("socket hang up");
  await delayIsOver;
  expect(answers).toEqual([]);
});

test("an interjector may choose its requests, and the first interjection counts", async () => {
  const { emulator, client, arn } = await withJob();
  const failing = (status: number): Interjection => ({ httpStatus: status, body: "{}" });
  let seen = 0;
  emulator.interject(({ input }) => {
    seen += 1;
    return input.datasetImportJobArn === arn && seen === 2 ? failing(500) : undefined;
  });
  emulator.interject(() => (seen <= 2 ? failing(502) : undefined));
  const httpStatus = (code: number) => ({ $metadata: { httpStatusCode: code } });
  await expect(statusOf(client, arn)).rejects.toMatchObject(httpStatus(502));
  await expect(statusOf(client, arn)).rejects.toMatchObject(httpStatus(500));
  expect(await statusOf(client, arn)).toBe("ACTIVE");
});

test("an interjector that throws reaches the client as a failure of the emulator", async () => {
  const { emulator, client, arn } = await withJob();
  emulator.interject(() => {
    throw new Error("bug in a test");
  });
  await expect(statusOf(client, arn)).rejects.toMatchObject({
    name: "InternalServerException",
    message: "The emulator itself failed: bug in a test",
    $metadata: { httpStatusCode: 500 },
  });
});
