// Tests of the lines that a wait shows the user.
import {
  gaveUpLine,
  forecastLine,
  noAnswerLine,
  notFoundLine,
  readyLine,
  reportProgress,
  statusLine,
  type Waiting,
} from "../../../src/wait/progress.ts";
import { rowText, type RowLine } from "../../../src/wait/row-line.ts";

const NEWS: Waiting = {
  name: "tonight",
  status: "CREATE IN_PROGRESS",
  waitedMs: 200_000,
  ageMs: 200_000,
  nextLookMs: 10_000,
};
const OUTCOME: RowLine = { name: "tonight", says: "ACTIVE, ready after 4m" };

/** The text of a line that is made of the news. */
const textOf =
  <News>(make: (news: News) => RowLine) =>
  (news: News): string =>
    rowText(make(news));

test("a line says which resource, its status, its age, and when the next look is", () => {
  expect(textOf(statusLine)(NEWS)).toBe("tonight: CREATE IN_PROGRESS 3m 20s, next look in 10s");
});

test("a line says how long the wait is when the age does not tell that", () => {
  expect(textOf(statusLine)({ ...NEWS, ageMs: 720_000 })).toBe(
    "tonight: CREATE IN_PROGRESS 12m, waited 3m 20s, next look in 10s",
  );
  expect(textOf(statusLine)({ ...NEWS, ageMs: 259_999 })).not.toContain("waited");
  expect(textOf(statusLine)({ ...NEWS, ageMs: 260_000 })).toContain(" 4m 20s, waited 3m 20s,");
  expect(textOf(statusLine)({ ...NEWS, ageMs: 140_000 })).toContain(" 2m 20s, waited 3m 20s,");
});

test("a line of a parent that has no resource yet says how long the wait is", () => {
  const none = { name: "shop/INTERACTIONS", status: "no import yet", ageMs: undefined };

  expect(textOf(statusLine)({ ...NEWS, ...none })).toBe(
    "shop/INTERACTIONS: no import yet, waited 3m 20s, next look in 10s",
  );
});

describe("when earlier imports are known", () => {
  const estimate = { medianMs: 840_000, spread: 0.1, shortestMs: 800_000, longestMs: 900_000 };

  test("a line says how long they took", () => {
    expect(textOf(statusLine)({ ...NEWS, estimate })).toBe(
      "tonight: CREATE IN_PROGRESS 3m 20s, usually 14m, next look in 10s",
    );
  });

  test("a line says that the import takes longer than any of them, as soon as it does", () => {
    const said: string[] = [];
    const progress = reportProgress(async (line) => Promise.resolve(void said.push(rowText(line))));
    progress.waiting({ ...NEWS, waitedMs: 899_000, ageMs: 900_000, estimate });
    progress.waiting({ ...NEWS, waitedMs: 899_001, ageMs: 900_001, estimate });

    expect(said).toEqual([
      "tonight: CREATE IN_PROGRESS 15m, usually 14m, next look in 10s",
      "tonight: CREATE IN_PROGRESS 15m, longer than usual (14m), next look in 10s",
    ]);
  });
});

test("a line names the obstacle before less important parts", () => {
  const trouble = "no answer: ECONNREFUSED";

  expect(textOf(statusLine)({ ...NEWS, status: undefined, ageMs: undefined, trouble })).toBe(
    "tonight: no status yet, no answer: ECONNREFUSED, waited 3m 20s, next look in 10s",
  );
});

test("the last line of a wait says which resource, its status, and how long the wait was", () => {
  expect(textOf(readyLine)({ ...NEWS, status: "ACTIVE" })).toBe(
    "tonight: ACTIVE, ready after 3m 20s",
  );
  expect(textOf(readyLine)({ ...NEWS, status: undefined })).toBe(
    "tonight: ready, ready after 3m 20s",
  );
  expect(textOf(gaveUpLine)(NEWS)).toBe("tonight: CREATE IN_PROGRESS, gave up after 3m 20s");
  expect(textOf(gaveUpLine)({ ...NEWS, status: undefined })).toBe(
    "tonight: no status, gave up after 3m 20s",
  );
});

test("a line comes when status or trouble change, or else when the wait has grown by a fifth", () => {
  const said: string[] = [];
  const progress = reportProgress(async (line) => Promise.resolve(void said.push(rowText(line))));

  progress.waiting({ ...NEWS, waitedMs: 100_000 });
  progress.waiting({ ...NEWS, waitedMs: 110_000 });
  progress.waiting({ ...NEWS, waitedMs: 119_999 });
  expect(said).toHaveLength(1);

  progress.waiting({ ...NEWS, waitedMs: 120_000 });
  expect(said).toHaveLength(2);

  progress.waiting({ ...NEWS, waitedMs: 121_000, trouble: "no answer: ETIMEDOUT" });
  progress.waiting({ ...NEWS, waitedMs: 122_000 });
  progress.waiting({ ...NEWS, waitedMs: 123_000, status: "CREATE PENDING" });
  expect(said).toHaveLength(5);
});

test("three hours of looks every half minute are some forty lines", () => {
  const said: string[] = [];
  const progress = reportProgress(async (line) => Promise.resolve(void said.push(rowText(line))));

  for (let waitedMs = 0; waitedMs <= 10_800_000; waitedMs += 30_000) {
    progress.waiting({ ...NEWS, waitedMs });
  }

  expect(said.length).toBeLessThan(40);
  expect(said.length).toBeGreaterThan(20);
});

test("the outcome is said after a wait, if anything was said before", async () => {
  const said: string[] = [];
  const say = async (line: RowLine): Promise<void> =>
    Promise.resolve(void said.push(rowText(line)));

  await reportProgress(say).ended(OUTCOME);
  expect(said).toEqual([]);

  const waited = reportProgress(say);
  waited.waiting(NEWS);
  await waited.ended(OUTCOME);
  expect(said.at(-1)).toBe("tonight: ACTIVE, ready after 4m");
});

test("before a wait a line has the status, and the durations of the others", () => {
  const { name, status } = NEWS;
  const estimate = { medianMs: 840_000, longestMs: 900_000 };

  expect(textOf(forecastLine)({ name, status, ageMs: 200_000, estimate })).toBe(
    "tonight: CREATE IN_PROGRESS 3m 20s, usually 14m, up will wait for it",
  );
  expect(textOf(forecastLine)({ name, status, ageMs: 901_000, estimate })).toBe(
    "tonight: CREATE IN_PROGRESS 15m, longer than usual (14m), up will wait for it",
  );
  expect(textOf(forecastLine)({ name })).toBe("tonight: no status yet, up will wait for it");
});

test("a line before a wait for nothing says how long the wait will look for it", () => {
  expect(rowText(notFoundLine("tonight", 60_000))).toBe(
    "tonight: not found yet, up will look for it for 1m",
  );
});

test("a line where AWS did not answer says what that means", () => {
  expect(rowText(noAnswerLine("tonight", "AWS did not answer"))).toBe(
    "tonight: AWS did not answer, so the outputs are unknown",
  );
});
