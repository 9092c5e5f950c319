// Lets a resource of an emulator go on with each look, so that its life does not race with the looks.
import type { PersonalizeEmulator } from "../../src/emulator/index.ts";
import { addImport, type AddedImport } from "./added-import.ts";
import { timelineOf } from "./timeline.ts";

/**
 * Adds an import, and returns its ARN. The n-th look at the import finds the n-th of its statuses, and every later look the
 * last status.
 */
export function addLivingImport(emulator: PersonalizeEmulator, added: AddedImport): string {
  const { statuses = ["ACTIVE"], failureReason } = added;
  const arn = addImport(emulator, { ...added, statuses: statuses.slice(0, 1) });
  if (statuses.length > 1) {
    liveByLooks(emulator, arn, statuses, failureReason);
  }
  return arn;
}

/**
 * From now on the n-th look at the resource finds the n-th of these statuses, and every later look the last status.
 *
 * @param failureReason the reason of a failure, for a status that is a failure
 * @returns a function that ends this
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
