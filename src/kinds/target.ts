import { parseArn } from "./arn.ts";
import type { Kind, SuccessiveKind } from "./kind.ts";
import { kindNamed } from "./kinds.ts";

/** What a gate waits for: a resource, or the newest one that a parent has, which may have been found. */
export type Subject = GivenSubject | NewestSubject | FoundSubject;

export interface GivenSubject {
  readonly kind: Kind;
  readonly arn: string;
  readonly parentArn?: undefined;
}

export interface NewestSubject {
  readonly kind: SuccessiveKind;
  readonly parentArn: string;
  /** Only what was created after this moment counts, ISO 8601. */
  readonly createdAfter?: string | undefined;
  readonly arn?: undefined;
}

export interface FoundSubject extends Omit<NewestSubject, "arn"> {
  readonly arn: string;
}

/** What to call it in a sentence. */
export function named(subject: Subject, article: string): string {
  const { kind } = subject;
  if (subject.arn !== undefined) {
    return `${article} ${kind.label} ${subject.arn}`;
  }
  const { parentArn, createdAfter } = subject;
  const after = createdAfter === undefined ? "" : ` created after ${createdAfter}`;
  return `${article} newest ${kind.label} of ${parentOf(subject).kind.label} ${parentArn}${after}`;
}

/** The parent itself, as something to wait for. */
export function parentOf({ kind, parentArn }: NewestSubject): GivenSubject {
  return { kind: kindNamed(kind.succession.parent), arn: parentArn };
}

/** Where to ask: the region that its ARN, or its parent's, names. */
export function placeOf(subject: Subject): { region: string; account: string } {
  const { region = "", account = "" } = parseArn(subject.arn ?? subject.parentArn) ?? {};
  return { region, account };
}
