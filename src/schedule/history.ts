// The durations of earlier resources of a succession, from which the next duration is estimated.
import type { Siblings } from "../aws/list.ts";
import { arnMemberOf, modeOf, type SuccessiveKind } from "../kinds/kind.ts";
import type { DescribedResource } from "../kinds/status.ts";

/** The number of latest durations that is enough; older durations say less. */
const ENOUGH = 8;

/**
 * The durations, in milliseconds, of the latest siblings that were created before this resource, are ready, and have the
 * same mode.
 */
export function earlierDurations(
  kind: SuccessiveKind,
  resource: DescribedResource,
  siblings: Siblings,
): number[] {
  const before = resource.creationDateTime?.getTime() ?? Infinity;
  return siblings
    .filter(
      ({ arn, status, mode, createdMs, updatedMs }) =>
        arn !== resource[arnMemberOf(kind)] &&
        status === "target" &&
        mode === modeOf(kind.succession, resource) &&
        createdMs < before &&
        updatedMs > createdMs,
    )
    .sort((one, other) => other.createdMs - one.createdMs)
    .slice(0, ENOUGH)
    .map(({ createdMs, updatedMs }) => updatedMs - createdMs);
}
