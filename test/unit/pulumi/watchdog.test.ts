import { startWatchdog } from "../../../src/pulumi/watchdog.ts";

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

/** A wait that goes on until it is ended. */
const endless = (signal: AbortSignal): Promise<string> =>
  new Promise((resolve) => {
    signal.addEventListener("abort", () => {
      resolve("ended");
    });
  });

test("a killed engine ends the waits within a minute", async () => {
  let gone = false;
  const abandoned = jest.fn();
  const watchdog = startWatchdog(() => Promise.resolve(gone), abandoned);
  const wait = watchdog.watched(endless);

  await jest.advanceTimersByTimeAsync(600_000);
  expect(abandoned).not.toHaveBeenCalled();

  gone = true;
  await jest.advanceTimersByTimeAsync(45_000);
  await expect(wait).resolves.toBe("ended");
  expect(abandoned).toHaveBeenCalledTimes(1);
});

test("an engine that was missed once is not gone", async () => {
  const answers = [true, false, true, false];
  const abandoned = jest.fn();
  const watchdog = startWatchdog(() => Promise.resolve(answers.shift() ?? false), abandoned);
  void watchdog.watched(endless);

  await jest.advanceTimersByTimeAsync(120_000);

  expect(abandoned).not.toHaveBeenCalled();
  watchdog.endWaits();
});

test("the engine is asked soon after the first wait began, so that it can be missed from then on", async () => {
  const isGone = jest.fn(() => Promise.resolve(false));
  const watchdog = startWatchdog(isGone, jest.fn());
  void watchdog.watched(endless);

  expect(isGone).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(1_000);
  expect(isGone).toHaveBeenCalledTimes(1);
  await jest.advanceTimersByTimeAsync(10_000);
  expect(isGone).toHaveBeenCalledTimes(1);
  watchdog.endWaits();
});

test("an engine that is killed is missed also when the waits are over, so that the process ends", async () => {
  const abandoned = jest.fn();
  let gone = false;
  const watchdog = startWatchdog(() => Promise.resolve(gone), abandoned);
  await watchdog.watched(() => Promise.resolve());
  await jest.advanceTimersByTimeAsync(60_000);

  gone = true;
  await jest.advanceTimersByTimeAsync(45_000);

  expect(abandoned).toHaveBeenCalledTimes(1);
  expect(jest.getTimerCount()).toBe(0);
});

test("a wait that begins after the dismissal finds its signal aborted", async () => {
  const watchdog = startWatchdog(() => Promise.resolve(false), jest.fn());
  watchdog.endWaits();

  await expect(watchdog.watched((signal) => Promise.resolve(signal.aborted))).resolves.toBe(true);
});
