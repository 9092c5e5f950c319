// A new resource, and the resource that already has its name.
import type { EmulatedKind } from "../kinds/emulated-kind.ts";
import { arnOf, shareAccountAndRegion, type Location } from "../protocol/arn.ts";
import { textOf, without, type Members } from "../protocol/members.ts";
import type { Resource } from "../state/resource.ts";
import type { Store } from "../state/store.ts";
import { checkedTimeline, type TimelineStep } from "../state/timeline.ts";
import { tagsIn } from "./tag-rules.ts";

/**
 * A resource that is not in the store yet.
 *
 * @throws RangeError when the timeline is not valid.
 */
export function newResource(
  kind: EmulatedKind,
  members: Members,
  {
    location,
    store,
    createdAt = store.now,
    timeline = store.timelines(kind.name).created,
  }: {
    readonly location: Location;
    readonly store: Store;
    readonly createdAt?: number;
    readonly timeline?: readonly TimelineStep[];
  },
): Resource {
  const id = store.nextId();
  const tail = kind.arnTail?.(members, id) ?? textOf(members, kind.nameMember);
  return {
    kind: kind.name,
    arn: arnOf(location, `${kind.arnType}/${tail}`),
    members: { ...without(members, "tags"), ...kind.derived?.(members, { id, location, store }) },
    ...(kind.input.tags !== undefined && { tags: tagsIn(members.tags) }),
    createdAt,
    timeline: timeline && checkedTimeline(timeline),
    timelineStartedAt: createdAt,
  };
}

/** The resource in the store that has the same ARN, or the same values of members that must be unique. */
export function rivalOf(
  { unique = [] }: EmulatedKind,
  resource: Resource,
  store: Store,
): Resource | undefined {
  const namesake = store.resource(resource.arn);
  if (namesake !== undefined || unique.length === 0) {
    return namesake;
  }
  return store
    .all(resource.kind)
    .find(
      (other) =>
        shareAccountAndRegion(other.arn, resource.arn) &&
        unique.every((member) => other.members[member] === resource.members[member]),
    );
}
