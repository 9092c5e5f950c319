// Whether the parent has a newer resource than the resource that a gate has found.
import type { Access } from "../aws/access.ts";
import type { AwsResult, Unanswered } from "../aws/aws-result.ts";
import type { Sibling } from "../aws/list.ts";
import type { PersonalizeReader } from "../aws/personalize-reader.ts";
import type { FoundTarget } from "../kinds/target.ts";
import { askForFamily, newestIn, type Family } from "./newest.ts";

/** AWS's answer about the resource that a gate has found. */
export type Following =
  /** The resource is still the newest. */
  | { readonly type: "same" }
  /** Another resource is the newest. */
  | { readonly type: "newer"; readonly newest: Sibling }
  /** No resource counts, not even the resource that the gate has found. */
  | { readonly type: "none" }
  /** The parent is gone. */
  | { readonly type: "parentGone" }
  /** There is no answer, so the result is unknown. */
  | { readonly type: "untold"; readonly why: Untold };

/** The reason why there is no answer. */
export type Untold = Unanswered | Extract<AwsResult<never>, { type: "refused" }>;

/** Asks AWS, once and without patience, whether the found resource is still the newest. */
export async function lookForNewer(
  target: FoundTarget,
  access: Access,
  reader: PersonalizeReader,
  sinceMs: number,
  signal: AbortSignal,
): Promise<Following> {
  return followingOf(await askForFamily(target, access, reader.briefly, sinceMs, signal), target);
}

/** The answer of the list and the parent about the found resource. A pure function. */
export function followingOf(family: Family, target: FoundTarget): Following {
  const { siblings } = family;
  const result = newestIn(family, target);
  switch (result.type) {
    case "found": {
      const own =
        siblings.type === "answer" && siblings.value.find(({ arn }) => arn === target.arn);
      // Of two resources that were created in one moment, neither is newer.
      return own && own.createdMs === result.newest.createdMs && own.status === "target"
        ? { type: "same" }
        : { type: "newer", newest: result.newest };
    }
    case "none":
      return { type: "none" };
    case "notFound":
      return { type: "parentGone" };
    default:
      return { type: "untold", why: result };
  }
}
