import { limitCalls } from "../../src/limiter.ts";

const never = new AbortController().signal;

/** A call that ends when it is told to. */
function pendingCall(): { call: () => Promise<void>; end: () => void; begun: boolean } {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const it = {
    begun: false,
    end: () => {
      end();
    },
    call: async () => {
      it.begun = true;
      await ended;
    },
  };
  return it;
}

test("no more calls are under way at once than the limit allows", async () => {
  const limiter = limitCalls(2);
  const calls = [1, 2, 3].map(pendingCall);
  const runs = calls.map(({ call }) => limiter.run(call, false, never));
  await Promise.resolve();

  expect(calls.map(({ begun }) => begun)).toEqual([true, true, false]);
  calls[0]?.end();
  await runs[0];
  expect(calls[2]?.begun).toBe(true);
  calls.forEach(({ end }) => {
    end();
  });
  await Promise.all(runs);
});

test("a thousand first looks in the queue do not starve the look at a job that is waited for", async () => {
  const limiter = limitCalls(1);
  const order: string[] = [];
  const note = (name: string) => () => Promise.resolve(void order.push(name));

  const first = Array.from({ length: 1_000 }, (_, i) => limiter.run(note(`${i}`), false, never));
  await Promise.all([...first, limiter.run(note("waited for"), true, never)]);

  expect(order.indexOf("waited for")).toBe(1);
});

test("a call whose signal aborts while it is in the queue is never made, and ends at once", async () => {
  const limiter = limitCalls(1);
  const busy = pendingCall();
  const run = limiter.run(busy.call, false, never);
  const cancelled = new AbortController();
  const queued = pendingCall();

  const ended = limiter.run(queued.call, false, cancelled.signal);
  cancelled.abort(new Error("Ctrl-C"));

  await expect(ended).rejects.toThrow("Ctrl-C");
  busy.end();
  await run;
  expect(queued.begun).toBe(false);
});
