// The timelines that resources of one kind go through.
import type { TimelineStep } from "./timeline.ts";

/** The timelines of a kind; each is left out where AWS has no such operation or status. */
export interface KindTimelines {
  /** From the creation of a resource on. */
  readonly created?: readonly TimelineStep[];
  /** From an update on, in `latest<Kind>Update`. */
  readonly updated?: readonly TimelineStep[];
  /** From Delete on; every step ends, and the resource is gone after the last step. */
  readonly deleted?: readonly TimelineStep[];
  /** From `Stop<Kind>` on, by the status before the stop. */
  readonly stopped?: Readonly<Record<string, readonly TimelineStep[]>>;
  /** From `Start<Kind>` on, by the status before the start. */
  readonly started?: Readonly<Record<string, readonly TimelineStep[]>>;
}
