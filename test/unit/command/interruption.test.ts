// Tests of the signals that end the command before its time.
import { awaitInterruption } from "../../../src/command/interruption.ts";

const SIGNALS = ["SIGINT", "SIGTERM"] as const;
/** The other listeners in this process, such as Jest's. */
let before: Map<string, unknown[]>;

beforeEach(() => {
  before = new Map(SIGNALS.map((name) => [name, process.listeners(name)]));
});
afterEach(() => {
  for (const name of SIGNALS) {
    ours(name).forEach((listener) => process.removeListener(name, listener));
  }
});

/** The listeners that came since. */
function ours(name: (typeof SIGNALS)[number]): NodeJS.SignalsListener[] {
  return process.rawListeners(name).filter((one) => !before.get(name)?.includes(one)) as never;
}

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("%s ends what goes on, with exit code %d", (name, exitCode) => {
  const interruption = awaitInterruption();
  expect(interruption.signal.aborted).toBe(false);

  ours(name).forEach((listener) => {
    listener(name);
  });

  expect(interruption.signal.aborted).toBe(true);
  expect(interruption.ending().exitCode).toBe(exitCode);
});

test("after the first signal there is no listener for a second signal of the same name", () => {
  awaitInterruption();

  ours("SIGINT").forEach((listener) => {
    listener("SIGINT");
  });

  expect(ours("SIGINT")).toEqual([]);
  expect(ours("SIGTERM")).toHaveLength(1);
});
