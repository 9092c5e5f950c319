// Tests that a list of any length is read to its end, and that the read pages are kept over a silence.
import type { Page, Sibling } from "../../../src/aws/list.ts";
import { startListing } from "../../../src/aws/listing.ts";
import { virtualClock } from "../../support/virtual-clock.ts";

const never = new AbortController().signal;
const SECOND = 1_000;

const sibling = (n: number): Sibling => ({
  ...{ arn: `import-${n}`, status: "target", mode: "FULL", createdMs: n, updatedMs: n },
});
const awsError = (name: string, message = "words"): Error =>
  Object.assign(new Error(message), { name, $metadata: { httpStatusCode: 400 } });

interface Trial {
  /** The number of pages, with one resource each. */
  readonly pages: number;
  /** The time of each page, in milliseconds. */
  readonly pageMs?: number;
  /** The error of the n-th request, from 1, in place of a page. */
  readonly faults?: Readonly<Record<number, Error>>;
}

function trial({ pages, pageMs = 0, faults = {} }: Trial) {
  const clock = virtualClock();
  const asked: (string | undefined)[] = [];
  const listing = startListing(clock, (token): Promise<Page<Sibling>> => {
    asked.push(token);
    clock.pass(pageMs);
    const fault = faults[asked.length];
    const n = Number(token ?? 0);
    const nextToken = n + 1 < pages ? String(n + 1) : undefined;
    return fault === undefined
      ? Promise.resolve({ items: [sibling(n)], nextToken })
      : Promise.reject(fault);
  });
  return { clock, asked, listing, read: () => listing.read(never) };
}

const THREE = { type: "answer", value: [sibling(0), sibling(1), sibling(2)] };

test("all pages are read, each by the token of the page before", async () => {
  const { read, asked } = trial({ pages: 3 });

  expect(await read()).toEqual(THREE);
  expect(asked).toEqual([undefined, "1", "2"]);
});

test("ten thousand imports at a third of a second a page are read in one go", async () => {
  const { read, clock } = trial({ pages: 101, pageMs: 330 });

  const result = await read();

  expect(result.type === "answer" && result.value).toHaveLength(101);
  expect(clock.elapsedMs()).toBe(33_330);
});

test("a list counts since its first page was asked for, also once it is complete", async () => {
  const clock = virtualClock();
  clock.pass(7);
  const listing = startListing(clock, () => {
    clock.pass(SECOND);
    return Promise.resolve({ items: [], nextToken: undefined });
  });
  await listing.read(never);

  expect(listing.askedMs).toBe(7);
});

test("a page without an answer ends the read, and the next read goes on with that page", async () => {
  const { read, asked } = trial({
    pages: 3,
    faults: { 2: Object.assign(new Error("socket hang up"), { code: "ECONNRESET" }) },
  });

  expect(await read()).toMatchObject({ type: "noAnswer", detail: "socket hang up" });
  expect(await read()).toEqual(THREE);
  expect(asked).toEqual([undefined, "1", "1", "2"]);
});

test("a read that is given up at any moment adds no page to the read that comes then", async () => {
  for (let moments = 0; moments < 30; moments += 1) {
    const { listing } = trial({ pages: 3 });
    const abort = new AbortController();
    const givenUp = listing.read(abort.signal).catch((error: unknown) => error);
    for (let moment = 0; moment < moments; moment += 1) {
      await Promise.resolve();
    }
    abort.abort();

    expect(await listing.read(never)).toEqual(THREE);
    await givenUp;
  }
});

test("pages that take more than two minutes together end the read, and the next read goes on there", async () => {
  const { read, asked, clock } = trial({ pages: 10, pageMs: 20 * SECOND });

  expect(await read()).toEqual({
    type: "noAnswer",
    error: "TimeoutError",
    detail: "there was no complete answer within 2m",
  });
  expect([asked.length, clock.elapsedMs()]).toEqual([6, 120 * SECOND]);

  const result = await read();
  expect(result.type === "answer" && result.value).toHaveLength(10);
  expect(asked).toHaveLength(10);
});

test("a refusal ends the read as it is", async () => {
  const { read } = trial({ pages: 3, faults: { 2: awsError("AccessDeniedException") } });

  expect(await read()).toEqual({
    type: "refused",
    error: "AccessDeniedException",
    detail: "words",
  });
});

test("a token that AWS no longer accepts is not a refusal: the next read begins with the first page", async () => {
  const { read, asked } = trial({ pages: 3, faults: { 3: awsError("InvalidNextTokenException") } });

  expect(await read()).toEqual({
    type: "noAnswer",
    error: "InvalidNextTokenException",
    detail: "words",
  });
  expect(await read()).toEqual(THREE);
  expect(asked).toEqual([undefined, "1", "2", undefined, "1", "2"]);
});

test("a silent page is given up after half a minute", async () => {
  jest.useFakeTimers();
  const listing = startListing(virtualClock(), () => new Promise<Page<Sibling>>(() => undefined));
  const reading = listing.read(never);
  await jest.advanceTimersByTimeAsync(30 * SECOND);

  expect(await reading).toMatchObject({ detail: "there was no complete answer within 30s" });
  jest.useRealTimers();
});

test("a read ends as soon as its signal aborts, and the next one goes on", async () => {
  const abort = new AbortController();
  let pages = 0;
  const listing = startListing(virtualClock(), () => {
    pages += 1;
    if (pages === 2) {
      abort.abort(new Error("Ctrl-C"));
    }
    return Promise.resolve({
      items: [sibling(pages)],
      nextToken: pages < 3 ? "more" : undefined,
    });
  });

  await expect(listing.read(abort.signal)).rejects.toThrow("Ctrl-C");
  expect(await listing.read(never)).toEqual({ type: "answer", value: [sibling(1), sibling(3)] });
});
