// Waits for another process without a bound: Jest ends a test that hangs.
import { setTimeout as sleep } from "node:timers/promises";

/** Waits until a condition holds. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    await sleep(10);
  }
}
