// Tests that the machine's clock is the machine's own time.
import { machineClock } from "../../../src/time/clock.ts";

const never = new AbortController().signal;

test("the wall clock is that of the machine", () => {
  const before = Date.now();
  const wallMs = machineClock.wallMs();

  expect(wallMs).toBeGreaterThanOrEqual(before);
  expect(wallMs).toBeLessThanOrEqual(Date.now());
});

test("elapsed time is that of the process, which nobody can set", () => {
  const before = performance.now();
  const elapsedMs = machineClock.elapsedMs();

  expect(elapsedMs).toBeGreaterThanOrEqual(before);
  expect(elapsedMs).toBeLessThanOrEqual(performance.now());
});

test("a sleep lasts as long as it was to", async () => {
  const before = performance.now();
  await machineClock.sleep(5, never);

  // Timers count whole milliseconds.
  expect(performance.now() - before).toBeGreaterThanOrEqual(4);
});

test("a sleep ends at once when its signal aborts", async () => {
  const abort = new AbortController();
  const sleeping = machineClock.sleep(3_600_000, abort.signal);
  abort.abort(new Error("Ctrl-C"));

  await expect(sleeping).rejects.toMatchObject({ name: "AbortError" });
});
