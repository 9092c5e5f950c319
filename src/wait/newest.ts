// Which resource of a parent is the newest that counts. A pure function.
import { isUnanswered, type AwsResult } from "../aws/aws-result.ts";
import { newestOf, type Sibling, type Siblings } from "../aws/list.ts";
import { isBeingDeleted, type DescribedResource } from "../kinds/status.ts";
import type { NewestTarget } from "../kinds/target.ts";

/** The newest resource, or why there is none. */
export type Newest =
  | { readonly type: "found"; readonly newest: Sibling }
  /** The parent has none that counts. */
  | { readonly type: "none"; readonly parent: AwsResult<DescribedResource> }
  | Exclude<AwsResult<never>, { type: "answer" }>;

/** A list may tell the creation of a resource less exactly than a description does, in milliseconds. */
const INEXACT_MS = 1_000;

/**
 * The newest resource of a parent. A parent that was deleted and made again still lists what its predecessor had, so only what
 * is not older than the parent counts, as far as AWS lets itself be asked about the parent. What is older than the resource
 * that was ready does not count either: a list may lack what it had before.
 */
export function newestIn(
  siblings: AwsResult<Siblings>,
  parent: AwsResult<DescribedResource>,
  { createdAfter, notBeforeMs }: Pick<NewestTarget, "createdAfter" | "notBeforeMs">,
): Newest {
  if (siblings.type !== "answer") {
    return siblings;
  }
  // The list is empty also for a parent that is not there, or full of what it had.
  if (parent.type === "notFound") {
    return parent;
  }
  const known = parent.type === "answer" ? parent.value : undefined;
  const newest = newestOf(
    siblings.value,
    createdAfter === undefined ? undefined : Date.parse(createdAfter),
    Math.max(
      known?.creationDateTime?.getTime() ?? -Infinity,
      notBeforeMs === undefined || Number.isNaN(notBeforeMs) ? -Infinity : notBeforeMs - INEXACT_MS,
    ),
  );
  if (newest === undefined || (known !== undefined && isBeingDeleted(known.status))) {
    return { type: "none", parent };
  }
  return isUnanswered(parent) ? parent : { type: "found", newest };
}
