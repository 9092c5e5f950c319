// Waits for what another process does, without a bound: Jest ends a test that hangs.
import { setTimeout as sleep } from "node:timers/promises";

/** Until something is so. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    await sleep(10);
  }
}
