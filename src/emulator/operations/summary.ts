// The members that Describe and List show of every resource: ARN, status, times and reason.
import type { EmulatedKind } from "../kinds/emulated-kind.ts";
import { arnMemberOf } from "../kinds/member-names.ts";
import { pick, type Members } from "../protocol/members.ts";
import { currentStepOf, currentUpdateStepOf, type Resource } from "../state/resource.ts";
import type { Store } from "../state/store.ts";
import type { CurrentStep } from "../state/timeline.ts";

/** The members of <Kind>Summary, the form of a resource in a List answer. */
export function summary(kind: EmulatedKind, resource: Resource, store: Store): Members {
  return {
    ...head(kind, resource, store, kind.failureReason === "described and listed"),
    ...pick(resource.members, kind.summary),
  };
}

/** The ARN and the progress of a resource. */
export function head(
  kind: EmulatedKind,
  resource: Resource,
  store: Store,
  tellsReason: boolean,
): Members {
  const current = currentStepOf(resource, store.now);
  const told = progress(resource.createdAt, current, tellsReason);
  const update = currentUpdateStepOf(resource, store.now);
  const isHidden = update !== undefined && kind.update?.member === undefined;
  return {
    [arnMemberOf(kind)]: resource.arn,
    ...told,
    // An update that no member shows changes the time of the resource itself.
    ...(isHidden && {
      lastUpdatedDateTime: seconds(Math.max(update.beganAt, current?.beganAt ?? 0)),
    }),
  };
}

/** Status, times and, if `tellsReason`, the reason of a failure. */
export function progress(
  createdAt: number,
  current: CurrentStep | undefined,
  tellsReason: boolean,
): Members {
  return {
    status: current?.step.status,
    creationDateTime: seconds(createdAt),
    lastUpdatedDateTime: seconds(current?.beganAt ?? createdAt),
    failureReason: tellsReason ? current?.step.failureReason : undefined,
  };
}

/** AWS JSON 1.1 writes a timestamp as seconds since the epoch, with a fraction. */
const seconds = (milliseconds: number): number => milliseconds / 1000;
