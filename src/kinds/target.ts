// The target of a gate: a resource, or the newest resource of a parent.
import { parseArn } from "./arn.ts";
import type { Kind, SuccessiveKind } from "./kind.ts";

/** The target of a gate. */
export type Target = GivenTarget | NewestTarget | FoundTarget;

/** The resource that the gate was given. */
export interface GivenTarget extends Place {
  readonly kind: Kind;
  readonly arn: string;
  readonly parentArn?: undefined;
  readonly follows?: undefined;
}

/** The newest resource of a parent, before a gate has found it. */
export interface NewestTarget extends Place {
  readonly kind: SuccessiveKind;
  readonly parentArn: string;
  /** Only a resource that was created after this moment counts, ISO 8601. Default: any resource. */
  readonly createdAfter?: string | undefined;
  /** Whether a gate that has found its resource looks for a newer resource in every preview and update. */
  readonly follows: boolean;
  /** The creation of the resource that was ready before, in milliseconds since the epoch: no older resource takes its place. */
  readonly notBeforeMs?: number | undefined;
  readonly arn?: undefined;
}

/** The newest resource of a parent, after a gate has found it. */
export interface FoundTarget extends Omit<NewestTarget, "arn"> {
  readonly arn: string;
}

/** The place of the resource. AWS knows the resource only there. */
interface Place {
  readonly region: string;
  /** Twelve digits. */
  readonly account: string;
}

/** The target of a gate with the ARN of a resource. */
export function givenTarget(kind: Kind, arn: string): GivenTarget {
  return { kind, arn, ...placeIn(arn) };
}

/** The target of a gate with the ARN of a parent. */
export function newestTarget(
  kind: SuccessiveKind,
  parentArn: string,
  createdAfter?: string,
  follows = true,
): NewestTarget {
  return { kind, parentArn, createdAfter, follows, ...placeIn(parentArn) };
}

/** The parent itself, as a target. */
export function parentOf({
  kind,
  parentArn,
  region,
  account,
}: Omit<NewestTarget, "arn">): GivenTarget {
  return { kind: kind.succession.parent, arn: parentArn, region, account };
}

/** The ARN that the gate was given: the ARN of the resource or of the parent. */
export function givenArnOf(target: Target): string {
  return target.parentArn ?? target.arn;
}

/** The target's name in a sentence. */
export function named(target: Target, article: string): string {
  const { kind } = target;
  if (target.arn !== undefined) {
    return `${article} ${kind.label} ${target.arn}`;
  }
  const { parentArn, createdAfter } = target;
  const after = createdAfter === undefined ? "" : ` created after ${createdAfter}`;
  return `${article} newest ${kind.label} of ${parentOf(target).kind.label} ${parentArn}${after}`;
}

/** Empty for a text that is not an ARN, such as a value that a preview does not know yet. */
function placeIn(arn: string): Place {
  const { region = "", account = "" } = parseArn(arn) ?? {};
  return { region, account };
}
