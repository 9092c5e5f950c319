// The operations Stop<Kind> and Start<Kind>.
import type { EmulatedKind, Transition } from "../kinds/emulated-kind.ts";
import { arnMemberOf } from "../kinds/member-names.ts";
import { resourceInUse } from "../protocol/wire-errors.ts";
import { checkedTimeline } from "../state/timeline.ts";
import type { Call } from "./call.ts";
import { calledResource } from "./called-resource.ts";

/** An operation that starts or stops a resource: its current status decides which timeline begins now. */
export function performTransition(
  kind: EmulatedKind,
  { timelines, answersArn }: Transition,
  call: Call,
): object {
  const { store } = call;
  const resource = calledResource(kind, call);
  const status = store.status(resource) ?? "";
  // A test may give a resource any status, even the name of a member that every object has.
  const timeline = new Map(Object.entries(store.timelines(kind.name)[timelines] ?? {})).get(status);
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
