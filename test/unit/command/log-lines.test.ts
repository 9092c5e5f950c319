// Tests of a wait as lines of a log.
import { logLines } from "../../../src/command/log-lines.ts";

const NEWS = {
  name: "tonight",
  status: "CREATE PENDING",
  ageMs: 0,
  waitedMs: 0,
  nextLookMs: 9_000,
};

test("each line has the time before it, in whole seconds", async () => {
  const said: string[] = [];
  let now = Date.UTC(2026, 0, 31, 22, 0, 0, 999);
  const progress = logLines((line) => said.push(line), { wallMs: () => now });

  progress.waiting(NEWS);
  now += 840_000;
  await progress.ended({ name: "tonight", says: "ACTIVE, ready after 14m" });

  expect(said).toEqual([
    "2026-01-31T22:00:00Z tonight: CREATE PENDING 0s, next look in 9s",
    "2026-01-31T22:14:00Z tonight: ACTIVE, ready after 14m",
  ]);
});

test("a wait that was over at once has no lines", async () => {
  const said: string[] = [];
  const progress = logLines((line) => said.push(line), { wallMs: () => 0 });

  await progress.ended({ name: "tonight", says: "ACTIVE" });

  expect(said).toEqual([]);
});
