// References from one resource to another, by ARN.
import type { EmulatedKind } from "../kinds/emulated-kind.ts";
import { latestVersion, namesLatest } from "../kinds/latest-version.ts";
import { locationOf, type Location } from "../protocol/arn.ts";
import { textOf, type Members } from "../protocol/members.ts";
import { invalidInput, resourceInUse, resourceNotFound } from "../protocol/wire-errors.ts";
import type { Resource } from "../state/resource.ts";
import type { Store } from "../state/store.ts";

/**
 * The members, after a check of every reference to another resource. Where the kind takes "SOLUTION/$LATEST", the
 * ARN of the newest version of the solution that is ACTIVE replaces it ("CreateCampaign").
 *
 * @throws WireError ResourceNotFoundException; ResourceInUseException for a resource that is pending or in progress;
 * InvalidInputException for a resource that will never be ready. The service refuses both, but AWS does not document the
 * errors.
 */
export function withReferences(
  { parents, latestOf, neverInUse }: EmulatedKind,
  members: Members,
  { region, store }: { readonly region: string; readonly store: Store },
): Members {
  const found = Object.entries(parents).flatMap(([member, parent]) => {
    const arn = members[member];
    if (typeof arn !== "string") {
      return [];
    }
    const resource =
      member === latestOf && namesLatest(arn)
        ? latestVersion(arn, region, store)
        : store.find(parent.name, region, arn);
    if (resource === undefined) {
      throw resourceNotFound(arn);
    }
    requireReady(resource, store, neverInUse === true);
    return [[member, resource.arn] as const];
  });
  return { ...members, ...Object.fromEntries(found) };
}

/** @throws WireError ResourceInUseException, InvalidInputException unless the resource is ACTIVE or has no status. */
export function requireReady(resource: Resource, store: Store, neverInUse: boolean): void {
  const status = store.status(resource);
  if (status === undefined || status === "ACTIVE") {
    return;
  }
  const sentence = `Resource Arn ${resource.arn} is ${status}, not ACTIVE.`;
  throw store.isUnderWay(resource) && !neverInUse
    ? resourceInUse(sentence)
    : invalidInput(sentence);
}

/** The location of the resources that the members refer to; undefined when the members refer to no resource. */
export function locationOfParents(
  { parents }: EmulatedKind,
  members: Members,
): Location | undefined {
  return Object.keys(parents)
    .map((member) => locationOf(textOf(members, member)))
    .find((location) => location !== undefined);
}

/** Whether a resource of this kind refers to another resource, or to a version of the other resource. */
export function refersTo(kind: EmulatedKind, { members }: Resource, arn: string): boolean {
  return Object.keys(kind.parents).some((member) => {
    const value = members[member];
    return typeof value === "string" && (value === arn || value.startsWith(`${arn}/`));
  });
}
