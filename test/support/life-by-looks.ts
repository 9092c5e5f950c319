// Lets a resource of an emulator go on with each look at it, so that no life races with the looks.
import type { PersonalizeEmulator } from "../../src/emulator/index.ts";
import { timelineOf } from "./timeline.ts";

/**
 * From now on the n-th look at the resource finds the n-th of these statuses, and every later look the last one.
 *
 * @param failureReason why the resource failed, where a status says that it did
 * @returns what ends that
 */
export function liveByLooks(
  emulator: PersonalizeEmulator,
  arn: string,
  statuses: readonly string[],
  failureReason?: string,
): () => void {
  const left = [...statuses];
  const stop = emulator.interject(({ operation, input }) => {
    if (!operation.startsWith("Describe") || !Object.values(input as object).includes(arn)) {
      return undefined;
    }
    const status = left.shift();
    if (status === undefined) {
      stop();
    } else {
      emulator.setTimeline(arn, timelineOf([status], 0, failureReason));
    }
    return undefined;
  });
  return stop;
}
