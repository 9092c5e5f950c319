// The operations Create<Kind>.
import type { EmulatedKind } from "../kinds/emulated-kind.ts";
import { arnMemberOf } from "../kinds/member-names.ts";
import { partitionOf, type Location } from "../protocol/arn.ts";
import { pick, textOf, type Members } from "../protocol/members.ts";
import { checked } from "../protocol/validation.ts";
import { resourceAlreadyExists } from "../protocol/wire-errors.ts";
import type { Call } from "./call.ts";
import { newResource, rivalOf } from "./new-resource.ts";
import { locationOfParents, withReferences } from "./references.ts";
import { requireRoom } from "./room.ts";
import { requireOwnTags, requireRoomForTags, tagsIn } from "./tag-rules.ts";

/** Create<Kind>. */
export function performCreate(kind: EmulatedKind, { input, region, account, store }: Call): object {
  const given = checked(input, kind.input);
  const tags = tagsIn(given.tags);
  requireRoomForTags(tags);
  requireOwnTags(tags);
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

/** The location of the parents; without parents the location of the request, in the account of its role or key. */
function locationOfNew(
  kind: EmulatedKind,
  members: Members,
  { region, account }: Pick<Call, "region" | "account">,
): Location {
  const used = textOf(members, "roleArn") || textOf(members, "kmsKeyArn");
  const [, owner = account] = /^arn:[^:]+:(?:iam|kms):[^:]*:(\d{12}):/.exec(used) ?? [];
  const own = { partition: partitionOf(region), region, account: owner };
  return locationOfParents(kind, members) ?? own;
}
