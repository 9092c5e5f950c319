// The errors that end a wait, one class for each way of not being ready.
import type { Access } from "../aws/access.ts";
import { credentialsUsed } from "../aws/credentials.ts";
import { unusedProxy } from "../aws/proxy.ts";
import type { Drift } from "../drift/drift.ts";
import { driftMessage, driftRemedy } from "../drift/drift-message.ts";
import { listGrant, type Expected, type SuccessiveKind } from "../kinds/kind.ts";
import type { Spelling } from "../kinds/spelling.ts";
import type { Standing } from "../kinds/status.ts";
import { named, type Target } from "../kinds/target.ts";
import type { WaitOperation } from "../state/gate-spec.ts";
import { formatDuration } from "../time/duration.ts";
import { hintFor } from "./hints.ts";
import {
  historyOf,
  ReadinessError,
  sentence,
  type ErrorOutcome,
  type NextStep,
  type ProviderFront,
  type Told,
  type Undone,
} from "./readiness-error.ts";
import type { WaitFacts } from "./wait-facts.ts";

/** Whether the wait resumes. A read without a state, such as an import or a get, and a failed refresh keep no wait. */
const GOES_ON = ({ isKept }: Told): string =>
  isKept
    ? "The work in AWS goes on, and the next pulumi up resumes the wait."
    : "The work in AWS goes on, and the same command waits again.";

/** The resource will not become ready by itself. */
export class FailedError extends ReadinessError {
  readonly outcome: ErrorOutcome = { resumable: false, onRefresh: "unhealthy", exitCode: 4 };
  readonly failureReason: string | undefined;

  constructor(facts: WaitFacts, standing: Standing) {
    const { failureReason: reason, status, isUpdate, remedy } = standing;
    const hasFailed = /FAILED/i.test(status);
    const what = isUpdate
      ? `The latest update of ${named(facts.target, "the")}`
      : named(facts.target, "The");
    const fate = `${what} ${hasFailed ? "failed" : "will not become ready"}: its status is ${status}`;
    const toDo = isUpdate
      ? `The ${facts.target.kind.label} is as it was before the update, so correct the cause and update it again.`
      : remedy;
    const findings = [
      ...reasonTold(fate, reason, hasFailed),
      ...(toDo === undefined ? [] : [toDo]),
    ];
    super("FailedError", facts, () => findings, [nextStep(facts.target)]);
    this.failureReason = reason;
  }
}

/** The fate with the reason of AWS, and the hint for the reason, in sentences. */
function reasonTold(fate: string, reason: string | undefined, hasFailed: boolean): string[] {
  if (reason === undefined) {
    return [`${fate}.`, ...(hasFailed ? ["AWS gave no reason."] : [])];
  }
  const hint = hintFor(reason);
  return [`${fate}, with AWS's reason: ${sentence(reason)}`, ...(hint === undefined ? [] : [hint])];
}

/** The next step after a failure: where the resource cannot be made again under its ARN, the gate needs another resource. */
function nextStep(target: Target): string {
  if (target.kind.statuses.lasting) {
    return "Then run pulumi up again.";
  }
  if (target.parentArn === undefined) {
    return "Then give the gate the new ARN.";
  }
  return target.follows
    ? `Then run pulumi up again, or set follow to false to keep an earlier ${target.kind.label} that was ready.`
    : "Then run pulumi up again, but if the gate was ready before, change its triggers first.";
}

/** AWS knows no such resource. */
export class NotFoundError extends ReadinessError {
  readonly outcome: ErrorOutcome = { resumable: false, onRefresh: "gone", exitCode: 5 };

  constructor(facts: WaitFacts) {
    const { region, account } = facts.target;
    const findings = [
      `${named(facts.target, "The")} was not found in region ${region} of account ${account}${
        facts.looks > 1 ? ` (after ${facts.looks} looks in ${formatDuration(facts.waitedMs)})` : ""
      }.`,
      "Check the name, the region and the account in the ARN. The credentials must belong to the same account.",
    ];
    super("NotFoundError", facts, () => findings, []);
  }
}

/** AWS names this action when a role cannot be assumed. Similar actions, such as AssumeRoleWithWebIdentity, do not match. */
const ASSUMING_A_ROLE = /\bsts:AssumeRole\b/;

const SOURCES: Readonly<Record<ProviderFront, string>> = {
  dynamic:
    "the credentials of its profile, or else of its aws.Provider, the stack's aws:profile or the AWS SDK's default chain.",
  native:
    "the credentials of its profile, or else of its provider's profile (personalize-readiness:profile) or the AWS SDK's default chain.",
};

/** The credentials in a sentence: the named profile, which findings have, or else the sources from which a gate takes credentials. */
function credentialsTold(access: Access): {
  readonly findings: readonly string[];
  readonly nextSteps: readonly NextStep[];
} {
  const used = credentialsUsed(access, process.env);
  if (used !== undefined) {
    return { findings: [used], nextSteps: [] };
  }
  const verb =
    access.assumeRoleArn === undefined ? "takes" : "assumes the role in assumeRoleArn with";
  return { findings: [], nextSteps: [({ front }) => `The gate ${verb} ${SOURCES[front]}`] };
}

const KEEPS_TO_THE_FOUND =
  "A gate that was ready before does not need this permission if follow is false.";

/** Whether a gate that follows was looking for the newest. */
function isSearch(target: Target): boolean {
  return target.arn === undefined && target.follows;
}

/** The action that failed, and the permission that the action needs. */
function askedOf({ kind, arn }: Target): { readonly verb: string; readonly grant: string } {
  return arn === undefined
    ? { verb: "found", grant: listGrant(kind) }
    : {
        verb: "described",
        grant: `personalize:Describe${kind.name} on ${kind.authorizedOn?.(arn) ?? arn}`,
      };
}

function notDescribed({ target }: WaitFacts): Undone {
  return { what: `${named(target, "The")} cannot be ${askedOf(target).verb}` };
}

/** AWS refused to answer, and another look would not help. */
export class AccessRefusedError extends ReadinessError {
  readonly outcome: ErrorOutcome = { resumable: false, onRefresh: "fails", exitCode: 6 };

  constructor(
    facts: WaitFacts,
    access: Access,
    readonly error: string,
    detail: string,
  ) {
    const { grant } = askedOf(facts.target);
    const credentials = credentialsTold(access);
    const findings = [
      `${notDescribed(facts).what}: ${sentence(`${error}: ${detail}`)}`,
      ASSUMING_A_ROLE.test(detail)
        ? "The credentials must be allowed to assume that role, and the trust policy of the role must name them."
        : `The credentials must allow ${grant}.`,
      ...credentials.findings,
    ];
    super("AccessRefusedError", facts, () => findings, [
      ...credentials.nextSteps,
      ...(isSearch(facts.target) ? [KEEPS_TO_THE_FOUND] : []),
    ]);
  }
}

/** The first look has no history. */
function historyAfterLooks(facts: WaitFacts): string[] {
  return facts.looks > 1 ? [historyOf(facts)] : [];
}

/** The credentials are missing or not valid any more. With other credentials the wait can go on. */
export class CredentialsError extends ReadinessError {
  readonly outcome: ErrorOutcome = { resumable: true, onRefresh: "fails", exitCode: 6 };

  constructor(
    facts: WaitFacts,
    access: Access,
    readonly error: string,
    detail: string,
    undone: Undone = notDescribed(facts),
  ) {
    const credentials = credentialsTold(access);
    const findings = (spell: Spelling): string[] => [
      `${undone.what} with the current credentials: ${sentence(`${error}: ${detail}`)}`,
      ...(undone.demand === undefined ? historyAfterLooks(facts) : [undone.demand(spell)]),
      ...credentials.findings,
    ];
    super("CredentialsError", facts, findings, [
      ...credentials.nextSteps,
      ({ isKept }) =>
        isKept
          ? "Correct or renew the credentials, and the next pulumi up resumes the wait."
          : "Correct or renew the credentials, and run the same command again.",
    ]);
  }
}

/** A setting of this machine prevents the answer to every look. */
export class SettingError extends ReadinessError {
  readonly outcome: ErrorOutcome = { resumable: false, onRefresh: "fails", exitCode: 9 };

  constructor(
    facts: WaitFacts,
    readonly error: string,
    detail: string,
    remedy: string,
  ) {
    const findings = [
      `${notDescribed(facts).what} with the settings of this machine: ${sentence(`${error}: ${detail}`)}`,
      remedy,
    ];
    super("SettingError", facts, () => findings, ["Then run pulumi up again."]);
  }
}

/** The resource is ready, but its drift breaks the gate's promise. */
export class OutdatedError extends ReadinessError {
  readonly outcome: ErrorOutcome = { resumable: false, onRefresh: "unhealthy", exitCode: 8 };

  constructor(
    facts: WaitFacts,
    kind: SuccessiveKind,
    /** All drift of the resource. */
    readonly drift: readonly Drift[],
    breaches: readonly Drift[],
  ) {
    const findings = (spell: Spelling): string[] => [
      `${named(facts.target, "The")} is ${facts.resource?.status ?? "ready"}, but it is outdated.`,
      ...drift.map((one) => driftMessage(one, kind, facts.resource, spell)),
    ];
    super("OutdatedError", facts, findings, [driftRemedy(facts.target, kind, breaches, drift)]);
  }
}

/** A member of the description does not have the expected value. */
export class UnexpectedError extends ReadinessError {
  readonly outcome: ErrorOutcome = { resumable: false, onRefresh: "unhealthy", exitCode: 8 };

  constructor(
    facts: WaitFacts,
    { argument, member, kind, verb, remedy }: Expected,
    readonly expectedArn: string,
  ) {
    const found = facts.resource?.[member];
    const findings = (spell: Spelling): string[] => [
      `${named(facts.target, "The")} ${verb} ${kind.label} ${typeof found === "string" ? found : "(not named)"}, but ${spell(argument)} is ${expectedArn}.`,
    ];
    super("UnexpectedError", facts, findings, [`${remedy}, or correct ${argument}.`]);
  }
}

/** The resource was not ready in time. */
export class DeadlinePassedError extends ReadinessError {
  readonly outcome: ErrorOutcome = { resumable: true, onRefresh: "unhealthy", exitCode: 3 };

  constructor(
    facts: WaitFacts,
    readonly deadlineMs: number,
    readonly operation: WaitOperation,
  ) {
    const findings = [
      `${named(facts.target, "The")} was not ready within ${formatDuration(deadlineMs)}.`,
      historyOf(facts),
    ];
    super("DeadlinePassedError", facts, () => findings, [
      (told) => `${toWaitLonger(operation, told)} ${GOES_ON(told)}`,
    ]);
  }
}

function toWaitLonger(operation: WaitOperation, { front }: Told): string {
  if (front === "native" && operation === "create") {
    // Nothing tells an update of a native gate that the time for create has changed.
    return "To wait longer, raise the gate's customTimeouts.create and customTimeouts.update.";
  }
  // An import takes no customTimeouts.
  return front === "native" && operation === "read"
    ? "To wait longer, raise the gate's customTimeouts.read or the provider's readTimeout."
    : `To wait longer, raise the gate's customTimeouts.${operation}.`;
}

/** AWS did not answer for too long. */
export class NoAnswerError extends ReadinessError {
  readonly outcome: ErrorOutcome = { resumable: true, onRefresh: "fails", exitCode: 7 };

  constructor(
    facts: WaitFacts,
    silentMs: number,
    readonly error: string,
    detail: string,
    undone?: Undone,
  ) {
    const findings = (spell: Spelling): string[] => [
      `AWS did not answer about ${named(facts.target, "the")} for ${formatDuration(silentMs)}, and the last error is ${sentence(`${error}: ${detail}`)}`,
      undone?.demand?.(spell) ?? historyOf(facts),
      ...(undone?.remedy === undefined ? networkAdvice(error, facts.target) : [undone.remedy]),
    ];
    super("NoAnswerError", facts, findings, [GOES_ON]);
  }
}

/** The names that Node.js has for errors of the network. */
const OF_THE_NETWORK = /^E[A-Z_]+$|^TimeoutError$/;
/** The names of the error that no name server knows a host. */
const NAME_NOT_KNOWN = /^(?:ENOTFOUND|EAI_AGAIN)$/;

/** The advice about the way to AWS, in a sentence, if the error is of the network. */
function networkAdvice(error: string, { region }: Target): string[] {
  const unused = OF_THE_NETWORK.test(error)
    ? unusedProxy(process.env, process.versions.node)
    : undefined;
  if (unused !== undefined) {
    return [unused];
  }
  return NAME_NOT_KNOWN.test(error)
    ? [
        `Check this machine's DNS, proxy (HTTPS_PROXY, a URL like http://proxy:3128) and VPN, and whether AWS offers Amazon Personalize in ${region}.`,
      ]
    : [];
}

/** The wait was canceled before the resource was ready. */
export class WaitCanceledError extends ReadinessError {
  readonly outcome: ErrorOutcome = { resumable: true, onRefresh: "fails" };

  constructor(facts: WaitFacts) {
    const findings = [
      `The wait for ${named(facts.target, "the")} was canceled after ${formatDuration(facts.waitedMs)}.`,
      historyOf(facts),
    ];
    super("WaitCanceledError", facts, () => findings, [GOES_ON]);
  }
}
