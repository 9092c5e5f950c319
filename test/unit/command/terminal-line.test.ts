// Tests of a wait on the one line of a terminal.
import type { WriteStream } from "node:tty";

import { terminalLine } from "../../../src/command/terminal-line.ts";
import { timerClock } from "../../support/timer-clock.ts";

const NEWS = {
  name: "tonight",
  status: "CREATE IN_PROGRESS",
  waitedMs: 60_000,
  nextLookMs: 10_000,
  ageMs: 60_000,
  estimate: { medianMs: 600_000, shortestMs: 500_000, longestMs: 700_000, spread: 0.2 },
};

/** A terminal of this width, and the text of its lines. */
function terminal(columns: number): { stream: WriteStream; lines: () => (string | undefined)[] } {
  let written = "";
  const stream = { columns, write: (text: string) => (written += text) };
  return {
    stream: stream as unknown as WriteStream,
    lines: () =>
      written
        .split("\n")
        // The text since the cursor last went to the first column, up to the place where the rest was cleared.
        .map((line) => line.split("\u001b[1G").at(-1)?.split("\u001b[0K")[0]),
  };
}

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test("a wait shows its progress, and ends with its outcome", async () => {
  const { stream, lines } = terminal(120);
  const line = terminalLine(stream, timerClock);
  expect(lines()).toEqual(["looking"]);

  line.waiting(NEWS);
  expect(lines()).toEqual(["tonight: CREATE IN_PROGRESS 1m, usually 10m, next look in 10s"]);
  jest.advanceTimersByTime(4_000);
  expect(lines()).toEqual(["tonight: CREATE IN_PROGRESS 1m 4s, usually 10m, next look in 6s"]);
  jest.advanceTimersByTime(20_000);
  expect(lines()[0]).toContain("next look in 0s");

  await line.ended({ name: "tonight", says: "ACTIVE, ready after 2m" });
  jest.advanceTimersByTime(20_000);
  expect(lines()).toEqual(["tonight: ACTIVE, ready after 2m", ""]);
});

test.each([
  [30, 29],
  [0, 61],
])("on a terminal %d wide the line is %d long", (columns, length) => {
  const { stream, lines } = terminal(columns);
  terminalLine(stream, timerClock).waiting(NEWS);

  expect(lines()[0]).toHaveLength(length);
});

test("a wait for a resource that does not exist yet shows no age", () => {
  const { stream, lines } = terminal(120);
  const line = terminalLine(stream, timerClock);
  line.waiting({
    name: "shop/INTERACTIONS",
    status: "no import yet",
    waitedMs: 0,
    nextLookMs: 9_000,
  });
  jest.advanceTimersByTime(4_000);

  expect(lines()).toEqual(["shop/INTERACTIONS: no import yet, waited 4s, next look in 5s"]);
});
