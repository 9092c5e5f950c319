// Whether the parent has a newer resource than the one that a gate has found.
import type { Access } from "../aws/access.ts";
import type { AwsResult, Unanswered } from "../aws/aws-result.ts";
import { newestOf, type Sibling, type Siblings } from "../aws/list.ts";
import type { PersonalizeReader } from "../aws/personalize-reader.ts";
import type { FoundTarget } from "../kinds/target.ts";

/** What a list says about the resource that a gate has found. */
export type Newest =
  /** It is still the newest. */
  | { readonly type: "same" }
  /** Another one is. */
  | { readonly type: "newer"; readonly newest: Sibling }
  /** The list holds none that counts, not even the one that was found. */
  | { readonly type: "none" }
  /** The parent is not there any more. */
  | { readonly type: "parentGone" }
  /** There is no list, so nobody can tell. */
  | { readonly type: "untold"; readonly why: Untold };

/** Why there is no list. */
export type Untold = Unanswered | Extract<AwsResult<never>, { type: "refused" }>;

/** Asks AWS, once and without patience, whether the resource that was found is still the newest. */
export async function lookForNewer(
  target: FoundTarget,
  access: Access,
  reader: PersonalizeReader,
  sinceMs: number,
  signal: AbortSignal,
): Promise<Newest> {
  const { kind, parentArn } = target;
  return newestIn(await reader.siblingsSoon(access, kind, parentArn, sinceMs, signal), target);
}

/** What the result of a List says about the resource that was found. A pure function. */
export function newestIn(
  siblings: AwsResult<Siblings>,
  { arn, createdAfter }: FoundTarget,
): Newest {
  switch (siblings.type) {
    case "answer": {
      const newest = newestOf(
        siblings.value,
        createdAfter === undefined ? undefined : Date.parse(createdAfter),
      );
      return newest === undefined
        ? { type: "none" }
        : newest.arn === arn
          ? { type: "same" }
          : { type: "newer", newest };
    }
    case "notFound":
      return { type: "parentGone" };
    default:
      return { type: "untold", why: siblings };
  }
}
