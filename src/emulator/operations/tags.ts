// The operations TagResource, UntagResource and ListTagsForResource.
import { kindOfArn } from "../kinds/table.ts";
import { listOf, required } from "../protocol/constraint.ts";
import { textOf, type Members } from "../protocol/members.ts";
import { ARN, TAG_KEY, TAGS } from "../protocol/shared-constraints.ts";
import { invalidInput, resourceNotFound, tooManyTagKeys } from "../protocol/wire-errors.ts";
import type { Resource, Tag } from "../state/resource.ts";
import type { Call } from "./call.ts";
import type { ServiceOperation } from "./service-operation.ts";
import { MOST_TAGS, requireOwnTags, requireRoomForTags, tagsIn, withTags } from "./tag-rules.ts";

const RESOURCE = { resourceArn: required(ARN) };

export const TAG_RESOURCE: ServiceOperation = {
  name: "TagResource",
  input: { ...RESOURCE, tags: required(TAGS) },
  perform: (given, call) => {
    const resource = taggable(given, call);
    const added = tagsIn(given.tags);
    const tags = withTags(resource.tags, added);
    requireOwnTags(added);
    requireRoomForTags(tags);
    call.store.put({ ...resource, tags });
    return {};
  },
};

/** UntagResource. Keys that the resource does not have change nothing. */
export const UNTAG_RESOURCE: ServiceOperation = {
  name: "UntagResource",
  input: { ...RESOURCE, tagKeys: required(listOf(TAG_KEY, 200)) },
  perform: (given, call) => {
    const resource = taggable(given, call);
    const keys = Array.isArray(given.tagKeys) ? given.tagKeys : [];
    if (keys.length > MOST_TAGS) {
      throw tooManyTagKeys();
    }
    const tags = resource.tags.filter(({ tagKey }) => !keys.includes(tagKey));
    call.store.put({ ...resource, tags });
    return {};
  },
};

export const LIST_TAGS: ServiceOperation = {
  name: "ListTagsForResource",
  input: RESOURCE,
  perform: (given, call) => ({ tags: taggable(given, call).tags }),
};

/**
 * The resource whose ARN the request names. AWS does not document the error for a resource that cannot have tags.
 *
 * @throws WireError ResourceNotFoundException, InvalidInputException
 */
function taggable(
  given: Members,
  { region, store }: Call,
): Resource & { readonly tags: readonly Tag[] } {
  const arn = textOf(given, "resourceArn");
  const kind = kindOfArn(arn);
  const resource = kind && store.find(kind.name, region, arn);
  if (resource === undefined) {
    throw resourceNotFound(arn);
  }
  if (resource.tags === undefined) {
    throw invalidInput(`Resource Arn ${arn} cannot have tags.`);
  }
  return { ...resource, tags: resource.tags };
}
