import type { Drift } from "../drift/drift.ts";
import { accountOf, remedyFor } from "../drift/drift-message.ts";
import { formatDuration } from "../time/duration.ts";
import { hintFor } from "./hints.ts";
import type { Expected, SuccessiveKind } from "../kinds/kind.ts";
import { kindNamed } from "../kinds/kinds.ts";
import { standingOf, statusText, type DescribedResource, type Standing } from "../kinds/status.ts";
import { named, placeOf, type Subject } from "../kinds/target.ts";

/** What was known when a wait ended. Times in milliseconds. */
export interface WaitFacts {
  readonly subject: Subject;
  /** How long the wait took so far. */
  readonly waitedMs: number;
  /** How often it looked. */
  readonly looks: number;
  /** What the looks found, and how often: a status, "not found", or the name of an error. */
  readonly seen: ReadonlyMap<string, number>;
  /** The last description AWS gave. */
  readonly resource?: DescribedResource | undefined;
  /** How old the resource is, counted from its creationDateTime. */
  readonly ageMs?: number | undefined;
}

/**
 * A wait that did not end in ready. Every word a user of a stack needs is in `sentences`, because the engine shows nothing
 * else: what is the matter, and what to do in a stack.
 */
export abstract class ReadinessError extends Error {
  /** Whether the next `pulumi up` takes the wait up again: the gate stays in the state as not initialized. */
  abstract readonly resumable: boolean;
  readonly sentences: readonly string[];

  constructor(
    name: string,
    readonly facts: WaitFacts,
    /** What is the matter, wherever it is waited for. */
    readonly findings: readonly string[],
    nextSteps: readonly string[],
  ) {
    const sentences = [...findings, ...nextSteps];
    super(sentences.join(" "));
    this.name = name;
    this.sentences = sentences;
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

/** It will not become ready by itself. */
export class FailedError extends ReadinessError {
  readonly resumable = false;
  readonly failureReason: string | undefined;

  constructor(facts: WaitFacts, standing: Standing) {
    const { failureReason: reason, status, isUpdate, remedy } = standing;
    const hint = reason === undefined ? undefined : hintFor(reason);
    const hasFailed = /FAILED/i.test(status);
    const what = isUpdate
      ? `The latest update of ${named(facts.subject, "the")}`
      : named(facts.subject, "The");
    const fate = hasFailed
      ? `${what} failed: its status is ${status}.`
      : `${what} will not become ready: its status is ${status}.`;
    const mend = isUpdate
      ? `The ${facts.subject.kind.label} is still what it was before: mend the cause and update it again.`
      : remedy;
    const findings = [
      fate,
      ...(reason === undefined
        ? hasFailed
          ? ["AWS gave no reason."]
          : []
        : [`AWS's reason: ${sentence(reason)}`]),
      ...(hint === undefined ? [] : [hint]),
      ...(mend === undefined ? [] : [mend]),
    ];
    super("FailedError", facts, findings, [nextStep(facts.subject)]);
    this.failureReason = reason;
  }
}

/** Where one that failed cannot be made again under its ARN, a gate needs another. */
function nextStep({ kind, parentArn }: Subject): string {
  if (kind.statuses.lasting) {
    return "Then run pulumi up again.";
  }
  return parentArn === undefined
    ? "Then give it to the gate."
    : "A gate that is in the stack already keeps to the one it found until its triggers change.";
}

/** AWS knows no such resource. */
export class NotFoundError extends ReadinessError {
  readonly resumable = false;

  constructor(facts: WaitFacts) {
    const { region, account } = placeOf(facts.subject);
    const findings = [
      `${named(facts.subject, "The")} was not found in region ${region} of account ${account}${
        facts.looks > 1 ? ` (looked ${facts.looks} times in ${formatDuration(facts.waitedMs)})` : ""
      }.`,
      "Check the name, region and account in the ARN, and that the credentials in use belong to that account.",
    ];
    super("NotFoundError", facts, findings, []);
  }
}

/** AWS says so to whoever may not assume a role; AssumeRoleWithWebIdentity and its like are about other things. */
const ASSUMING_A_ROLE = /\bsts:AssumeRole\b/;

/** AWS refused to say, and asking again would not help. */
export class AccessRefusedError extends ReadinessError {
  readonly resumable = false;

  constructor(
    facts: WaitFacts,
    readonly error: string,
    detail: string,
  ) {
    const { kind, arn } = facts.subject;
    const [verb, grant] =
      arn === undefined
        ? ["found", `personalize:List${kind.name}s on *`]
        : ["described", `personalize:Describe${kind.name} on ${kind.authorizedOn?.(arn) ?? arn}`];
    const findings = [
      `${named(facts.subject, "The")} cannot be ${verb}: ${sentence(`${error}: ${detail}`)}`,
      ASSUMING_A_ROLE.test(detail)
        ? "That needs credentials that may assume that role, and a trust policy of the role that names them."
        : `That needs credentials that allow ${grant}.`,
    ];
    super("AccessRefusedError", facts, findings, [
      "The gate takes those of its profile, else of the aws.Provider's, else of the stack's aws:profile, else of the AWS SDK's default chain; with them it assumes its assumeRoleArn, if it has one.",
    ]);
  }
}

/** It is ready, but not what the gate promises any more. */
export class OutdatedError extends ReadinessError {
  readonly resumable = false;

  constructor(
    facts: WaitFacts,
    kind: SuccessiveKind,
    /** All that has become of it. */
    readonly drift: readonly Drift[],
    breaches: readonly Drift[],
  ) {
    const findings = [
      `${named(facts.subject, "The")} is ${facts.resource?.status ?? "ready"}, but not what was asked for.`,
      ...drift.map((one) => accountOf(one, kind, facts.resource)),
    ];
    super("OutdatedError", facts, findings, [remedyFor(facts.subject, kind, breaches, drift)]);
  }
}

/** An output is not what the gate was told to expect. */
export class UnexpectedError extends ReadinessError {
  readonly resumable = false;

  constructor(
    facts: WaitFacts,
    { argument, member, kind, verb, remedy }: Expected,
    readonly expectedArn: string,
  ) {
    const { label } = kindNamed(kind);
    const found = facts.resource?.[member];
    const findings = [
      `${named(facts.subject, "The")} ${verb} ${label} ${typeof found === "string" ? found : "(not named)"}, but ${argument} is ${expectedArn}.`,
    ];
    super("UnexpectedError", facts, findings, [`${remedy}, or correct ${argument}.`]);
  }
}

/** It was not ready in time. */
export class DeadlinePassedError extends ReadinessError {
  readonly resumable = true;

  constructor(
    facts: WaitFacts,
    readonly deadlineMs: number,
    readonly operation: WaitOperation,
  ) {
    const findings = [
      `${named(facts.subject, "The")} was not ready within ${formatDuration(deadlineMs)}.`,
      account(facts),
    ];
    super("DeadlinePassedError", facts, findings, [
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
    const findings = [
      `AWS has not answered about ${named(facts.subject, "the")} for ${formatDuration(silentMs)}; the last error is ${sentence(`${error}: ${detail}`)}`,
      account(facts),
      ...(error === "ENOTFOUND"
        ? [`Amazon Personalize may not be offered in ${placeOf(facts.subject).region}.`]
        : []),
    ];
    super("NoAnswerError", facts, findings, [RESUMES]);
  }
}

/** The wait was cancelled before it was ready. */
export class WaitCancelledError extends ReadinessError {
  readonly resumable = true;

  constructor(facts: WaitFacts) {
    const findings = [
      `The wait for ${named(facts.subject, "the")} was cancelled after ${formatDuration(facts.waitedMs)}.`,
      account(facts),
    ];
    super("WaitCancelledError", facts, findings, [RESUMES]);
  }
}

/** The Pulumi operation a wait belongs to; each has its own deadline in `customTimeouts`. */
export type WaitOperation = "create" | "update" | "read";

const RESUMES = "What is under way in AWS goes on, and the next pulumi up takes the wait up again.";

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function account({ subject, resource, ageMs, looks, seen, waitedMs }: WaitFacts): string {
  const last =
    resource === undefined
      ? subject.arn === undefined
        ? `There was none: has a ${subject.kind.label} been started? No status was seen`
        : "No status was seen"
      : `Its last status is ${lastStatus(standingOf(subject.kind, resource))}`;
  const age = ageMs === undefined ? "" : `, it is ${formatDuration(ageMs)} old`;
  const answers = [...seen].map(([what, times]) => `${what} ${times}x`).join(", ");
  const times = looks === 1 ? "once" : `${looks} times`;
  return `${last}${age}; it was looked at ${times} in ${formatDuration(waitedMs)}${answers && `: ${answers}`}.`;
}

function lastStatus(standing: Standing): string {
  const text = statusText(standing);
  return standing.class === "unknown" ? `${text} (which this version does not know)` : text;
}
