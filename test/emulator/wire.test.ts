// HTTP, signatures and JSON, below any operation.
import { createConnection } from "node:net";
import { startEmulator } from "../../src/emulator/index.ts";
import { DATASET } from "./arns.ts";
import { closeAfterTest, demoEmulator, post } from "./harness.ts";

const SIGNED = {
  authorization:
    "AWS4-HMAC-SHA256 Credential=AKID/20260102/us-east-1/personalize/aws4_request, " +
    "SignedHeaders=host, Signature=0",
};
const DESCRIBE = { ...SIGNED, "x-amz-target": "AmazonPersonalize.DescribeDatasetImportJob" };

test("timestamps go over the wire as seconds with a fraction", async () => {
  const { emulator } = await demoEmulator();
  const datasetImportJobArn = emulator.addImportJob({
    jobName: "precise",
    datasetArn: DATASET,
    createdAt: 1_700_000_000_250,
  });
  const response = await fetch(emulator.endpoint, {
    method: "POST",
    headers: DESCRIBE,
    body: JSON.stringify({ datasetImportJobArn }),
  });
  expect(response.headers.get("content-type")).toBe("application/x-amz-json-1.1");
  expect(await response.text()).toContain('"creationDateTime":1700000000.25,');
});

test("an operation the emulator does not have is unknown", async () => {
  const { emulator } = await demoEmulator();
  const headers = { ...SIGNED, "x-amz-target": "AmazonPersonalize.DeleteDatasetImportJob" };
  const error = await post(emulator.endpoint, { headers, body: "{}" });
  expect(error).toMatchObject({ httpStatus: 400, type: "UnknownOperationException" });
  expect(error.message).toContain("DeleteDatasetImportJob");
  expect(error.headers.get("x-amzn-requestid")).toMatch(/^[\da-f-]{36}$/);
});

test.each<Record<string, string>>([
  {},
  { "x-amz-target": "ListSchemas" },
  { "x-amz-target": "Personalize.ListSchemas" },
])("a request that names no operation is answered in the same way: %j", async (target) => {
  const { emulator } = await demoEmulator();
  const error = await post(emulator.endpoint, { headers: { ...SIGNED, ...target }, body: "{}" });
  expect(error).toMatchObject({ httpStatus: 400, type: "UnknownOperationException" });
  expect(error.message).toContain("x-amz-target");
});

test("an access key ID of twelve digits is the account of a created resource", async () => {
  const { emulator } = await demoEmulator();
  const headers = {
    authorization: SIGNED.authorization.replace("AKID", "210987654321"),
    "x-amz-target": "AmazonPersonalize.CreateDatasetGroup",
  };
  await post(emulator.endpoint, { headers, body: '{"name": "shop"}' });
  const held = await fetch(emulator.endpoint);
  expect(await held.text()).toContain(
    "us-east-1 210987654321\n  dataset group  dataset-group/shop",
  );
});

test.each(["", "{", "[]", "null", '"text"', "<html>"])(
  "a body of %p cannot be deserialized",
  async (body) => {
    const { emulator } = await demoEmulator();
    expect(await post(emulator.endpoint, { headers: DESCRIBE, body })).toMatchObject({
      httpStatus: 400,
      type: "SerializationException",
    });
  },
);

test("a member of the wrong JSON type cannot be deserialized", async () => {
  const { emulator } = await demoEmulator();
  const body = '{"datasetImportJobArn": 7}';
  expect(await post(emulator.endpoint, { headers: DESCRIBE, body })).toMatchObject({
    httpStatus: 400,
    type: "SerializationException",
    message: "Member 'datasetImportJobArn' cannot be converted to a String.",
  });
});

test("a member that is null counts as absent", async () => {
  const { emulator } = await demoEmulator();
  const body = '{"datasetImportJobArn": null}';
  expect(await post(emulator.endpoint, { headers: DESCRIBE, body })).toMatchObject({
    type: "InvalidInputException",
    message: expect.stringContaining("must not be null") as string,
  });
});

test("a request without a signature is refused", async () => {
  const { emulator } = await demoEmulator();
  const headers = { "x-amz-target": "AmazonPersonalize.DescribeDataset" };
  expect(await post(emulator.endpoint, { headers, body: "{}" })).toMatchObject({
    httpStatus: 403,
    type: "MissingAuthenticationTokenException",
  });
});

test.each([
  "Bearer token",
  "AWS4-HMAC-SHA256 Credential=AKID/20260102/us-east-1/s3/aws4_request, SignedHeaders=host",
])("a signature for another service or scheme is refused: %s", async (authorization) => {
  const { emulator } = await demoEmulator();
  const headers = { ...DESCRIBE, authorization };
  expect(await post(emulator.endpoint, { headers, body: "{}" })).toMatchObject({
    httpStatus: 403,
    type: "IncompleteSignatureException",
  });
});

/**
 * An emulator on a port that was chosen. The system gives a port above 32767 to a process that asks for any port; below, no process
 * of another test takes the port once the emulator has left it.
 */
async function onChosenPort() {
  for (let port = 20_000 + (process.pid % 10_000); ; port += 1) {
    const emulator = await startEmulator({ port }).catch((error: unknown) => {
      expect(error).toMatchObject({ code: "EADDRINUSE" });
    });
    if (emulator !== undefined) {
      closeAfterTest(() => emulator.close());
      return { emulator, port };
    }
  }
}

test("a port can be chosen, and only one emulator at a time can have it", async () => {
  const { emulator, port } = await onChosenPort();
  expect(emulator.endpoint).toBe(`http://127.0.0.1:${port}`);
  await expect(startEmulator({ port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  await emulator.close();
  const second = await startEmulator({ port });
  await second.close();
});

test("an emulator can be closed twice, and answers no request afterwards", async () => {
  const { emulator } = await onChosenPort();
  await emulator.close();
  await emulator.close();
  await expect(fetch(emulator.endpoint)).rejects.toThrow();
});

test("the emulator goes on when a client goes away in the middle of a request", async () => {
  const { emulator } = await demoEmulator();
  const socket = createConnection(Number(new URL(emulator.endpoint).port), "127.0.0.1");
  await new Promise((resolve) => {
    socket.write("POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nhalf", resolve);
  });
  socket.destroy();
  expect(await post(emulator.endpoint, { headers: SIGNED, body: "{}" })).toMatchObject({
    httpStatus: 400,
  });
});
