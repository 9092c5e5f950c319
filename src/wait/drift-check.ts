// The check after ready: looks for drift, and fails when the gate does not tolerate the drift.
import { isUnanswered, type AwsResult } from "../aws/aws-result.ts";
import type { Siblings } from "../aws/list.ts";
import { breaches, driftOf, type Drift, type ParentSeen } from "../drift/drift.ts";
import { driftMessage } from "../drift/drift-message.ts";
import { isSuccessive, type SuccessiveKind } from "../kinds/kind.ts";
import type { DescribedResource } from "../kinds/status.ts";
import type { GateSpec, WaitOperation } from "../state/gate-spec.ts";
import { CredentialsError, NoAnswerError, OutdatedError, WaitCanceledError } from "./errors.ts";
import { decidingSince } from "./freshness.ts";
import {
  parentUnchecked,
  siblingsDemanded,
  siblingsUnchecked,
  UncheckedError,
} from "./unchecked.ts";
import type { WaitContext } from "./wait-context.ts";
import type { ReadyFacts } from "./wait-facts.ts";

/** The gate and the operation of the check. */
export interface DriftCheck {
  readonly spec: GateSpec;
  readonly operation: WaitOperation;
  /** The beginning of the operation, by the clock's elapsed time. */
  readonly beganMs: number;
  /** The drift of the last time; undefined for a gate that the state does not have, such as the gate of a `get`. */
  readonly before?: readonly Drift[] | undefined;
}

/**
 * Looks for the drift of a ready resource: for all drift on refresh and update, and for a new gate only for the drift that
 * its arguments ask about, so that a new gate costs one call. A new gate that had to find its resource has asked about the
 * parent already.
 *
 * @throws OutdatedError when the drift breaks the gate's promise.
 * @throws NoAnswerError when AWS did not answer a question on which the promise depends.
 * @throws CredentialsError when the credentials are not valid any more.
 * @throws UncheckedError when AWS refused to answer a question on which the promise depends.
 * @throws WaitCanceledError
 */
export async function checkDrift(
  facts: ReadyFacts,
  check: DriftCheck,
  context: WaitContext,
): Promise<readonly Drift[]> {
  const { kind } = facts.target;
  if (!isSuccessive(kind)) {
    return [];
  }
  const { resource } = facts;
  const { clock, signal } = context;
  const { onSuperseded, maxAgeMs } = check.spec;
  const startMs = clock.elapsedMs();
  try {
    const answers = await whatElseIsKnown(kind, facts, check, context);
    const { siblings } = answers;
    // AWS answers "not found" to a list of a parent that does not exist.
    const parent = siblings?.type === "notFound" ? siblings : answers.parent;
    const silentMs = clock.elapsedMs() - startMs;
    if (siblings !== undefined && onSuperseded === "fail") {
      refuseUnknown(siblings, kind, facts, check.spec, silentMs);
    }
    if (
      (onSuperseded === "fail" || maxAgeMs !== undefined) &&
      resource.creationDateTime === undefined
    ) {
      const detail = "the answer has no creationDateTime";
      throw new NoAnswerError(facts, silentMs, "IncompleteAnswer", detail);
    }
    const drift = driftOf({
      kind,
      resource,
      siblings: siblings?.type === "answer" ? siblings.value : undefined,
      parent: parentIn(parent),
      maxAgeMs,
      nowMs: clock.wallMs(),
      before: check.before,
    });
    const broken = breaches(drift, onSuperseded);
    if (broken.length > 0) {
      throw new OutdatedError(facts, kind, drift, broken);
    }
    const warnings = [
      ...drift.map((one) => driftMessage(one, kind, resource)),
      ...[siblings, parent].flatMap((result) =>
        result !== undefined && isUnanswered(result) ? [noAnswerMessage(result.error)] : [],
      ),
      ...(siblings?.type === "refused" ? [siblingsUnchecked(kind, siblings)] : []),
      ...(parent?.type === "refused"
        ? [parentUnchecked(kind, parentArnIn(kind, resource), parent)]
        : []),
    ];
    await Promise.all(warnings.map((warning) => context.warn(warning)));
    return drift;
  } catch (error) {
    throw signal.aborted ? new WaitCanceledError(facts) : error;
  }
}

/** Fails when it is unknown whether a later resource has superseded a resource that must not be superseded. */
function refuseUnknown(
  siblings: AwsResult<Siblings>,
  kind: SuccessiveKind,
  facts: ReadyFacts,
  { access }: GateSpec,
  silentMs: number,
): void {
  if (siblings.type === "refused") {
    throw new UncheckedError(facts, kind, siblings);
  }
  if (siblings.type === "unauthenticated") {
    const demanded = siblingsDemanded(facts, kind);
    throw new CredentialsError(facts, access, siblings.error, siblings.detail, demanded);
  }
  // AWS has described the resource with the same settings, so a setting may not be the cause.
  if (isUnanswered(siblings)) {
    const remedy = siblings.type === "misconfigured" ? siblings.remedy : undefined;
    const demanded = siblingsDemanded(facts, kind, remedy);
    throw new NoAnswerError(facts, silentMs, siblings.error, siblings.detail, demanded);
  }
}

/** The siblings and the parent of the resource; undefined where the gate has no question. */
async function whatElseIsKnown(
  kind: SuccessiveKind,
  { resource, target }: ReadyFacts,
  { spec: { access, onSuperseded }, operation, beganMs, before }: DriftCheck,
  { reader, clock, signal }: WaitContext,
): Promise<{
  siblings: AwsResult<Siblings> | undefined;
  parent: AwsResult<DescribedResource> | undefined;
}> {
  const parentArn = parentArnIn(kind, resource);
  const isNew = operation === "create";
  const wasSought = target.parentArn !== undefined;
  // A get has no state yet, and a program uses it like a new gate.
  const isRefresh = operation === "read" && before !== undefined;
  const sinceMs = decidingSince(isRefresh, beganMs, clock.elapsedMs());
  const [siblings, parent] = await Promise.all([
    isNew && onSuperseded === "report"
      ? undefined
      : reader.siblings(access, kind, parentArn, sinceMs, signal),
    isNew && !wasSought
      ? undefined
      : reader.resource(access, kind.succession.parent, parentArn, sinceMs, signal),
  ]);
  return { siblings, parent };
}

function parentArnIn({ succession }: SuccessiveKind, resource: DescribedResource): string {
  return String(resource[succession.parentMember]);
}

function parentIn(result: AwsResult<DescribedResource> | undefined): ParentSeen | undefined {
  return result?.type === "notFound"
    ? { type: "gone" }
    : result?.type === "answer"
      ? { ...result.value, type: "there" }
      : undefined;
}

function noAnswerMessage(error: string): string {
  return `AWS did not answer the check for drift (${error}). Drift that was found before stays.`;
}
