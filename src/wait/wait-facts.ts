// The facts about a wait at some moment.
import type { DescribedResource } from "../kinds/status.ts";
import type { Target } from "../kinds/target.ts";

/** The finding of a look at a parent without a resource. */
export const NONE_YET = "none yet";

/** The facts about a wait at some moment. Times in milliseconds. */
export interface WaitFacts {
  readonly target: Target;
  /** The time of the wait so far. */
  readonly waitedMs: number;
  /** The number of looks. */
  readonly looks: number;
  /** The findings of the looks, and their numbers: a status, "not found", or the name of an error. */
  readonly seen: ReadonlyMap<string, number>;
  /** The last description that AWS gave. */
  readonly resource?: DescribedResource | undefined;
  /** The age of the resource, or of its latest update where the wait is for the update, counted from its creationDateTime. */
  readonly ageMs?: number | undefined;
}

/** The facts about a wait with a ready resource. */
export type ReadyFacts = WaitFacts & { readonly resource: DescribedResource };
