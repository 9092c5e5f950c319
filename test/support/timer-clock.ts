// A clock for tests that use Jest's fake timers.
import type { Clock } from "../../src/time/clock.ts";

/** The machine's clock by way of the globals, which Jest's fake timers replace, unlike `node:timers/promises`. */
export const timerClock: Clock = {
  wallMs: () => Date.now(),
  elapsedMs: () => performance.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      const wake = (): void => {
        clearTimeout(timer);
        reject(new Error("woken"));
      };
      const timer = setTimeout(() => {
        signal.removeEventListener("abort", wake);
        resolve();
      }, ms);
      signal.addEventListener("abort", wake, { once: true });
      if (signal.aborted) {
        wake();
      }
    }),
};
