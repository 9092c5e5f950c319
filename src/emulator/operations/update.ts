import type { Call } from "./call.ts";
import { called } from "./describe.ts";
import { requireIdle } from "./delete.ts";
import type { EmulatedKind, Update } from "../kinds/emulated-kind.ts";
import { arnMemberOf } from "../kinds/table.ts";
import { withReferences } from "./references.ts";
import { checkedTimeline, DEFAULT_TIMELINE } from "../state/timeline.ts";
import { checked } from "../protocol/validation.ts";
import { resourceInUse } from "../protocol/wire-errors.ts";

/** The statuses that "UpdateCampaign" names; the other updates name none. */
const UPDATABLE = ["ACTIVE", "CREATE FAILED"];

/** Update<Kind>: Describe tells of it in a member of its own, until it is through. */
export function performUpdate(
  kind: EmulatedKind,
  { input: rules, admit }: Update,
  call: Call,
): object {
  const { region, store } = call;
  const resource = called(kind, call);
  const given = checked(call.input, rules);
  requireIdle(resource, store);
  admit?.(given);
  const status = store.status(resource) ?? "";
  if (!UPDATABLE.includes(status)) {
    throw resourceInUse(`Resource Arn ${resource.arn} is ${status}, and cannot be updated.`);
  }
  store.put({
    ...resource,
    update: {
      members: withReferences(kind, given, { region, store }),
      createdAt: store.now,
      timelineStartedAt: store.now,
      timeline: checkedTimeline(store.timelines(kind.name).updated ?? DEFAULT_TIMELINE),
    },
  });
  return { [arnMemberOf(kind)]: resource.arn };
}
