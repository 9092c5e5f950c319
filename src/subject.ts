import { parseArn } from "./arn.ts";
import type { Kind } from "./kind.ts";
import { kindNamed } from "./kinds.ts";

/** What a gate waits for: a resource, or the newest one that a parent has. */
export interface Subject {
  readonly kind: Kind;
  /** Undefined as long as none was found. */
  readonly arn?: string | undefined;
  /** The parent whose newest one is to be found, when no ARN was given. */
  readonly parentArn?: string | undefined;
  /** Only what was created after this moment counts then, ISO 8601. */
  readonly createdAfter?: string | undefined;
}

/** What to call it in a sentence. */
export function named(
  { kind, arn, parentArn = "", createdAfter }: Subject,
  article: string,
): string {
  if (arn !== undefined) {
    return `${article} ${kind.label} ${arn}`;
  }
  const parent = kind.succession === undefined ? "" : kindNamed(kind.succession.parent).label;
  const after = createdAfter === undefined ? "" : ` created after ${createdAfter}`;
  return `${article} newest ${kind.label} of ${parent} ${parentArn}${after}`;
}

/** The parent itself, as something to wait for; undefined when an ARN was given. */
export function parentOf({ kind, parentArn }: Subject): Subject | undefined {
  return kind.succession === undefined || parentArn === undefined
    ? undefined
    : { kind: kindNamed(kind.succession.parent), arn: parentArn };
}

/** Where to ask: the region that its ARN, or its parent's, names. */
export function placeOf({ arn, parentArn = "" }: Subject): { region: string; account: string } {
  const { region = "", account = "" } = parseArn(arn ?? parentArn) ?? {};
  return { region, account };
}
