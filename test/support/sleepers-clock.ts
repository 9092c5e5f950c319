// Virtual time for several sleepers at once: when all of them sleep, time passes to the moment at which the first sleeper
// wakes.
import type { Clock } from "../../src/time/clock.ts";
import { START_WALL_MS } from "./virtual-clock.ts";

/** Virtual time for several sleepers at once. */
export interface SleepersClock extends Clock {
  /** Lets time pass until nobody sleeps any more. */
  passAll(): Promise<void>;
}

interface Sleeper {
  readonly untilMs: number;
  wake(): void;
}

export function sleepersClock(): SleepersClock {
  const asleep = new Set<Sleeper>();
  let elapsed = 0;

  return {
    wallMs: () => START_WALL_MS + elapsed,
    elapsedMs: () => elapsed,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        const ended = (settle: () => void) => (): void => {
          asleep.delete(sleeper);
          signal.removeEventListener("abort", abort);
          settle();
        };
        const abort = ended(() => {
          reject(new Error("woken"));
        });
        const sleeper: Sleeper = { untilMs: elapsed + ms, wake: ended(resolve) };
        asleep.add(sleeper);
        signal.addEventListener("abort", abort);
        if (signal.aborted) {
          abort();
        }
      }),
    async passAll() {
      await everybodyActed();
      while (asleep.size > 0) {
        // Of sleepers that wake at the same moment, the sleeper that fell asleep first wakes first.
        const [next] = [...asleep].sort((a, b) => a.untilMs - b.untilMs);
        elapsed = next?.untilMs ?? elapsed;
        next?.wake();
        await everybodyActed();
      }
    },
  };
}

/** Resolves when all promises have led to their next steps. */
function everybodyActed(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
