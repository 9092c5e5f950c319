import { arnMemberOf, modeOf, type SuccessiveKind } from "../kinds/kind.ts";
import type { Siblings } from "../aws/list.ts";
import type { DescribedResource } from "../kinds/status.ts";

/** So many of the latest are experience enough; older ones say less. */
const ENOUGH = 8;

/** How long, in milliseconds, the latest ones like this took that came before it: ready, and of the same mode. */
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
