import { parseArn } from "./arn.ts";
import type { DescribedJob } from "./describe.ts";
import type { Drift } from "./drift.ts";
import { accountOf, remedyFor } from "./drift-account.ts";
import { formatDuration } from "./duration.ts";
import { hintFor } from "./hints.ts";
import { classifyStatus } from "./status.ts";

/** What was known when a wait ended. Times in milliseconds. */
export interface WaitFacts {
  readonly datasetImportJobArn: string;
  /** How long the gate waited. */
  readonly waitedMs: number;
  /** How often it looked. */
  readonly looks: number;
  /** What the looks found, and how often: a status, "not found", or the name of an error. */
  readonly seen: ReadonlyMap<string, number>;
  /** The last description AWS gave. */
  readonly job?: DescribedJob | undefined;
  /** How old the job is, counted from its creationDateTime. */
  readonly jobAgeMs?: number | undefined;
}

/**
 * A wait that did not end in ready. Every word a user needs is in `sentences`, because the engine shows nothing else.
 */
export abstract class ReadinessError extends Error {
  /** Whether the next `pulumi up` takes the wait up again: the gate stays in the state as not initialized. */
  abstract readonly resumable: boolean;

  constructor(
    name: string,
    readonly facts: WaitFacts,
    readonly sentences: readonly string[],
  ) {
    super(sentences.join(" "));
    this.name = name;
    // The plugin process prints the stack of what it throws, and a user has no use for our line numbers.
    this.stack = this.message;
  }

  override toString(): string {
    return this.name;
  }
}

/** What a gate was told makes no sense. Only a `get` ends so: the inputs of a declared gate are checked before. */
export class InvalidInputsError extends Error {
  override readonly name = "InvalidInputsError";

  constructor(reasons: readonly string[]) {
    super(reasons.join(" "));
  }
}

/** The import failed; it will never be ready. */
export class ImportFailedError extends ReadinessError {
  readonly resumable = false;
  readonly failureReason: string | undefined;

  constructor(facts: WaitFacts) {
    const reason = facts.job?.failureReason;
    const hint = reason === undefined ? undefined : hintFor(reason);
    super("ImportFailedError", facts, [
      `${named(facts)} failed: its status is ${facts.job?.status ?? "unknown"}.`,
      reason === undefined ? "AWS gave no reason." : `AWS's reason: ${sentence(reason)}`,
      ...(hint === undefined ? [] : [hint]),
      "A failed import cannot be started again: mend its cause, create a new import job, and give the gate that job's ARN.",
    ]);
    this.failureReason = reason;
  }
}

/** AWS knows no such job. */
export class ImportNotFoundError extends ReadinessError {
  readonly resumable = false;

  constructor(facts: WaitFacts) {
    const arn = parseArn(facts.datasetImportJobArn);
    super("ImportNotFoundError", facts, [
      `${named(facts)} was not found in region ${arn?.region ?? "?"} of account ${arn?.account ?? "?"}${
        facts.looks > 1 ? ` (looked ${facts.looks} times in ${formatDuration(facts.waitedMs)})` : ""
      }.`,
      "Check the name, region and account in the ARN, and that the credentials in use belong to that account.",
    ]);
  }
}

/** AWS refused to say, and asking again would not help. */
export class AccessRefusedError extends ReadinessError {
  readonly resumable = false;

  constructor(
    facts: WaitFacts,
    readonly error: string,
    detail: string,
  ) {
    super("AccessRefusedError", facts, [
      `${named(facts)} cannot be described: ${sentence(`${error}: ${detail}`)}`,
      `The gate needs credentials that allow personalize:DescribeDatasetImportJob on ${facts.datasetImportJobArn}; it takes those of its profile, else of the aws.Provider's, else of the stack's aws:profile, else of the AWS SDK's default chain.`,
    ]);
  }
}

/** The job is ACTIVE, but its data is not what the gate promises any more. */
export class OutdatedImportError extends ReadinessError {
  readonly resumable = false;

  constructor(
    facts: WaitFacts,
    /** All that has become of the data. */
    readonly drift: readonly Drift[],
    breaches: readonly Drift[],
  ) {
    super("OutdatedImportError", facts, [
      `${named(facts)} is ${facts.job?.status ?? "ready"}, but its data is not what this gate promises.`,
      ...drift.map((one) => accountOf(one, facts.job)),
      remedyFor(breaches, drift),
    ]);
  }
}

/** The job fills another dataset than the gate was told to expect. */
export class WrongDatasetError extends ReadinessError {
  readonly resumable = false;

  constructor(
    facts: WaitFacts,
    readonly expectedDatasetArn: string,
  ) {
    super("WrongDatasetError", facts, [
      `${named(facts)} fills dataset ${facts.job?.datasetArn ?? "(not named)"}, but expectedDatasetArn is ${expectedDatasetArn}.`,
      "Give the gate the import job of that dataset, or correct expectedDatasetArn.",
    ]);
  }
}

/** The job was not ready in time. */
export class DeadlinePassedError extends ReadinessError {
  readonly resumable = true;

  constructor(
    facts: WaitFacts,
    readonly deadlineMs: number,
    readonly operation: WaitOperation,
  ) {
    super("DeadlinePassedError", facts, [
      `${named(facts)} was not ready within ${formatDuration(deadlineMs)}.`,
      account(facts),
      `To wait longer, raise the gate's customTimeouts.${operation}. ${RESUMES}`,
    ]);
  }
}

/** Nobody has answered for too long. */
export class NoAnswerError extends ReadinessError {
  readonly resumable = true;

  constructor(
    facts: WaitFacts,
    silentMs: number,
    readonly error: string,
    detail: string,
  ) {
    super("NoAnswerError", facts, [
      `AWS has not answered about ${named(facts, "the")} for ${formatDuration(silentMs)}; the last error is ${sentence(`${error}: ${detail}`)}`,
      account(facts),
      ...(error === "ENOTFOUND"
        ? [
            `Amazon Personalize may not be offered in ${parseArn(facts.datasetImportJobArn)?.region ?? "that region"}.`,
          ]
        : []),
      RESUMES,
    ]);
  }
}

/** The wait was cancelled before the job was ready. */
export class WaitCancelledError extends ReadinessError {
  readonly resumable = true;

  constructor(facts: WaitFacts) {
    super("WaitCancelledError", facts, [
      `The wait for ${named(facts, "the")} was cancelled after ${formatDuration(facts.waitedMs)}.`,
      account(facts),
      RESUMES,
    ]);
  }
}

/** The Pulumi operation a wait belongs to; each has its own deadline in `customTimeouts`. */
export type WaitOperation = "create" | "update" | "read";

const RESUMES = "The import itself goes on in AWS, and the next pulumi up takes the wait up again.";

function named(facts: WaitFacts, article = "The"): string {
  return `${article} dataset import job ${facts.datasetImportJobArn}`;
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function account({ job, jobAgeMs, looks, seen, waitedMs }: WaitFacts): string {
  const last = job === undefined ? "No status was seen" : `Its last status is ${lastStatus(job)}`;
  const age = jobAgeMs === undefined ? "" : `, the job is ${formatDuration(jobAgeMs)} old`;
  const answers = [...seen].map(([what, times]) => `${what} ${times}x`).join(", ");
  const times = looks === 1 ? "once" : `${looks} times`;
  return `${last}${age}; the gate looked ${times} in ${formatDuration(waitedMs)}${answers && `: ${answers}`}.`;
}

function lastStatus({ status }: DescribedJob): string {
  return classifyStatus(status) === "unknown"
    ? `${status} (which this version does not know)`
    : status;
}
