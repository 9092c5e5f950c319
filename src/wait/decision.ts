// The step after a look: ready, fail, or wait. A pure function. A ready resource still has to pass drift-check.ts.
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

/** The time from the start in which "not found" is tolerated: a new resource may not be visible yet. */
export const NOT_FOUND_TOLERANCE_MS = 60_000;
/** The time without an answer after which a wait gives up. */
export const NO_ANSWER_BUDGET_MS = 600_000;

/** The limits of a wait, and the demands on its resource. Times in milliseconds. */
export interface WaitLimits {
  /** The access of the looks. */
  readonly access: Access;
  readonly operation: WaitOperation;
  /** The time for which the resource may stay not ready. */
  readonly deadlineMs: number;
  /** The time for which AWS may say "not found", from the start or from the moment when a list showed the resource. */
  readonly notFoundToleranceMs: number;
  /** The ARN that the kind's expected member must have. Default: any ARN. */
  readonly expectedArn?: string | undefined;
}

/** The next step: hand the resource over, give up, or look again within `leftMs`. */
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
  // If AWS never answered, readiness is unknown, so the wait does not end in "not ready".
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
  // An update that is under way may bring the expected value.
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

/** There is no resource yet. The gate waits for the first resource, unless the parent failed. */
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

/** The resource of the question to AWS: the parent, until a resource is found. */
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
