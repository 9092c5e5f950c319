// The life of an emulated resource, written as a list of statuses.
import type { TimelineStep } from "../../src/emulator/index.ts";

/** A life in these statuses, with this time in each status but the last; a failure has this reason. */
export function timelineOf(
  statuses: readonly string[],
  forMs: number,
  failureReason?: string,
): TimelineStep[] {
  return statuses.map((status, i) => ({
    status,
    ...(i < statuses.length - 1 && { forMs }),
    ...(status === "CREATE FAILED" && failureReason !== undefined && { failureReason }),
  }));
}
