// Finds the drift of a ready resource, from its siblings, its parent and its age. A pure function.
import type { Sibling, Siblings } from "../aws/list.ts";
import { arnMemberOf, type DriftKind, type SuccessiveKind } from "../kinds/kind.ts";
import { isBeingDeleted, type DescribedResource } from "../kinds/status.ts";
import { driftRow } from "./drift-rows.ts";

/** One change since a resource was ready. A stored format. */
export interface Drift {
  readonly kind: DriftKind;
  /** The ARN of the later resource, if the drift concerns a later resource, under the name that its kind has for its ARN. */
  readonly datasetImportJobArn?: string;
  readonly solutionVersionArn?: string;
  /** When the later resource or the parent was created, or when the resource became too old, ISO 8601. */
  readonly since?: string;
}

/** The ARN of the later resource, if the drift concerns a later resource. */
export function laterArnIn({ datasetImportJobArn, solutionVersionArn }: Drift): string | undefined {
  return datasetImportJobArn ?? solutionVersionArn;
}

/** The parent, as AWS describes it. */
export type ParentSeen =
  | { readonly type: "gone" }
  | {
      readonly type: "there";
      readonly status: string;
      readonly creationDateTime?: Date | undefined;
    };

/** The facts about a resource besides its own description; undefined where AWS was not asked or did not answer. */
export interface DriftFacts {
  readonly kind: SuccessiveKind;
  readonly resource: DescribedResource;
  readonly siblings?: Siblings | undefined;
  readonly parent?: ParentSeen | undefined;
  readonly maxAgeMs?: number | undefined;
  readonly nowMs: number;
  /** The drift of the last time. It stays where there is no new answer. */
  readonly before?: readonly Drift[] | undefined;
}

/** The drift of a resource that was ready; the list is empty when nothing has changed. */
export function driftOf(facts: DriftFacts): Drift[] {
  const { siblings, parent, before = [] } = facts;
  const remembered = (about: "later" | "parent"): Drift[] =>
    before.filter(({ kind }) => driftRow(kind).about === about);
  return [
    ...(siblings === undefined ? remembered("later") : driftOfSiblings(facts, siblings)),
    ...(parent === undefined ? remembered("parent") : driftOfParent(facts, parent)),
    ...driftOfAge(facts),
  ];
}

function driftOfSiblings({ kind, resource }: DriftFacts, siblings: Siblings): Drift[] {
  const { succession } = kind;
  const created = resource.creationDateTime?.getTime() ?? Infinity;
  const later = siblings
    .filter((one) => one.createdMs > created && one.arn !== resource[arnMemberOf(kind)])
    .sort((one, other) => other.createdMs - one.createdMs);
  const newest = (holds: (one: Sibling) => boolean): Sibling | undefined => later.find(holds);
  const found = (what: DriftKind, one: Sibling | undefined): Drift[] =>
    one === undefined
      ? []
      : [{ kind: what, [arnMemberOf(kind)]: one.arn, since: moment(one.createdMs) }];

  const full = newest(({ status, mode }) => status === "target" && !succession.adds(mode));
  const added = newest(({ status, mode }) => status === "target" && succession.adds(mode));
  const underWay = newest(({ status }) => status === "pending");
  const failed = newest(({ status }) => status === "failure");
  const ready = Math.max(full?.createdMs ?? 0, added?.createdMs ?? 0);
  return [
    found("superseded", full),
    // A replacement also replaces earlier additions, and a failure that is older than a success does not count.
    found("extended", added && added.createdMs > (full?.createdMs ?? 0) ? added : undefined),
    found(succession.drift.underWay, underWay),
    found(succession.drift.failed, failed && failed.createdMs > ready ? failed : undefined),
  ].flat();
}

function driftOfParent({ kind, resource }: DriftFacts, parent: ParentSeen): Drift[] {
  const { parentGone, parentDeleting, parentReplaced } = kind.succession.drift;
  if (parent.type === "gone") {
    return [{ kind: parentGone }];
  }
  const created = parent.creationDateTime?.getTime() ?? NaN;
  const wasMadeAgain = created > (resource.creationDateTime?.getTime() ?? NaN);
  return [
    ...(isBeingDeleted(parent.status) ? [{ kind: parentDeleting }] : []),
    ...(wasMadeAgain ? [{ kind: parentReplaced, since: moment(created) }] : []),
  ];
}

function driftOfAge({ resource, maxAgeMs = Infinity, nowMs }: DriftFacts): Drift[] {
  const expires = (resource.creationDateTime?.getTime() ?? NaN) + maxAgeMs;
  return nowMs > expires ? [{ kind: "tooOld", since: moment(expires) }] : [];
}

function moment(ms: number): string {
  return new Date(ms).toISOString();
}

/** The drift that a gate does not tolerate: with it, the gate is not ready, whatever the status. */
export function breaches(drift: readonly Drift[], onSuperseded: "report" | "fail"): Drift[] {
  return drift.filter(({ kind }) => {
    const { breaks } = driftRow(kind);
    return breaks === "always" || (breaks === "on demand" && onSuperseded === "fail");
  });
}
