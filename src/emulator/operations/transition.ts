import type { Call } from "./call.ts";
import { called } from "./describe.ts";
import type { EmulatedKind, Transition } from "../kinds/emulated-kind.ts";
import { arnMemberOf } from "../kinds/table.ts";
import { checkedTimeline } from "../state/timeline.ts";
import { resourceInUse } from "../protocol/wire-errors.ts";

/** An operation that starts or stops a resource: from some statuses on it goes through others. */
export function performTransition(
  kind: EmulatedKind,
  { timelines, answersArn }: Transition,
  call: Call,
): object {
  const { store } = call;
  const resource = called(kind, call);
  const status = store.status(resource) ?? "";
  const timeline = store.timelines(kind.name)[timelines]?.[status];
  if (timeline === undefined || store.isUpdating(resource)) {
    const state = store.isUpdating(resource) ? "being updated" : status;
    throw resourceInUse(`Resource Arn ${resource.arn} is ${state}, and cannot be ${timelines}.`);
  }
  store.put({
    ...resource,
    timeline: checkedTimeline(timeline),
    timelineStartedAt: store.now,
  });
  return answersArn ? { [arnMemberOf(kind)]: resource.arn } : {};
}
