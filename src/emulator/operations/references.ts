import type { EmulatedKind } from "../kinds/emulated-kind.ts";
import type { Members } from "../protocol/members.ts";
import type { Resource } from "../state/resource.ts";
import type { Store } from "../state/store.ts";
import { invalidInput, resourceInUse, resourceNotFound } from "../protocol/wire-errors.ts";

const LATEST = "/$LATEST";

/**
 * The members with every reference to another resource looked up. Where the kind takes
 * "SOLUTION/$LATEST", that stands for the newest version of the solution that is ACTIVE
 * ("CreateCampaign").
 *
 * @throws WireError ResourceNotFoundException; ResourceInUseException for one that is still on its
 * way, InvalidInputException for one that will never be ready. The service refuses both, but which
 * errors it does so with is not documented.
 */
export function withReferences(
  { parents, latestOf, neverInUse }: EmulatedKind,
  members: Members,
  { region, store }: { readonly region: string; readonly store: Store },
): Members {
  const found = Object.entries(parents).flatMap(([member, kind]) => {
    const arn = members[member];
    if (typeof arn !== "string") {
      return [];
    }
    const resource =
      member === latestOf && namesLatest(arn)
        ? latestVersion(arn, region, store)
        : store.find(kind, region, arn);
    if (resource === undefined) {
      throw resourceNotFound(arn);
    }
    requireReady(resource, store, neverInUse === true);
    return [[member, resource.arn] as const];
  });
  return { ...members, ...Object.fromEntries(found) };
}

/** Whether a reference is to the newest version there is of a solution, whichever that may be. */
export function namesLatest(arn: string): boolean {
  return arn.endsWith(LATEST);
}

/** What "SOLUTION/$LATEST" stands for in a region; undefined when no version is ACTIVE there. */
export function latestVersion(arn: string, region: string, store: Store): Resource | undefined {
  const solutionArn = arn.slice(0, -LATEST.length);
  if (store.find("Solution", region, solutionArn) === undefined) {
    return undefined;
  }
  const active = store
    .all("SolutionVersion")
    .filter(
      (version) =>
        version.members.solutionArn === solutionArn && store.status(version) === "ACTIVE",
    );
  return newest(active);
}

/** The one created last; of two created at once the one that came last. */
export function newest(resources: readonly Resource[]): Resource | undefined {
  return resources.reduce<Resource | undefined>(
    (best, next) => (best === undefined || next.createdAt >= best.createdAt ? next : best),
    undefined,
  );
}

function requireReady(resource: Resource, store: Store, neverInUse: boolean): void {
  const status = store.status(resource);
  if (status === undefined || status === "ACTIVE") {
    return;
  }
  const sentence = `Resource Arn ${resource.arn} is ${status}, not ACTIVE.`;
  throw store.isUnderWay(resource) && !neverInUse
    ? resourceInUse(sentence)
    : invalidInput(sentence);
}

/** Whether a resource of this kind refers to another one, or to a version of it. */
export function refersTo(kind: EmulatedKind, { members }: Resource, arn: string): boolean {
  return Object.keys(kind.parents).some((member) => {
    const value = members[member];
    return typeof value === "string" && (value === arn || value.startsWith(`${arn}/`));
  });
}
