// What to do after a look: ready, fail, or wait. A pure function. A ready resource still has to pass drift-check.ts.
import type { Access } from "../aws/access.ts";
import type { AwsResult } from "../aws/aws-result.ts";
import type { Kind } from "../kinds/kind.ts";
import { standingOf, type DescribedResource } from "../kinds/status.ts";
import { parentOf, type Target } from "../kinds/target.ts";
import type { WaitOperation } from "../state/gate-spec.ts";
import {
  AccessRefusedError,
  CredentialsError,
  DeadlinePassedError,
  FailedError,
  NoAnswerError,
  NotFoundError,
  SettingError,
  UnexpectedError,
} from "./errors.ts";
import type { Observation } from "./observations.ts";
import type { ReadinessError } from "./readiness-error.ts";
import type { WaitFacts } from "./wait-facts.ts";

/** A resource that was just created may not be visible yet: not found is tolerated for so long from the start. */
export const NOT_FOUND_TOLERANCE_MS = 60_000;
/** A wait gives up after this long without an answer. */
export const NO_ANSWER_BUDGET_MS = 600_000;

/** What a wait may cost and what it must find. Times in milliseconds. */
export interface WaitLimits {
  /** What the looks look with. */
  readonly access: Access;
  readonly operation: WaitOperation;
  /** How long the resource may stay not ready. */
  readonly deadlineMs: number;
  /** How long AWS may say "not found", from the start or from the moment when a list showed the resource. */
  readonly notFoundToleranceMs: number;
  /** The ARN that the kind's expected member must have. Default: any ARN. */
  readonly expectedArn?: string | undefined;
}

/** What to do now: hand the resource over, give up, or look again within `leftMs`. */
export type Decision =
  | { readonly type: "ready"; readonly resource: DescribedResource }
  | { readonly type: "fail"; readonly error: ReadinessError }
  | { readonly type: "wait"; readonly leftMs: number; readonly trouble?: string | undefined };

/**
 * Decides after each look. Three limits, never mixed: the deadline while the resource is not ready, a minute while it is not
 * found, and ten minutes without an answer. A resource that will never be ready ends the wait at once.
 */
export function decide(observation: Observation, limits: WaitLimits): Decision {
  const { facts, found, knownMs, unanswered } = observation;
  const toDeadline = limits.deadlineMs - facts.waitedMs;
  switch (found.type) {
    case "answer":
      return decideOnResource(found.value, facts, limits, toDeadline);
    case "none":
      return decideOnParent(found.parent, facts, limits, toDeadline);
    case "refused":
      return fail(new AccessRefusedError(facts, limits.access, found.error, found.detail));
    case "unauthenticated": {
      const error = new CredentialsError(facts, limits.access, found.error, found.detail);
      // The credentials were there before, so their source may only be silent.
      return found.isUnclear === true && unanswered < facts.looks
        ? decideOnSilence(observation, found, limits, toDeadline, error)
        : fail(error);
    }
    case "notFound": {
      const left = Math.min(limits.notFoundToleranceMs - knownMs, toDeadline);
      return left > 0
        ? { type: "wait", leftMs: left, trouble: "not found yet" }
        : fail(new NotFoundError({ ...facts, target: askedTarget(facts.target) }));
    }
    case "misconfigured":
      // AWS has answered with the same setting before, so the setting is not the cause.
      return unanswered < facts.looks
        ? decideOnSilence(observation, found, limits, toDeadline)
        : fail(new SettingError(facts, found.error, found.detail, found.remedy));
    case "noAnswer":
      return decideOnSilence(observation, found, limits, toDeadline);
  }
}

function decideOnSilence(
  { facts, silentMs, unanswered }: Observation,
  { error, detail }: { readonly error: string; readonly detail: string },
  limits: WaitLimits,
  toDeadline: number,
  end: ReadinessError = new NoAnswerError(facts, silentMs, error, detail),
): Decision {
  const left = Math.min(NO_ANSWER_BUDGET_MS - silentMs, toDeadline);
  if (left > 0) {
    return { type: "wait", leftMs: left, trouble: `no answer: ${error}` };
  }
  // If AWS never answered, nothing is known about readiness, so the wait does not end in "not ready".
  return toDeadline <= 0 && unanswered < facts.looks
    ? fail(new DeadlinePassedError(facts, limits.deadlineMs, limits.operation))
    : fail(end);
}

function decideOnResource(
  resource: DescribedResource,
  facts: WaitFacts,
  limits: WaitLimits,
  leftMs: number,
): Decision {
  const { kind } = facts.target;
  const standing = standingOf(kind, resource);
  if (standing.class === "failure") {
    return fail(new FailedError(facts, standing));
  }
  const { expected } = kind;
  const { expectedArn } = limits;
  // An update that is under way may bring about the expected value.
  if (expected !== undefined && expectedArn !== undefined && !standing.isUpdate) {
    if (resource[expected.member] !== expectedArn) {
      return fail(new UnexpectedError(facts, expected, expectedArn));
    }
  }
  switch (standing.class) {
    case "target":
      return { type: "ready", resource };
    case "pending":
      return waitUntil(leftMs, facts, limits);
    case "unknown":
      return waitUntil(leftMs, facts, limits, "a status this version does not know");
  }
}

/** There is no resource yet. The gate waits for the first one, unless the parent failed. */
function decideOnParent(
  parent: AwsResult<DescribedResource>,
  facts: WaitFacts,
  limits: WaitLimits,
  leftMs: number,
): Decision {
  const target = askedTarget(facts.target);
  if (parent.type === "answer") {
    const standing = standingOf(target.kind, parent.value);
    if (standing.class === "failure" && !standing.isUpdate) {
      return fail(new FailedError({ ...facts, target, resource: parent.value }, standing));
    }
  }
  return waitUntil(leftMs, facts, limits, parentTrouble(parent, facts.target.kind, target.kind));
}

function parentTrouble(
  parent: AwsResult<DescribedResource>,
  { succession }: Kind,
  { label }: Kind,
): string | undefined {
  if (parent.type === "refused") {
    return `AWS refuses to describe the ${label}: ${parent.error}`;
  }
  return parent.type === "answer" ? succession?.idle?.(parent.value) : undefined;
}

/** The resource that AWS was asked about: the parent, as long as no resource was found. */
function askedTarget(target: Target): Target {
  return target.arn === undefined ? parentOf(target) : target;
}

function waitUntil(
  leftMs: number,
  facts: WaitFacts,
  { deadlineMs, operation }: WaitLimits,
  trouble?: string,
): Decision {
  return leftMs > 0
    ? { type: "wait", leftMs, trouble }
    : fail(new DeadlinePassedError(facts, deadlineMs, operation));
}

function fail(error: ReadinessError): Decision {
  return { type: "fail", error };
}
