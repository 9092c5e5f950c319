// Faults, as an AWS client meets them.
// cspell:ignore Campain
import { fault, startEmulator, type Fault } from "../../src/emulator/index.ts";
import { arrived, clientOf, closeAfterTest, justBeforeTheEndOf } from "./harness.ts";

async function listing() {
  const emulator = await startEmulator();
  closeAfterTest(() => emulator.close());
  return { emulator, client: clientOf(emulator.endpoint) };
}

/** The numbers, from 1, of the requests that met with the fault. */
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

test("a hanging request has no answer until the client gives up", async () => {
  const { emulator, client } = await listing();
  emulator.interject(fault({ kind: "hang", times: 1 }));
  const patience = new AbortController();
  const ended = expect(
    client.listSchemas({}, { abortSignal: patience.signal }),
  ).rejects.toMatchObject({ name: "AbortError" });
  await arrived(emulator.requests, 1);
  patience.abort();
  await ended;
  expect((await client.listSchemas({})).schemas).toEqual([]);
});

test("a slow answer is the right answer, but late", async () => {
  const { emulator, client } = await listing();
  const slow = fault({ kind: "slow", delayMs: 1 });
  emulator.interject((request) => {
    justBeforeTheEndOf(1, () => {
      emulator.add("Schema", { name: "meanwhile" });
    });
    return slow(request);
  });
  expect((await client.listSchemas({})).schemas).toMatchObject([{ name: "meanwhile" }]);
});

test.each([
  [{ delayMs: 50 }, 50],
  [{}, 1_000],
])("a slow answer with %j is late by %d ms", (given, delayMs) => {
  const request = {
    operation: "ListSchemas",
    input: {},
    at: 0,
    region: undefined,
    accessKeyId: undefined,
  };
  expect(fault({ kind: "slow", ...given })(request)).toEqual({ delayMs });
});

test("a fault can be limited to some operations", async () => {
  const { emulator, client } = await listing();
  emulator.interject(fault({ kind: "throttled", operations: ["ListFilters"] }));
  expect((await client.listSchemas({})).schemas).toEqual([]);
  await expect(client.listFilters({})).rejects.toThrow("Rate exceeded");
});

test("a fault of an operation that does not exist is refused", () => {
  expect(() => fault({ kind: "cut", operations: ["DescribeCampain"] })).toThrow(
    "The emulator has no operation DescribeCampain, so no fault can happen to it.",
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
