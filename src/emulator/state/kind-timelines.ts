// The timelines that resources of one kind go through.
import type { TimelineStep } from "./timeline.ts";

/** What a resource of a kind goes through, and when; each part is left out where AWS has none. */
export interface KindTimelines {
  /** From its creation on. */
  readonly created?: readonly TimelineStep[];
  /** Of an update, in `latest<Kind>Update`. */
  readonly updated?: readonly TimelineStep[];
  /** From Delete on; every step ends, and with the last one the resource is gone. */
  readonly deleted?: readonly TimelineStep[];
  /** From `Stop<Kind>` on, by the status it is stopped in. */
  readonly stopped?: Readonly<Record<string, readonly TimelineStep[]>>;
  /** From `Start<Kind>` on, by the status it is started in. */
  readonly started?: Readonly<Record<string, readonly TimelineStep[]>>;
}
