import type { DescribedJob } from "./describe.ts";
import {
  AccessRefusedError,
  DeadlinePassedError,
  ImportFailedError,
  ImportNotFoundError,
  NoAnswerError,
  WrongDatasetError,
  type ReadinessError,
  type WaitFacts,
  type WaitOperation,
} from "./errors.ts";
import { classifyStatus } from "./status.ts";
import type { LookOutcome } from "./watch.ts";

/** A job that was just created may not be visible yet: not found is tolerated for so long from the start. */
export const NOT_FOUND_TOLERANCE_MS = 60_000;
/** A wait gives up after so long without one good answer. */
export const NO_ANSWER_BUDGET_MS = 600_000;

/** What a wait may cost and what it must find. Times in milliseconds. */
export interface WaitLimits {
  readonly operation: WaitOperation;
  /** How long the job may stay not ready. */
  readonly deadlineMs: number;
  /** How long from the start the job may be not found. */
  readonly notFoundToleranceMs: number;
  readonly expectedDatasetArn?: string | undefined;
}

/** What to do now: hand the job over, give up, or look again within `leftMs`. */
export type Verdict =
  | { readonly kind: "ready"; readonly job: DescribedJob }
  | { readonly kind: "fail"; readonly error: ReadinessError }
  | { readonly kind: "wait"; readonly leftMs: number; readonly trouble?: string };

/**
 * The decision after each look. Three budgets, never mixed: a job that is not ready is waited for until the deadline,
 * a look without an answer is repeated for ten minutes at most, and what will never be ready fails at once.
 */
export function judge({ facts, answer, silentMs }: LookOutcome, limits: WaitLimits): Verdict {
  const toDeadline = limits.deadlineMs - facts.waitedMs;
  switch (answer.kind) {
    case "job":
      return judgeJob(answer.job, facts, limits, toDeadline);
    case "refused":
      return fail(new AccessRefusedError(facts, answer.error, answer.detail));
    case "notFound": {
      const left = Math.min(limits.notFoundToleranceMs - facts.waitedMs, toDeadline);
      return left > 0
        ? { kind: "wait", leftMs: left, trouble: "not found yet" }
        : fail(new ImportNotFoundError(facts));
    }
    case "noAnswer": {
      const left = Math.min(NO_ANSWER_BUDGET_MS - silentMs, toDeadline);
      if (left > 0) {
        return { kind: "wait", leftMs: left, trouble: `no answer: ${answer.error}` };
      }
      // Silence says nothing about the job, so a wait that never had an answer does not end in "not ready".
      return toDeadline <= 0 && facts.job !== undefined
        ? fail(new DeadlinePassedError(facts, limits.deadlineMs, limits.operation))
        : fail(new NoAnswerError(facts, silentMs, answer.error, answer.detail));
    }
  }
}

function judgeJob(
  job: DescribedJob,
  facts: WaitFacts,
  limits: WaitLimits,
  leftMs: number,
): Verdict {
  if (limits.expectedDatasetArn !== undefined && job.datasetArn !== limits.expectedDatasetArn) {
    return fail(new WrongDatasetError(facts, limits.expectedDatasetArn));
  }
  const status = classifyStatus(job.status);
  if (status === "target") {
    return { kind: "ready", job };
  }
  if (status === "failure") {
    return fail(new ImportFailedError(facts));
  }
  if (leftMs <= 0) {
    return fail(new DeadlinePassedError(facts, limits.deadlineMs, limits.operation));
  }
  return status === "unknown"
    ? { kind: "wait", leftMs, trouble: "a status this version does not know" }
    : { kind: "wait", leftMs };
}

function fail(error: ReadinessError): Verdict {
  return { kind: "fail", error };
}
