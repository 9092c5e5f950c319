// Tests of how waits end when the engine is gone.
import { setMaxListeners } from "node:events";
import { runInThisContext } from "node:vm";

import { startWatchdog, type Watchdog } from "../../../src/pulumi/watchdog.ts";

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

/** A wait that goes on until it is ended. */
const endless = (signal: AbortSignal): Promise<string> =>
  new Promise((resolve) => {
    signal.addEventListener("abort", () => {
      resolve("ended");
    });
  });

/** A controller as Node.js before 22.13 makes it: its signal warns of more than ten listeners. */
function limitedController(): AbortController {
  const controller = new AbortController();
  setMaxListeners(10, controller.signal);
  return controller;
}

/** A watchdog with these answers to the question whether the engine is gone. */
function watchdogTold(answers: readonly boolean[]): {
  readonly watchdog: Watchdog;
  readonly isGone: jest.Mock;
  readonly onGone: jest.Mock;
} {
  const left = [...answers];
  const isGone = jest.fn(() => Promise.resolve(left.shift() ?? false));
  const onGone = jest.fn();
  return { watchdog: startWatchdog(isGone, onGone), isGone, onGone };
}

test("the engine is asked half a second after the start, and every fifteen seconds from the start on", async () => {
  const { isGone } = watchdogTold([]);

  await jest.advanceTimersByTimeAsync(499);
  expect(isGone).toHaveBeenCalledTimes(0);
  await jest.advanceTimersByTimeAsync(1);
  expect(isGone).toHaveBeenCalledTimes(1);
  await jest.advanceTimersByTimeAsync(14_499);
  expect(isGone).toHaveBeenCalledTimes(1);
  await jest.advanceTimersByTimeAsync(1);
  expect(isGone).toHaveBeenCalledTimes(2);
  await jest.advanceTimersByTimeAsync(60_000);
  expect(isGone).toHaveBeenCalledTimes(6);
});

test("an engine that is killed before the first wait is missed, so that the process ends", async () => {
  const { onGone } = watchdogTold([false, true, true]);

  await jest.advanceTimersByTimeAsync(15_000);
  expect(onGone).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(15_000);

  expect(onGone).toHaveBeenCalledTimes(1);
  expect(jest.getTimerCount()).toBe(0);
});

test("an engine that is killed during a wait ends the wait", async () => {
  const { watchdog, onGone } = watchdogTold([false, false, false, true, true]);
  const wait = watchdog.watched(endless);

  await jest.advanceTimersByTimeAsync(60_000);

  await expect(wait).resolves.toBe("ended");
  expect(onGone).toHaveBeenCalledTimes(1);
});

test("an engine that is killed when the waits are over is missed, so that the process ends", async () => {
  const { watchdog, onGone } = watchdogTold([false, false, false, true, true]);
  await watchdog.watched(() => Promise.resolve());

  await jest.advanceTimersByTimeAsync(60_000);

  expect(onGone).toHaveBeenCalledTimes(1);
});

test("an engine that was missed once, and again after it answered, is not gone", async () => {
  const { watchdog, onGone } = watchdogTold([true, false, true, false]);

  await jest.advanceTimersByTimeAsync(120_000);

  expect(onGone).not.toHaveBeenCalled();
  await expect(watchdog.watched((signal) => Promise.resolve(signal.aborted))).resolves.toBe(false);
});

test("the waits that are under way end when they are ended, and those that begin later find their signal aborted", async () => {
  const { watchdog, onGone } = watchdogTold([]);
  const wait = watchdog.watched(endless);

  watchdog.endWaits();

  await expect(wait).resolves.toBe("ended");
  await expect(watchdog.watched((signal) => Promise.resolve(signal.aborted))).resolves.toBe(true);
  expect(onGone).not.toHaveBeenCalled();
});

test("the result of a wait is handed on", async () => {
  const { watchdog } = watchdogTold([]);

  await expect(watchdog.watched(() => Promise.resolve("ready"))).resolves.toBe("ready");
  await expect(watchdog.watched(() => Promise.reject(new Error("failed")))).rejects.toThrow(
    "failed",
  );
});

test("any number of waits may listen for their end without a warning, also where Node.js warns of more than ten", () => {
  // Jest gives a test a copy of `process`, and Node.js warns through the process itself.
  const realProcess = runInThisContext("process") as NodeJS.Process;
  const warned = jest.spyOn(realProcess, "emitWarning").mockImplementation(() => undefined);
  const controller = limitedController();
  jest.spyOn(globalThis, "AbortController").mockReturnValue(controller);
  const { watchdog } = watchdogTold([]);

  for (let wait = 0; wait < 50; wait += 1) {
    void watchdog.watched(endless);
  }

  expect(warned).not.toHaveBeenCalled();
});
