// A resource of the emulator, and its step at a time.
import type { KindName } from "../protocol/kind-name.ts";
import type { Members } from "../protocol/members.ts";
import { stepAt, type CurrentStep, type TimelineStep } from "./timeline.ts";

/** A resource that the emulator holds. */
export interface Resource {
  readonly kind: KindName;
  readonly arn: string;
  /** The members that Describe shows, without ARN, status, reason and times. */
  readonly members: Members;
  /** The tags; left out for a kind whose resources have no tags. */
  readonly tags?: readonly Tag[];
  /** The time of the creation, in milliseconds since the epoch. */
  readonly createdAt: number;
  /** The timeline; left out for a kind without a status. */
  readonly timeline?: readonly TimelineStep[];
  /** The start of the timeline, in milliseconds since the epoch. */
  readonly timelineStartedAt: number;
  /** The latest update; left out when there was no update. */
  readonly update?: ResourceUpdate;
  /** The time when the resource is gone, in milliseconds since the epoch; left out unless the resource is being deleted. */
  readonly goneAt?: number;
}

/** A tag of a resource, as requests and answers have it. */
export interface Tag {
  readonly tagKey: string;
  readonly tagValue: string;
}

interface ResourceUpdate {
  /** The members of the Update request. */
  readonly members: Members;
  /** The members that the resource has once the update is ACTIVE. */
  readonly membersAfter: Members;
  /** The time of the request, in milliseconds since the epoch. */
  readonly createdAt: number;
  readonly timeline: readonly TimelineStep[];
  /** The start of the timeline, in milliseconds since the epoch. */
  readonly timelineStartedAt: number;
}

/** The current step of a resource; undefined for a kind without a status. */
export function currentStepOf(resource: Resource, now: number): CurrentStep | undefined {
  const { timeline, timelineStartedAt } = resource;
  return timeline && stepAt(timeline, timelineStartedAt, now);
}

/** The current step of the latest update of a resource; undefined when there was no update. */
export function currentUpdateStepOf({ update }: Resource, now: number): CurrentStep | undefined {
  return update && stepAt(update.timeline, update.timelineStartedAt, now);
}

/** A resource with the members of its latest update, if that update is ACTIVE. */
export function withUpdateApplied(resource: Resource, now: number): Resource {
  const { update } = resource;
  if (update === undefined || currentUpdateStepOf(resource, now)?.step.status !== "ACTIVE") {
    return resource;
  }
  return { ...resource, members: update.membersAfter };
}

/** Whether a resource is not gone yet. */
export function isThere({ goneAt }: Resource, now: number): boolean {
  return goneAt === undefined || now < goneAt;
}

/** Whether a resource in this status reaches another status by itself. */
export function isUnderWay(status: string | undefined): boolean {
  return status !== undefined && /PENDING|IN[ _]PROGRESS|STOPPING/.test(status);
}
