// Tests that a call which several callers ask for is made once, and given up when nobody waits for it.
import { singleFlight, type SingleFlight } from "../../../src/aws/single-flight.ts";

const never = new AbortController().signal;

/** A call that ends when the test says so. */
function openCall() {
  let answer: (value: string) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const signals: AbortSignal[] = [];
  const flight: SingleFlight<string> = singleFlight((signal) => {
    signals.push(signal);
    return new Promise((resolve, reject) => {
      answer = resolve;
      fail = reject;
    });
  });
  return {
    flight,
    signals,
    answer: (value: string) => {
      answer(value);
    },
    fail: (error: Error) => {
      fail(error);
    },
  };
}

test("the call is made at once and only once, for all who join", async () => {
  const call = openCall();
  expect(call.signals).toHaveLength(1);

  const results = [call.flight.join(never), call.flight.join(never)];
  call.answer("result");

  expect(await Promise.all(results)).toEqual(["result", "result"]);
  expect(call.signals).toHaveLength(1);
});

test("a caller that joins after the end gets the result too", async () => {
  const call = openCall();
  call.answer("result");
  await call.flight.join(never);

  await expect(call.flight.join(never)).resolves.toBe("result");
  expect(call.flight.isGivenUp()).toBe(false);
});

test("a call that fails fails for all who joined", async () => {
  const call = openCall();
  const results = [call.flight.join(never), call.flight.join(never)];
  call.fail(new Error("failure"));

  for (const result of results) {
    await expect(result).rejects.toThrow("failure");
  }
});

test("a call that fails while no caller waits for it is no unhandled rejection", async () => {
  openCall().fail(new Error("failure"));

  await new Promise((resolve) => setImmediate(resolve));
});

test("the call is given up when the last who waited for it is gone, and not before", async () => {
  const call = openCall();
  const [one, other] = [new AbortController(), new AbortController()];
  const results = [call.flight.join(one.signal), call.flight.join(other.signal)];

  one.abort(new Error("one"));
  await expect(results[0]).rejects.toThrow("one");
  expect([call.flight.isGivenUp(), call.signals[0]?.aborted]).toEqual([false, false]);

  other.abort(new Error("other"));
  await expect(results[1]).rejects.toThrow("other");
  expect([call.flight.isGivenUp(), call.signals[0]?.aborted]).toEqual([true, true]);
});

describe("a caller that only waits until the call is over", () => {
  test("hears of its end, whether it succeeds or fails", async () => {
    const [answered, failed] = [openCall(), openCall()];
    answered.answer("result");
    failed.fail(new Error("failure"));

    await expect(answered.flight.over).resolves.toBeUndefined();
    await expect(failed.flight.over).resolves.toBeUndefined();
  });

  test("does not keep it from being given up", async () => {
    const call = openCall();
    void call.flight.over;
    const abort = new AbortController();
    const joined = call.flight.join(abort.signal);
    abort.abort(new Error("Ctrl-C"));

    await expect(joined).rejects.toThrow("Ctrl-C");
    expect(call.flight.isGivenUp()).toBe(true);
  });
});
