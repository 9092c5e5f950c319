// Tests how a wait for something stops before that something has ended.
import { getEventListeners } from "node:events";

import { abortableCall, untilAborted } from "../../../src/time/abortable.ts";

const never = new AbortController().signal;
const pending = new Promise<never>(() => undefined);
const CTRL_C = new Error("Ctrl-C");

/** A signal that aborts as soon as the test has begun to wait. */
function soonAborted(): AbortController {
  const abort = new AbortController();
  queueMicrotask(() => {
    abort.abort(CTRL_C);
  });
  return abort;
}

const listeners = (signal: AbortSignal): number => getEventListeners(signal, "abort").length;

describe("waiting for a promise", () => {
  test("gives what the promise resolves with", async () => {
    await expect(untilAborted(never, Promise.resolve("value"))).resolves.toBe("value");
  });

  test("throws what the promise rejects with", async () => {
    const failure = new Error("failure");

    await expect(untilAborted(never, Promise.reject(failure))).rejects.toBe(failure);
  });

  test("ends with the reason of a signal that aborts meanwhile", async () => {
    await expect(untilAborted(soonAborted().signal, pending)).rejects.toBe(CTRL_C);
  });

  test.each([
    ["a value that is there", Promise.resolve("value")],
    ["a value that never comes", pending],
  ])("does not begin under a signal that has aborted already, for %s", async (_, promise) => {
    await expect(untilAborted(AbortSignal.abort(CTRL_C), promise)).rejects.toBe(CTRL_C);
  });

  test("leaves nobody to miss a promise that fails under a signal that has aborted already", async () => {
    const failing = Promise.reject(new Error("failure"));
    await expect(untilAborted(AbortSignal.abort(CTRL_C), failing)).rejects.toBe(CTRL_C);

    // Jest fails the test when a rejection is not handled.
    await new Promise((resolve) => setImmediate(resolve));
  });

  test("ends with the reason of a signal that aborts right after the promise has come", async () => {
    const abort = new AbortController();
    let resolve: (value: string) => void = () => undefined;
    const promise = new Promise<string>((settle) => {
      resolve = settle;
    });
    const waiting = untilAborted(abort.signal, promise);
    resolve("value");
    abort.abort(CTRL_C);

    await expect(waiting).rejects.toBe(CTRL_C);
  });

  test("ends with the reason of the signal when signal and promise come at the same time", async () => {
    const abort = new AbortController();
    const both = Promise.resolve().then(() => {
      abort.abort(CTRL_C);
      return "value";
    });

    await expect(untilAborted(abort.signal, both)).rejects.toBe(CTRL_C);
  });

  test("leaves no listener behind, however it ends", async () => {
    const abort = new AbortController();
    const failing = untilAborted(abort.signal, Promise.reject(new Error("failure")));
    const waiting = untilAborted(abort.signal, Promise.resolve("value"));
    expect(listeners(abort.signal)).toBe(2);
    await expect(failing).rejects.toThrow("failure");
    await waiting;

    expect(listeners(abort.signal)).toBe(0);
  });

  test("leaves nobody to miss a promise that fails after the wait", async () => {
    let fail: (error: Error) => void = () => undefined;
    const late = new Promise<never>((_, reject) => {
      fail = reject;
    });
    await expect(untilAborted(soonAborted().signal, late)).rejects.toBe(CTRL_C);

    // Jest fails the test when a rejection is not handled.
    fail(new Error("too late"));
    await new Promise((resolve) => setImmediate(resolve));
  });
});

describe("a call that can be ended alone", () => {
  test("gives its result", async () => {
    await expect(abortableCall(never, () => Promise.resolve("value"))).resolves.toBe("value");
  });

  test("gives nothing once it was ended alone", async () => {
    const ended = abortableCall(never, (own) => {
      own.abort();
      return pending;
    });

    await expect(ended).resolves.toBeUndefined();
  });

  test("ends with the reason of the signal, and hears of that itself", async () => {
    let heard: unknown;
    const ended = abortableCall(soonAborted().signal, (own) => {
      own.signal.addEventListener("abort", () => {
        heard = own.signal.reason;
      });
      return pending;
    });

    await expect(ended).rejects.toBe(CTRL_C);
    expect(heard).toBe(CTRL_C);
  });

  test("throws what it throws itself", async () => {
    await expect(abortableCall(never, () => Promise.reject(new Error("failure")))).rejects.toThrow(
      "failure",
    );
  });

  test("is not made under a signal that has aborted already", async () => {
    const call = jest.fn(() => Promise.resolve("value"));

    await expect(abortableCall(AbortSignal.abort(CTRL_C), call)).rejects.toBe(CTRL_C);
    expect(call).not.toHaveBeenCalled();
  });

  test("leaves no listener behind", async () => {
    const { signal } = new AbortController();
    const ended = abortableCall(signal, () => Promise.resolve("value"));
    expect(listeners(signal)).toBe(1);
    await ended;

    expect(listeners(signal)).toBe(0);
  });
});
