// The check after ready: that what has become of the resource leaves the gate's promise whole.
import type { AwsResult } from "../aws/aws-result.ts";
import { MAX_AGE_MS } from "../aws/max-age.ts";
import { breaches, driftOf, type Drift, type ParentSeen } from "../drift/drift.ts";
import { driftMessage } from "../drift/drift-message.ts";
import { isSuccessive, type SuccessiveKind } from "../kinds/kind.ts";
import type { DescribedResource } from "../kinds/status.ts";
import type { GateSpec, WaitOperation } from "../state/gate-spec.ts";
import { NoAnswerError, OutdatedError, WaitCancelledError } from "./errors.ts";
import type { WaitContext } from "./wait-context.ts";
import type { ReadyFacts } from "./wait-facts.ts";

/**
 * Asks what has become of a resource that is ready: everything on refresh and update, and of a new gate only what
 * its arguments demand, so that a new gate costs one call.
 *
 * @param before the drift that was found the last time
 * @throws OutdatedError when the resource is not what the gate promises.
 * @throws NoAnswerError when AWS did not answer a question on which the promise depends.
 * @throws WaitCancelledError
 */
export async function checkDrift(
  facts: ReadyFacts,
  spec: GateSpec,
  operation: WaitOperation,
  before: readonly Drift[] | undefined,
  context: WaitContext,
): Promise<readonly Drift[]> {
  const { kind } = facts.target;
  if (!isSuccessive(kind)) {
    return [];
  }
  const { resource } = facts;
  const { clock, signal } = context;
  const startMs = clock.elapsedMs();
  try {
    const { siblings, parent } = await whatElseIsKnown(kind, facts, spec, operation, context);
    if (siblings?.type === "noAnswer" && spec.onSuperseded === "fail") {
      const silentMs = clock.elapsedMs() - startMs;
      throw new NoAnswerError(facts, silentMs, siblings.error, siblings.detail);
    }
    const drift = driftOf({
      kind,
      resource,
      siblings: siblings?.type === "answer" ? siblings.value : undefined,
      parent: parentIn(parent),
      maxAgeMs: spec.maxAgeMs,
      nowMs: clock.wallMs(),
      before,
    });
    const broken = breaches(drift, spec.onSuperseded);
    if (broken.length > 0) {
      throw new OutdatedError(facts, kind, drift, broken);
    }
    const warnings = [
      ...drift.map((one) => driftMessage(one, kind, resource)),
      ...[siblings, parent].flatMap((result) =>
        result?.type === "noAnswer" ? [noAnswerMessage(result.error)] : [],
      ),
    ];
    await Promise.all(warnings.map((warning) => context.warn(warning)));
    return drift;
  } catch (error) {
    throw signal.aborted ? new WaitCancelledError(facts) : error;
  }
}

/** The siblings and the parent of the resource; undefined where the gate does not ask. */
async function whatElseIsKnown(
  kind: SuccessiveKind,
  { resource, looks }: ReadyFacts,
  { access, onSuperseded }: GateSpec,
  operation: WaitOperation,
  { reader, signal }: WaitContext,
): Promise<{
  siblings: Awaited<ReturnType<typeof reader.siblings>> | undefined;
  parent: AwsResult<DescribedResource> | undefined;
}> {
  const { parent: parentKind, parentMember } = kind.succession;
  const parentArn = String(resource[parentMember]);
  const isNew = operation === "create";
  const maxAgeMs = looks > 1 ? MAX_AGE_MS.afterWaiting : MAX_AGE_MS.known;
  const [siblings, parent] = await Promise.all([
    isNew && onSuperseded === "report"
      ? undefined
      : reader.siblings(access, kind, parentArn, maxAgeMs, signal),
    isNew ? undefined : reader.resource(access, parentKind, parentArn, maxAgeMs, signal),
  ]);
  return { siblings, parent };
}

function parentIn(result: AwsResult<DescribedResource> | undefined): ParentSeen | undefined {
  return result?.type === "notFound"
    ? { type: "gone" }
    : result?.type === "answer"
      ? { ...result.value, type: "there" }
      : undefined;
}

function noAnswerMessage(error: string): string {
  return `AWS did not answer what has become of it since (${error}); what was known before stays.`;
}
