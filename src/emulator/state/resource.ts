import type { KindName } from "../kinds/emulated-kind.ts";
import type { Members } from "../protocol/members.ts";
import type { CurrentStep, TimelineStep } from "./timeline.ts";
import { stepAt } from "./timeline.ts";

/** Something the emulator holds. */
export interface Resource {
  readonly kind: KindName;
  readonly arn: string;
  /** What Describe shows besides ARN, status, reason and times, updates that are through aside. */
  readonly members: Members;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  /** Left out for a kind without a status. */
  readonly timeline?: readonly TimelineStep[];
  readonly timelineStartedAt: number;
  readonly update?: ResourceUpdate;
  /** It is being deleted, and gone at this time, in milliseconds since the epoch. */
  readonly goneAt?: number;
}

interface ResourceUpdate {
  readonly members: Members;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly timeline: readonly TimelineStep[];
  readonly timelineStartedAt: number;
}

/** Where a resource stands; undefined for a kind without a status. */
export function currentStepOf(resource: Resource, now: number): CurrentStep | undefined {
  const { timeline, timelineStartedAt } = resource;
  return timeline && stepAt(timeline, timelineStartedAt, now);
}

/** Where an update of it stands; undefined when there was none. */
export function currentUpdateStepOf({ update }: Resource, now: number): CurrentStep | undefined {
  return update && stepAt(update.timeline, update.timelineStartedAt, now);
}

/** Whether a status is one that something else will follow by itself. */
export function isUnderWay(status: string | undefined): boolean {
  return status !== undefined && /PENDING|IN[ _]PROGRESS|STOPPING/.test(status);
}
