import { arnOf, partitionOf, type Place, placeOf, shareAccountAndRegion } from "./arn.ts";
import { type Call } from "./call.ts";
import { type Kind } from "./kind.ts";
import { arnMemberOf } from "./kinds.ts";
import { type Members, pick, textOf, without } from "./members.ts";
import { withReferences } from "./references.ts";
import { type Resource } from "./resource.ts";
import { type Store } from "./store.ts";
import { checkedTimeline, type TimelineStep } from "./timeline.ts";
import { checked } from "./validation.ts";
import { limitExceeded, quotaExceeded, resourceAlreadyExists, tooManyTags } from "./wire-errors.ts";

/** "Tagging Amazon Personalize resources". */
const TAGS = 200;

/** Create<Kind>. Tags are taken and forgotten: no operation of the emulator shows any. */
export function create(kind: Kind, { input, region, store }: Call): object {
  const given = checked(input, kind.input);
  if (Array.isArray(given.tags) && given.tags.length > TAGS) throw tooManyTags();
  const members = { ...kind.defaults, ...withReferences(kind, given, { region, store }) };
  const place = placeOfNew(kind, members, region, store);
  const resource = newResource(kind, members, { place, store });
  const rival = rivalOf(kind, resource, store);
  if (rival !== undefined) throw resourceAlreadyExists(rival.arn);
  kind.admit?.(members, store);
  requireRoom(kind, resource, store);
  store.put(resource);
  return { [arnMemberOf(kind)]: resource.arn, ...pick(resource.members, kind.answer ?? []) };
}

/** The place of what a new resource refers to; else the region asked and the account of its role or key. */
function placeOfNew(kind: Kind, members: Members, region: string, store: Store): Place {
  const references = Object.keys(kind.parents).map((member) => placeOf(textOf(members, member)));
  const [account] = ["roleArn", "kmsKeyArn"]
    .map((member) => textOf(members, member).split(":")[4] ?? "")
    .filter((text) => /^\d{12}$/.test(text));
  return (
    references.find((place) => place !== undefined) ?? {
      partition: partitionOf(region),
      region,
      account: account ?? store.settings.account,
    }
  );
}

/**
 * A resource that is not in the store yet.
 *
 * @throws RangeError when the timeline makes no sense.
 */
export function newResource(
  kind: Kind,
  members: Members,
  {
    place,
    store,
    createdAt = store.now,
    timeline = store.timelines(kind.name).created,
  }: {
    readonly place: Place;
    readonly store: Store;
    readonly createdAt?: number;
    readonly timeline?: readonly TimelineStep[];
  },
): Resource {
  const id = store.nextId();
  const tail = kind.arnTail?.(members, id) ?? textOf(members, kind.nameMember);
  return {
    kind: kind.name,
    arn: arnOf(place, `${kind.arnType}/${tail}`),
    members: { ...without(members, "tags"), ...kind.derived?.(members, { id, place, store }) },
    createdAt,
    timeline: timeline && checkedTimeline(timeline),
    timelineStartedAt: createdAt,
  };
}

/** What is there already and shares the name, or what else must be unique. */
export function rivalOf(
  { unique = [] }: Kind,
  resource: Resource,
  store: Store,
): Resource | undefined {
  const namesake = store.resource(resource.arn);
  if (namesake !== undefined || unique.length === 0) return namesake;
  return store
    .all(resource.kind)
    .find(
      (other) =>
        shareAccountAndRegion(other.arn, resource.arn) &&
        unique.every((member) => other.members[member] === resource.members[member]),
    );
}

function requireRoom({ name, label, limit }: Kind, resource: Resource, store: Store): void {
  if (limit === undefined) return;
  const most = store.settings.limits[name] ?? limit.most;
  const { of, sharing } = limit;
  const counted = store
    .all(name)
    .filter(
      (other) =>
        shareAccountAndRegion(other.arn, resource.arn) &&
        (sharing === undefined || other.members[sharing] === resource.members[sharing]) &&
        (of === "all" || store.isUnderWay(other)),
    );
  if (counted.length < most) return;
  throw of === "all" ? quotaExceeded(most, `${label}s`) : limitExceeded(most);
}
