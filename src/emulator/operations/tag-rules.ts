// The rules for tags: "Guidelines and requirements" under "Tagging Amazon Personalize resources".
import { isMembers, textOf } from "../protocol/members.ts";
import { invalidInput, tooManyTags } from "../protocol/wire-errors.ts";
import type { Tag } from "../state/resource.ts";

/** The number of tags that a resource may have, and of keys that one request may name. */
export const MOST_TAGS = 50;

/** The tags in a checked list; empty when the list is left out. */
export function tagsIn(list: unknown): readonly Tag[] {
  return (Array.isArray(list) ? list : []).filter(isMembers).map((tag) => ({
    tagKey: textOf(tag, "tagKey"),
    tagValue: textOf(tag, "tagValue"),
  }));
}

/** The earlier and the added tags. An added tag replaces an earlier tag with the same key. */
export function withTags(earlier: readonly Tag[], added: readonly Tag[]): readonly Tag[] {
  const tags = new Map([...earlier, ...added].map((tag) => [tag.tagKey, tag]));
  return [...tags.values()];
}

/** @throws WireError TooManyTagsException when a resource would have too many tags. */
export function requireRoomForTags(tags: readonly Tag[]): void {
  if (tags.length > MOST_TAGS) {
    throw tooManyTags();
  }
}

/** @throws WireError InvalidInputException when a key is given twice, or a key or value is reserved for AWS. */
export function requireOwnTags(tags: readonly Tag[]): void {
  const keys = tags.map(({ tagKey }) => tagKey);
  const twice = keys.find((key, index) => keys.indexOf(key) < index);
  if (twice !== undefined) {
    throw invalidInput(`Tag key ${twice} is given twice.`);
  }
  const reserved = tags
    .flatMap(({ tagKey, tagValue }) => [tagKey, tagValue])
    .find((text) => text.startsWith("aws:"));
  if (reserved !== undefined) {
    throw invalidInput(`"${reserved}" begins with "aws:", which is reserved for AWS.`);
  }
}
