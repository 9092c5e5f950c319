import { arnMemberOf, type SuccessiveKind } from "../kinds/kind.ts";
import type { Sibling, Siblings } from "../aws/list.ts";
import { isBeingDeleted, type DescribedResource } from "../kinds/status.ts";

/**
 * What may have become of a resource that was ready. A stored format: kinds are added, never renamed.
 *
 * "superseded" and "extended" are what later ones of its succession have done, those with the succession's word what
 * they are doing, those with the parent's word what has become of the parent; "tooOld" is older than `maxAge`.
 */
export type DriftKind =
  | "superseded"
  | "extended"
  | "importUnderWay"
  | "importFailed"
  | "trainingUnderWay"
  | "trainingFailed"
  | "datasetGone"
  | "datasetDeleting"
  | "datasetReplaced"
  | "solutionGone"
  | "solutionDeleting"
  | "solutionReplaced"
  | "tooOld";

/** One thing that has become of it. */
export interface Drift {
  readonly kind: DriftKind;
  /** The later one concerned, if one is, under the name that its kind has for its ARN. */
  readonly datasetImportJobArn?: string;
  readonly solutionVersionArn?: string;
  /** When that one or the parent was created, or when it became too old, ISO 8601. */
  readonly since?: string;
}

/** The ARN of the later one concerned. */
export function laterArnIn({ datasetImportJobArn, solutionVersionArn }: Drift): string | undefined {
  return datasetImportJobArn ?? solutionVersionArn;
}

/** What AWS says of a parent. */
export type ParentSeen =
  | { readonly kind: "gone" }
  | {
      readonly kind: "there";
      readonly status: string;
      readonly creationDateTime?: Date | undefined;
    };

/** What is known about a resource besides its own description; undefined is what was not asked or not answered. */
export interface DriftFacts {
  readonly kind: SuccessiveKind;
  readonly resource: DescribedResource;
  readonly siblings?: Siblings | undefined;
  readonly parent?: ParentSeen | undefined;
  readonly maxAgeMs?: number | undefined;
  readonly nowMs: number;
  /** What was found the last time: it stays where a question is not answered. */
  readonly before?: readonly Drift[] | undefined;
}

const OF_PARENT = /(?:Gone|Deleting|Replaced)$/;

/** What has become of a resource that was ready; nothing when the list is empty. */
export function driftOf(facts: DriftFacts): Drift[] {
  const { siblings, parent, before = [] } = facts;
  const remembered = (ofParent: boolean): Drift[] =>
    before.filter(({ kind }) => kind !== "tooOld" && OF_PARENT.test(kind) === ofParent);
  return [
    ...(siblings === undefined ? remembered(false) : driftOfSiblings(facts, siblings)),
    ...(parent === undefined ? remembered(true) : driftOfParent(facts, parent)),
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
    // What was added before a replacement is gone with it, and a failure before a success is old news.
    found("extended", added && added.createdMs > (full?.createdMs ?? 0) ? added : undefined),
    found(`${succession.word}UnderWay`, underWay),
    found(`${succession.word}Failed`, failed && failed.createdMs > ready ? failed : undefined),
  ].flat();
}

function driftOfParent({ kind, resource }: DriftFacts, parent: ParentSeen): Drift[] {
  const word = kind.succession.parentWord;
  if (parent.kind === "gone") {
    return [{ kind: `${word}Gone` }];
  }
  const created = parent.creationDateTime?.getTime() ?? NaN;
  const wasMadeAgain = created > (resource.creationDateTime?.getTime() ?? NaN);
  return [
    ...(isBeingDeleted(parent.status) ? [{ kind: `${word}Deleting` } as const] : []),
    ...(wasMadeAgain ? [{ kind: `${word}Replaced`, since: moment(created) } as const] : []),
  ];
}

function driftOfAge({ resource, maxAgeMs = Infinity, nowMs }: DriftFacts): Drift[] {
  const expires = (resource.creationDateTime?.getTime() ?? NaN) + maxAgeMs;
  return nowMs > expires ? [{ kind: "tooOld", since: moment(expires) }] : [];
}

function moment(ms: number): string {
  return new Date(ms).toISOString();
}

/** Those of the findings that break a gate's promise: it is not ready, whatever its status. */
export function breaches(drift: readonly Drift[], onSuperseded: "report" | "fail"): Drift[] {
  return drift.filter(
    ({ kind }) =>
      OF_PARENT.test(kind) ||
      kind === "tooOld" ||
      (kind === "superseded" && onSuperseded === "fail"),
  );
}
