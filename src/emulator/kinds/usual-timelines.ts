// Timelines that several kinds share. The durations are the emulator's own.
import type { KindTimelines } from "../state/kind-timelines.ts";
import type { TimelineStep } from "../state/timeline.ts";

/** A creation or an update that is ACTIVE after 5 s. */
export const DEFAULT_TIMELINE: readonly TimelineStep[] = [
  { status: "CREATE PENDING", forMs: 1_000 },
  { status: "CREATE IN_PROGRESS", forMs: 4_000 },
  { status: "ACTIVE" },
];

export const DELETED: readonly TimelineStep[] = [
  { status: "DELETE PENDING", forMs: 1_000 },
  { status: "DELETE IN_PROGRESS", forMs: 1_000 },
];

/** A resource that can be created, updated and deleted. */
export const DEPLOYED: KindTimelines = {
  created: DEFAULT_TIMELINE,
  updated: DEFAULT_TIMELINE,
  deleted: DELETED,
};
