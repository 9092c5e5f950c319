import type { Answer } from "../aws/aws-result.ts";
import {
  AccessRefusedError,
  DeadlinePassedError,
  FailedError,
  NoAnswerError,
  NotFoundError,
  UnexpectedError,
  type ReadinessError,
  type WaitFacts,
  type WaitOperation,
} from "./errors.ts";
import type { Kind } from "../kinds/kind.ts";
import { standingOf, type DescribedResource } from "../kinds/status.ts";
import { parentOf, type Subject } from "../kinds/target.ts";
import type { LookOutcome } from "./observations.ts";

/** What was just created may not be visible yet: not found is tolerated for so long from the start. */
export const NOT_FOUND_TOLERANCE_MS = 60_000;
/** A wait gives up after so long without one good answer. */
export const NO_ANSWER_BUDGET_MS = 600_000;

/** What a wait may cost and what it must find. Times in milliseconds. */
export interface WaitLimits {
  readonly operation: WaitOperation;
  /** How long it may stay not ready. */
  readonly deadlineMs: number;
  /** How long it may be not found, from the start, or from when a list had it. */
  readonly notFoundToleranceMs: number;
  /** What the member that the kind's argument is about must be. */
  readonly expectedArn?: string | undefined;
}

/** What to do now: hand the resource over, give up, or look again within `leftMs`. */
export type Verdict =
  | { readonly kind: "ready"; readonly resource: DescribedResource }
  | { readonly kind: "fail"; readonly error: ReadinessError }
  | { readonly kind: "wait"; readonly leftMs: number; readonly trouble?: string };

/**
 * The decision after each look. Three budgets, never mixed: what is not ready is waited for until the deadline, a look
 * without an answer is repeated for ten minutes at most, and what will never be ready fails at once.
 */
export function judge(
  { facts, sight, silentMs, knownMs, unanswered }: LookOutcome,
  limits: WaitLimits,
): Verdict {
  const toDeadline = limits.deadlineMs - facts.waitedMs;
  switch (sight.kind) {
    case "answer":
      return judgeResource(sight.value, facts, limits, toDeadline);
    case "none":
      return judgeParent(sight.parent, facts, limits, toDeadline);
    case "refused":
      return fail(new AccessRefusedError(facts, sight.error, sight.detail));
    case "notFound": {
      const left = Math.min(limits.notFoundToleranceMs - knownMs, toDeadline);
      return left > 0
        ? { kind: "wait", leftMs: left, trouble: "not found yet" }
        : fail(new NotFoundError({ ...facts, subject: knownSubject(facts.subject) }));
    }
    case "noAnswer": {
      const left = Math.min(NO_ANSWER_BUDGET_MS - silentMs, toDeadline);
      if (left > 0) {
        return { kind: "wait", leftMs: left, trouble: `no answer: ${sight.error}` };
      }
      // Silence says nothing of readiness, so a wait that never had an answer does not end in "not ready".
      return toDeadline <= 0 && unanswered < facts.looks
        ? fail(new DeadlinePassedError(facts, limits.deadlineMs, limits.operation))
        : fail(new NoAnswerError(facts, silentMs, sight.error, sight.detail));
    }
  }
}

function judgeResource(
  resource: DescribedResource,
  facts: WaitFacts,
  limits: WaitLimits,
  leftMs: number,
): Verdict {
  const { kind } = facts.subject;
  const standing = standingOf(kind, resource);
  if (standing.class === "failure") {
    return fail(new FailedError(facts, standing));
  }
  const { expected } = kind;
  const { expectedArn } = limits;
  // While an update is under way it may be what brings about the value expected.
  if (expected !== undefined && expectedArn !== undefined && !standing.isUpdate) {
    if (resource[expected.member] !== expectedArn) {
      return fail(new UnexpectedError(facts, expected, expectedArn));
    }
  }
  switch (standing.class) {
    case "target":
      return { kind: "ready", resource };
    case "pending":
      return waitUntil(leftMs, facts, limits);
    case "unknown":
      return waitUntil(leftMs, facts, limits, "a status this version does not know");
  }
}

/** There is none yet; one may come as long as nothing is wrong with what it is to come from. */
function judgeParent(
  parent: Answer<DescribedResource>,
  facts: WaitFacts,
  limits: WaitLimits,
  leftMs: number,
): Verdict {
  const subject = knownSubject(facts.subject);
  if (parent.kind === "answer") {
    const standing = standingOf(subject.kind, parent.value);
    if (standing.class === "failure" && !standing.isUpdate) {
      return fail(new FailedError({ ...facts, subject, resource: parent.value }, standing));
    }
  }
  return waitUntil(leftMs, facts, limits, parentTrouble(parent, facts.subject.kind, subject.kind));
}

function parentTrouble(
  parent: Answer<DescribedResource>,
  { succession }: Kind,
  { label }: Kind,
): string | undefined {
  switch (parent.kind) {
    case "refused":
      return `whether its ${label} is there may not be asked: ${parent.error}`;
    case "answer":
      return succession?.idle?.(parent.value);
    default:
      return undefined;
  }
}

/** What AWS was asked about: the parent, as long as none was found. */
function knownSubject(subject: Subject): Subject {
  return subject.arn === undefined ? parentOf(subject) : subject;
}

function waitUntil(
  leftMs: number,
  facts: WaitFacts,
  { deadlineMs, operation }: WaitLimits,
  trouble?: string,
): Verdict {
  return leftMs > 0
    ? { kind: "wait", leftMs, ...(trouble !== undefined && { trouble }) }
    : fail(new DeadlinePassedError(facts, deadlineMs, operation));
}

function fail(error: ReadinessError): Verdict {
  return { kind: "fail", error };
}
