import type { Location } from "../protocol/arn.ts";
import { arnOf, partitionOf, locationOf, shareAccountAndRegion } from "../protocol/arn.ts";
import type { Call } from "./call.ts";
import type { EmulatedKind } from "../kinds/emulated-kind.ts";
import { arnMemberOf } from "../kinds/table.ts";
import type { Members } from "../protocol/members.ts";
import { pick, textOf, without } from "../protocol/members.ts";
import { withReferences } from "./references.ts";
import type { Resource } from "../state/resource.ts";
import type { Store } from "../state/store.ts";
import type { TimelineStep } from "../state/timeline.ts";
import { checkedTimeline } from "../state/timeline.ts";
import { checked } from "../protocol/validation.ts";
import {
  limitExceeded,
  quotaExceeded,
  resourceAlreadyExists,
  tooManyTags,
} from "../protocol/wire-errors.ts";

/** "Tagging Amazon Personalize resources". */
const TAGS = 200;

/** Create<Kind>. Tags are taken and forgotten: no operation of the emulator shows any. */
export function performCreate(kind: EmulatedKind, { input, region, account, store }: Call): object {
  const given = checked(input, kind.input);
  if (Array.isArray(given.tags) && given.tags.length > TAGS) {
    throw tooManyTags();
  }
  const members = { ...kind.defaults, ...withReferences(kind, given, { region, store }) };
  const location = locationOfNew(kind, members, { region, account });
  const resource = newResource(kind, members, { location, store });
  const rival = rivalOf(kind, resource, store);
  if (rival !== undefined) {
    throw resourceAlreadyExists(rival.arn);
  }
  kind.admit?.(given, store);
  requireRoom(kind, resource, store);
  store.put(resource);
  return { [arnMemberOf(kind)]: resource.arn, ...pick(resource.members, kind.answer ?? []) };
}

/** The location of what a new resource refers to; else that of the request, in the account of its role or key. */
function locationOfNew(
  kind: EmulatedKind,
  members: Members,
  { region, account }: Pick<Call, "region" | "account">,
): Location {
  const [referred] = Object.keys(kind.parents)
    .map((member) => locationOf(textOf(members, member)))
    .filter((location) => location !== undefined);
  const used = textOf(members, "roleArn") || textOf(members, "kmsKeyArn");
  const [, owner = account] = /^arn:[^:]+:(?:iam|kms):[^:]*:(\d{12}):/.exec(used) ?? [];
  return referred ?? { partition: partitionOf(region), region, account: owner };
}

/**
 * A resource that is not in the store yet.
 *
 * @throws RangeError when the timeline makes no sense.
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
    createdAt,
    timeline: timeline && checkedTimeline(timeline),
    timelineStartedAt: createdAt,
  };
}

/** What is there already and shares the name, or what else must be unique. */
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

function requireRoom({ name, label, limit }: EmulatedKind, resource: Resource, store: Store): void {
  if (limit === undefined) {
    return;
  }
  const most = store.settings.limits[name] ?? limit.most;
  const { of, per = () => "location" } = limit;
  const scope = per(resource.members, store);
  const counted = store
    .all(name)
    .filter(
      (other) =>
        shareAccountAndRegion(other.arn, resource.arn) &&
        per(other.members, store) === scope &&
        (of === "all" || store.isUnderWay(other)),
    );
  if (counted.length < most) {
    return;
  }
  throw of === "all" ? quotaExceeded(most, `${label}s`) : limitExceeded(most);
}
