import type { Call } from "./call.ts";
import { ARN } from "../protocol/shared-constraints.ts";
import type { EmulatedKind } from "../kinds/emulated-kind.ts";
import { arnMemberOf, emulatedKindNamed, memberOf } from "../kinds/table.ts";
import type { Members } from "../protocol/members.ts";
import { pick, textOf, withoutAbsent } from "../protocol/members.ts";
import { newest } from "./references.ts";
import type { Resource } from "../state/resource.ts";
import { currentStepOf, currentUpdateStepOf } from "../state/resource.ts";
import { required } from "../protocol/constraint.ts";
import type { Store } from "../state/store.ts";
import type { CurrentStep } from "../state/timeline.ts";
import { checked } from "../protocol/validation.ts";
import { resourceNotFound } from "../protocol/wire-errors.ts";

/** Describe<Kind>. */
export function performDescribe(kind: EmulatedKind, call: Call): object {
  return { [memberOf(kind)]: description(kind, called(kind, call), call.store) };
}

/**
 * The resource whose ARN the request names.
 *
 * @throws WireError InvalidInputException, ResourceNotFoundException
 */
export function called(kind: EmulatedKind, { input, region, store }: Call): Resource {
  const member = arnMemberOf(kind);
  const arn = textOf(checked(input, { [member]: required(ARN) }), member);
  const resource = store.find(kind.name, region, arn);
  if (resource === undefined) {
    throw resourceNotFound(arn);
  }
  return resource;
}

function description(kind: EmulatedKind, resource: Resource, store: Store): Members {
  const { update, latest } = kind;
  return {
    ...head(kind, resource, store, kind.failureReason !== "never"),
    ...resource.members,
    ...(update && withoutAbsent({ [update.member]: updateSummary(resource, store) })),
    ...(latest && withoutAbsent({ [latest.member]: newestSummary(latest, resource, store) })),
  };
}

/** The members of <Kind>Summary, by which List tells of it. */
export function summary(kind: EmulatedKind, resource: Resource, store: Store): Members {
  return {
    ...head(kind, resource, store, kind.failureReason === "described and listed"),
    ...pick(resource.members, kind.summary),
  };
}

function head(kind: EmulatedKind, resource: Resource, store: Store, tellsReason: boolean): Members {
  const current = currentStepOf(resource, store.now);
  return {
    [arnMemberOf(kind)]: resource.arn,
    ...progress(resource.createdAt, current, tellsReason),
  };
}

function updateSummary(resource: Resource, store: Store): Members | undefined {
  const current = currentUpdateStepOf(resource, store.now);
  const { update } = resource;
  return update && { ...update.members, ...progress(update.createdAt, current, true) };
}

function newestSummary(
  { kind, by }: NonNullable<EmulatedKind["latest"]>,
  { arn }: Resource,
  store: Store,
): Members | undefined {
  const found = newest(store.all(kind).filter((other) => other.members[by] === arn));
  return found && summary(emulatedKindNamed(kind), found, store);
}

function progress(
  createdAt: number,
  current: CurrentStep | undefined,
  tellsReason: boolean,
): Members {
  return {
    status: current?.step.status,
    creationDateTime: seconds(createdAt),
    lastUpdatedDateTime: seconds(current?.beganAt ?? createdAt),
    failureReason: tellsReason ? current?.step.failureReason : undefined,
  };
}

/** AWS JSON 1.1 writes a timestamp as seconds since the epoch, with a fraction. */
const seconds = (milliseconds: number): number => milliseconds / 1000;
