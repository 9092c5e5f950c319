// What is known of a wait at some moment.
import type { DescribedResource } from "../kinds/status.ts";
import type { Target } from "../kinds/target.ts";

/** What a look has seen that found the parent without a resource. */
export const NONE_YET = "none yet";

/** What is known of a wait at some moment. Times in milliseconds. */
export interface WaitFacts {
  readonly target: Target;
  /** How long the wait took so far. */
  readonly waitedMs: number;
  /** How often the gate looked. */
  readonly looks: number;
  /** What the looks found, and how often: a status, "not found", or the name of an error. */
  readonly seen: ReadonlyMap<string, number>;
  /** The last description that AWS gave. */
  readonly resource?: DescribedResource | undefined;
  /** How old the resource is, or its latest update where the wait is for that, counted from its creationDateTime. */
  readonly ageMs?: number | undefined;
}

/** What is known of a resource that is ready. */
export type ReadyFacts = WaitFacts & { readonly resource: DescribedResource };
