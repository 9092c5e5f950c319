// Faults, as an AWS client meets them.
import { Personalize } from "@aws-sdk/client-personalize";
import { fault, startEmulator, type Fault } from "../../src/emulator/index.ts";
import { closeAfterTest } from "./harness.ts";

async function listing() {
  const emulator = await startEmulator();
  closeAfterTest(() => emulator.close());
  const client = new Personalize({
    endpoint: emulator.endpoint,
    region: "us-east-1",
    credentials: { accessKeyId: "AKID", secretAccessKey: "secret" },
    maxAttempts: 1,
    requestHandler: { requestTimeout: 300, throwOnRequestTimeout: true },
  });
  closeAfterTest(() => {
    client.destroy();
  });
  return { emulator, client };
}

/** Which of so many requests, counted from 1, met with the fault. */
async function befallen(given: Fault, count: number): Promise<number[]> {
  const { emulator, client } = await listing();
  emulator.interject(fault(given));
  const met: number[] = [];
  for (let number = 1; number <= count; number += 1) {
    await client.listSchemas({}).catch(() => met.push(number));
  }
  return met;
}

test.each<[Fault["kind"], object]>([
  ["throttled", { name: "ThrottlingException", $metadata: { httpStatusCode: 400 } }],
  ["server error", { name: "InternalServerException", $fault: "server" }],
  ["expired credentials", { name: "ExpiredTokenException", $metadata: { httpStatusCode: 403 } }],
  ["access denied", { name: "AccessDeniedException", $metadata: { httpStatusCode: 403 } }],
  ["html", { $metadata: { httpStatusCode: 503 } }],
  ["cut", { message: expect.stringContaining("socket hang up") as string }],
  ["hang", { name: "TimeoutError" }],
])("the fault %p reaches the client", async (kind, error) => {
  const { emulator, client } = await listing();
  emulator.interject(fault({ kind, times: 1 }));
  await expect(client.listSchemas({})).rejects.toMatchObject(error);
  expect((await client.listSchemas({})).schemas).toEqual([]);
});

test("an empty answer reaches the client as a success without members", async () => {
  const { emulator, client } = await listing();
  emulator.interject(fault({ kind: "empty" }));
  expect((await client.listSchemas({})).schemas).toBeUndefined();
});

test("a slow answer is the right answer, but late", async () => {
  const { emulator, client } = await listing();
  emulator.interject(fault({ kind: "slow", delayMs: 50 }));
  const began = performance.now();
  expect((await client.listSchemas({})).schemas).toEqual([]);
  expect(performance.now() - began).toBeGreaterThanOrEqual(45);
});

test("a fault can be limited to some operations", async () => {
  const { emulator, client } = await listing();
  emulator.interject(fault({ kind: "throttled", operations: ["ListFilters"] }));
  expect((await client.listSchemas({})).schemas).toEqual([]);
  await expect(client.listFilters({})).rejects.toThrow("Rate exceeded");
});

test("a fault of an operation that does not exist is refused", () => {
  expect(() => fault({ kind: "cut", operations: ["DescribeCampain"] })).toThrow(
    "A fault cannot befall DescribeCampain: the emulator has no such operation.",
  );
});

test("a fault befalls the given number of requests", async () => {
  expect(await befallen({ kind: "throttled", times: 2 }, 4)).toEqual([1, 2]);
});

test("the seed of a fault with a probability decides which requests it befalls", async () => {
  const some: Fault = { kind: "server error", probability: 0.5, seed: 7 };
  const met = await befallen(some, 40);
  expect(met.length).toBeGreaterThan(10);
  expect(met.length).toBeLessThan(30);
  expect(await befallen(some, 40)).toEqual(met);
  expect(await befallen({ ...some, seed: 8 }, 40)).not.toEqual(met);
  expect(await befallen({ ...some, times: 3 }, 40)).toEqual(met.slice(0, 3));
});

test("a fault of probability 0 befalls no request", async () => {
  expect(await befallen({ kind: "throttled", probability: 0 }, 5)).toEqual([]);
});

test.each<Partial<Fault>>([
  { times: -1 },
  { probability: 1.5 },
  { probability: NaN },
  { delayMs: -1 },
])("a fault that is not valid is refused: %j", (given) => {
  expect(() => fault({ kind: "slow", ...given })).toThrow(RangeError);
});
