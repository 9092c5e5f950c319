// Tests of the effect of SIGTERM on a plugin process.
import { onTermination } from "../../../src/pulumi/termination.ts";

let others: NodeJS.SignalsListener[];
let kill: jest.SpyInstance;
beforeEach(() => {
  jest.useFakeTimers();
  kill = jest.spyOn(process, "kill").mockReturnValue(true);
  // Jest itself may listen.
  others = process.listeners("SIGTERM");
  process.removeAllListeners("SIGTERM");
});
afterEach(() => {
  process.removeAllListeners("SIGTERM");
  others.forEach((listener) => process.on("SIGTERM", listener));
  jest.restoreAllMocks();
  jest.useRealTimers();
});

test("SIGTERM ends the waits, and ten seconds later the process", () => {
  const endWaits = jest.fn();
  onTermination(endWaits);
  expect(endWaits).not.toHaveBeenCalled();

  process.emit("SIGTERM");

  expect(endWaits).toHaveBeenCalledTimes(1);
  jest.advanceTimersByTime(9_999);
  expect(kill).not.toHaveBeenCalled();
  jest.advanceTimersByTime(1);
  expect(kill.mock.calls).toEqual([[process.pid, "SIGTERM"]]);
});

test("after the first SIGTERM nothing keeps a second SIGTERM from ending the process", () => {
  onTermination(jest.fn());

  process.emit("SIGTERM");

  expect(process.listenerCount("SIGTERM")).toBe(0);
});

test("other code that listens for SIGTERM decides when the process ends", () => {
  const endWaits = jest.fn();
  process.on("SIGTERM", () => undefined);
  onTermination(endWaits);

  process.emit("SIGTERM");
  jest.advanceTimersByTime(60_000);

  expect(endWaits).toHaveBeenCalledTimes(1);
  expect(kill).not.toHaveBeenCalled();
});

test("nothing listens for SIGINT, with which the engine ends the process", () => {
  const before = process.listenerCount("SIGINT");

  onTermination(jest.fn());

  expect(process.listenerCount("SIGINT")).toBe(before);
});
