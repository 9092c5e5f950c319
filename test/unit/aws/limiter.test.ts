// Tests how many calls are under way at once, and which go first.
import type { Sender } from "../../../src/aws/client.ts";
import { limitCalls, type Limiter } from "../../../src/aws/limiter.ts";

const never = new AbortController().signal;

/** A client whose commands end when the test ends them. */
class Calls {
  readonly begun: string[] = [];
  readonly #ends = new Map<string, () => void>();
  readonly client = {
    send: (command: unknown): Promise<unknown> => {
      const name = String(command);
      this.begun.push(name);
      return new Promise<void>((resolve) => {
        this.#ends.set(name, resolve);
      });
    },
  } as unknown as Sender;

  async end(name: string): Promise<void> {
    this.#ends.get(name)?.();
    // A place in the queue is free once its promise has told so.
    for (let turn = 0; turn < 10; turn += 1) {
      await Promise.resolve();
    }
  }
}

function send(
  limiter: Limiter,
  { client }: Calls,
  name: string,
  { urgent = false, signal = never } = {},
): Promise<unknown> {
  return limiter.limit(client, urgent).send(name as never, { abortSignal: signal });
}

test("no more calls are under way at once than the limit allows", async () => {
  const limiter = limitCalls(2);
  const calls = new Calls();
  const sent = ["a", "b", "c"].map((name) => send(limiter, calls, name));
  await Promise.resolve();

  expect(calls.begun).toEqual(["a", "b"]);
  await calls.end("a");
  expect(calls.begun).toEqual(["a", "b", "c"]);
  await calls.end("b");
  await calls.end("c");
  await Promise.all(sent);
});

test("a thousand first looks in the queue do not starve the look at a job that is waited for", async () => {
  const limiter = limitCalls(1);
  const calls = new Calls();
  for (let i = 0; i < 1_000; i += 1) {
    void send(limiter, calls, `first ${i}`);
  }
  void send(limiter, calls, "waited for", { urgent: true });

  await calls.end("first 0");

  expect(calls.begun).toEqual(["first 0", "waited for"]);
});

test("a call whose signal aborts while it is in the queue is never made, and ends at once", async () => {
  const limiter = limitCalls(1);
  const calls = new Calls();
  void send(limiter, calls, "busy");
  const canceled = new AbortController();

  const queued = send(limiter, calls, "queued", { signal: canceled.signal });
  canceled.abort(new Error("Ctrl-C"));

  await expect(queued).rejects.toThrow("Ctrl-C");
  await calls.end("busy");
  expect(calls.begun).toEqual(["busy"]);
});

test("twenty calls are under way at once where nothing else was said", async () => {
  const limiter = limitCalls();
  const calls = new Calls();
  for (let i = 0; i < 21; i += 1) {
    void send(limiter, calls, `call ${i}`);
  }
  await Promise.resolve();

  expect(calls.begun).toHaveLength(20);
  await calls.end("call 0");
  expect(calls.begun.at(-1)).toBe("call 20");
});

test("calls of equal urgency are made in the order in which they came", async () => {
  const limiter = limitCalls(1);
  const calls = new Calls();
  void send(limiter, calls, "busy");
  void send(limiter, calls, "first", { urgent: true });
  void send(limiter, calls, "second", { urgent: true });

  await calls.end("busy");
  await calls.end("first");

  expect(calls.begun).toEqual(["busy", "first", "second"]);
});

test("a call that fails fails as it does, and makes way for the next", async () => {
  const limiter = limitCalls(1);
  const client = { send: () => Promise.reject(new Error("failure")) } as unknown as Sender;
  const options = { abortSignal: never };

  const sent = limiter.limit(client, false).send("a" as never, options);
  await expect(sent).rejects.toThrow("failure");
  await expect(limiter.limit(client, false).send("b" as never, options)).rejects.toThrow("failure");
});

test("the command and its options reach the client as they are", async () => {
  const sendIt = jest.fn(() => Promise.resolve("answer"));
  const options = { abortSignal: never };

  const sent = limitCalls(1)
    .limit({ send: sendIt } as never, true)
    .send("a" as never, options);

  expect(await sent).toBe("answer");
  expect(sendIt.mock.calls).toEqual([["a", options]]);
});
