import { attend } from "../../../src/pulumi/watchdog.ts";

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
  const attendance = attend(() => Promise.resolve(gone), abandoned);
  const wait = attendance.attended(endless);

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
  const attendance = attend(() => Promise.resolve(answers.shift() ?? false), abandoned);
  void attendance.attended(endless);

  await jest.advanceTimersByTimeAsync(120_000);

  expect(abandoned).not.toHaveBeenCalled();
  attendance.dismiss();
});

test("the engine is asked soon after the first wait began, so that it can be missed from then on", async () => {
  const isGone = jest.fn(() => Promise.resolve(false));
  const attendance = attend(isGone, jest.fn());
  void attendance.attended(endless);

  expect(isGone).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(1_000);
  expect(isGone).toHaveBeenCalledTimes(1);
  await jest.advanceTimersByTimeAsync(10_000);
  expect(isGone).toHaveBeenCalledTimes(1);
  attendance.dismiss();
});

test("an engine that is killed is missed also when the waits are over, so that the process ends", async () => {
  const abandoned = jest.fn();
  let gone = false;
  const attendance = attend(() => Promise.resolve(gone), abandoned);
  await attendance.attended(() => Promise.resolve());
  await jest.advanceTimersByTimeAsync(60_000);

  gone = true;
  await jest.advanceTimersByTimeAsync(45_000);

  expect(abandoned).toHaveBeenCalledTimes(1);
  expect(jest.getTimerCount()).toBe(0);
});

test("a wait that begins after the dismissal finds its signal aborted", async () => {
  const attendance = attend(() => Promise.resolve(false), jest.fn());
  attendance.dismiss();

  await expect(attendance.attended((signal) => Promise.resolve(signal.aborted))).resolves.toBe(
    true,
  );
});
