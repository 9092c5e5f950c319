// The newest resource of a parent that counts.
import type { Access } from "../aws/access.ts";
import { isUnanswered, type AwsResult } from "../aws/aws-result.ts";
import { newestOf, type Sibling, type Siblings } from "../aws/list.ts";
import type { FamilyReader } from "../aws/personalize-reader.ts";
import { isBeingDeleted, type DescribedResource } from "../kinds/status.ts";
import { parentOf, type NewestTarget } from "../kinds/target.ts";

/** The newest resource, or the reason why there is none. */
export type Newest =
  | { readonly type: "found"; readonly newest: Sibling }
  /** The parent has no resource that counts. */
  | { readonly type: "none"; readonly parent: AwsResult<DescribedResource> }
  | Exclude<AwsResult<never>, { type: "answer" }>;

/** The answers of AWS about a parent and its resources. */
export interface Family {
  readonly siblings: AwsResult<Siblings>;
  readonly parent: AwsResult<DescribedResource>;
}

/** Asks all questions about the newest at the same time. */
export async function askForFamily(
  target: Omit<NewestTarget, "arn">,
  access: Access,
  reader: FamilyReader,
  sinceMs: number,
  signal: AbortSignal,
): Promise<Family> {
  const { kind, parentArn } = target;
  const [siblings, parent] = await Promise.all([
    reader.siblings(access, kind, parentArn, sinceMs, signal),
    reader.resource(access, parentOf(target).kind, parentArn, sinceMs, signal),
  ]);
  return { siblings, parent };
}

/** A list may tell the creation of a resource less exactly than a description does, in milliseconds. */
const INEXACT_MS = 1_000;

/**
 * The newest resource of a parent. A pure function. A parent that was deleted and made again still lists the resources
 * of its predecessor. So a resource that is older than the parent does not count, if AWS tells when the parent was created.
 * A resource that is older than the resource that was ready does not count either: a list may lack a resource of an earlier
 * list.
 */
export function newestIn(
  { siblings, parent }: Family,
  { createdAfter, notBeforeMs }: Pick<NewestTarget, "createdAfter" | "notBeforeMs">,
): Newest {
  if (siblings.type !== "answer") {
    return siblings;
  }
  // For a parent that is gone, AWS lists nothing, or the resources that the parent had.
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
