// The operations Update<Kind>.
import type { EmulatedKind, Update } from "../kinds/emulated-kind.ts";
import { arnMemberOf } from "../kinds/member-names.ts";
import { DEFAULT_TIMELINE } from "../kinds/usual-timelines.ts";
import { checked } from "../protocol/validation.ts";
import { resourceInUse } from "../protocol/wire-errors.ts";
import { checkedTimeline } from "../state/timeline.ts";
import type { Call } from "./call.ts";
import { calledResource, requireIdle } from "./called-resource.ts";
import { withReferences } from "./references.ts";

/** The statuses that "UpdateCampaign" names; the other updates name none. */
const UPDATABLE = ["ACTIVE", "CREATE FAILED"];

/** Update<Kind>: Describe shows the update in a member of its own. The resource changes when the update is ACTIVE. */
export function performUpdate(
  kind: EmulatedKind,
  { input: constraints, admit, applied }: Update,
  call: Call,
): object {
  const { region, store } = call;
  const resource = calledResource(kind, call);
  const given = checked(call.input, constraints);
  requireIdle(resource, store);
  admit?.(given, resource.members);
  const status = store.status(resource) ?? "";
  if (!UPDATABLE.includes(status)) {
    throw resourceInUse(`Resource Arn ${resource.arn} is ${status}, and cannot be updated.`);
  }
  const members = withReferences(kind, given, { region, store });
  store.put({
    ...resource,
    update: {
      members,
      membersAfter: applied?.(resource.members, members) ?? { ...resource.members, ...members },
      createdAt: store.now,
      timelineStartedAt: store.now,
      timeline: checkedTimeline(store.timelines(kind.name).updated ?? DEFAULT_TIMELINE),
    },
  });
  return { [arnMemberOf(kind)]: resource.arn };
}
