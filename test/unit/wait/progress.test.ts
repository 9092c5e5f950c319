// Tests of what a wait tells the user.
import { reportProgress, statusLine, type Waiting } from "../../../src/wait/progress.ts";

const NEWS: Waiting = {
  status: "CREATE IN_PROGRESS",
  waitedMs: 200_000,
  ageMs: 200_000,
  nextLookMs: 10_000,
};

test("a line says status, how long, and when the next look is", () => {
  expect(statusLine(NEWS)).toBe("CREATE IN_PROGRESS, waited 3m 20s, next look in 10s");
});

describe("when earlier imports are known", () => {
  const estimate = { medianMs: 840_000, spread: 0.1, shortestMs: 800_000, longestMs: 900_000 };

  test("a line says how long they took", () => {
    expect(statusLine({ ...NEWS, estimate })).toBe(
      "CREATE IN_PROGRESS, waited 3m 20s, usually about 14m, next look in 10s",
    );
  });

  test("a line says how old the job is when the gate came late to it", () => {
    expect(statusLine({ ...NEWS, ageMs: 720_000, estimate })).toBe(
      "CREATE IN_PROGRESS, waited 3m 20s, it is 12m old, usually about 14m, next look in 10s",
    );
  });

  test("a line says when it takes longer than any of them, as soon as that is so", () => {
    const said: string[] = [];
    const progress = reportProgress(async (line) => Promise.resolve(void said.push(line)));
    progress.waiting({ ...NEWS, waitedMs: 895_000, ageMs: 895_000, estimate });
    progress.waiting({ ...NEWS, waitedMs: 901_000, ageMs: 901_000, estimate });

    expect(said).toHaveLength(2);
    expect(said[1]).toContain("waited 15m, longer than usual (about 14m), next look in 10s");
  });
});

test("a line says what is in the way", () => {
  expect(statusLine({ ...NEWS, status: undefined, trouble: "no answer: ECONNREFUSED" })).toBe(
    "no status yet, waited 3m 20s, next look in 10s, no answer: ECONNREFUSED",
  );
});

test("a line is said when status or trouble change, and else when the wait has grown by a fifth", () => {
  const said: string[] = [];
  const progress = reportProgress(async (line) => Promise.resolve(void said.push(line)));

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
  const progress = reportProgress(async (line) => Promise.resolve(void said.push(line)));

  for (let waitedMs = 0; waitedMs <= 10_800_000; waitedMs += 30_000) {
    progress.waiting({ ...NEWS, waitedMs });
  }

  expect(said.length).toBeLessThan(40);
  expect(said.length).toBeGreaterThan(20);
});

test("the outcome is said after a wait, and not where nothing was said before", async () => {
  const said: string[] = [];
  const say = async (line: string): Promise<void> => Promise.resolve(void said.push(line));

  await reportProgress(say).ended("ACTIVE");
  expect(said).toEqual([]);

  const waited = reportProgress(say);
  waited.waiting(NEWS);
  await waited.ended("ACTIVE after 4m");
  expect(said.at(-1)).toBe("ACTIVE after 4m");
});

test("a resource whose age is news is at least a minute older than the wait", () => {
  const estimate = { medianMs: 840_000, spread: 0.1, shortestMs: 800_000, longestMs: 900_000 };
  const line = (ageMs: number): string => statusLine({ ...NEWS, ageMs, estimate });

  expect(line(259_999)).not.toContain("old");
  expect(line(260_000)).toContain(", it is 4m 20s old, usually");
});

test("a resource is late when none before took so long, and not at that very time", () => {
  const estimate = { medianMs: 840_000, spread: 0.1, shortestMs: 800_000, longestMs: 900_000 };
  const at = (ageMs: number): string => statusLine({ ...NEWS, waitedMs: ageMs, ageMs, estimate });

  expect(at(900_000)).toContain("usually about 14m");
  expect(at(900_001)).toContain("longer than usual (about 14m)");
});
