// Tests the limit for a call that may take too long.
import { withinLimit } from "../../../src/time/time-limit.ts";

const never = new AbortController().signal;
const pending = new Promise<never>(() => undefined);

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  expect(jest.getTimerCount()).toBe(0);
  jest.useRealTimers();
});

test("a call that ends in time gives its result", async () => {
  await expect(withinLimit(1_000, never, () => Promise.resolve("value"))).resolves.toBe("value");
});

test("a call that fails in time fails as it does", async () => {
  const failed = withinLimit(1_000, never, () => Promise.reject(new Error("failure")));

  await expect(failed).rejects.toThrow("failure");
});

test("a call that does not look at its signal gives nothing once the time is up, and not before", async () => {
  const ended = jest.fn();
  void withinLimit(1_000, never, () => pending).then(ended);

  await jest.advanceTimersByTimeAsync(999);
  expect(ended).not.toHaveBeenCalled();

  await jest.advanceTimersByTimeAsync(1);
  expect(ended).toHaveBeenCalledWith(undefined);
});

test("the signal of the call aborts when the time is up", async () => {
  let own: AbortSignal | undefined;
  const ended = withinLimit(1_000, never, (signal) => {
    own = signal;
    return pending;
  });
  expect(own?.aborted).toBe(false);
  await jest.advanceTimersByTimeAsync(1_000);

  await expect(ended).resolves.toBeUndefined();
  expect(own?.aborted).toBe(true);
});

test("a call ends with the reason of the signal that it was made under", async () => {
  const abort = new AbortController();
  const ended = withinLimit(1_000, abort.signal, () => pending);
  abort.abort(new Error("Ctrl-C"));

  await expect(ended).rejects.toThrow("Ctrl-C");
});
