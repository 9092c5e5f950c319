// Lets contenders in JavaScript wait in virtual time.
import FakeTimers from "@sinonjs/fake-timers";

import type { SimulatedImport, WaitOutcome } from "./contender.ts";
import { seededRandom } from "./seeded-random.ts";
import { WatchedImport } from "./watched-import.ts";

const SEED = 4_711;

/** Lets a contender wait for all imports at once, each from time 0 of one virtual clock on. */
export function waitInVirtualTime(
  imports: readonly SimulatedImport[],
  wait: (watched: WatchedImport) => Promise<unknown>,
): Promise<readonly WaitOutcome[]> {
  return inVirtualTime(() =>
    Promise.all(
      imports.map(async (simulated) => {
        const watched = new WatchedImport(simulated, () => Date.now());
        await wait(watched);
        return watched.outcome();
      }),
    ),
  );
}

/**
 * Does something while the process's clock, timers and random numbers are ours: it is time 0, no time passes but in
 * timers, and then at once, and the same random numbers come every time.
 */
export async function inVirtualTime<Result>(act: () => Promise<Result>): Promise<Result> {
  const clock = FakeTimers.install({
    now: 0,
    toFake: ["Date", "performance", "setTimeout", "clearTimeout"],
    loopLimit: Infinity,
  });
  const machinesRandom = Math.random;
  Math.random = seededRandom(SEED);
  try {
    const [result] = await Promise.all([act(), clock.runAllAsync()]);
    return result;
  } finally {
    Math.random = machinesRandom;
    clock.uninstall();
  }
}
