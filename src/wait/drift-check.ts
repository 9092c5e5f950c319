import type { Answer } from "../aws/aws-result.ts";
import type { Access } from "../aws/client.ts";
import type { Clock } from "../time/clock.ts";
import { breaches, driftOf, type Drift, type ParentSeen } from "../drift/drift.ts";
import { accountOf } from "../drift/drift-message.ts";
import { NoAnswerError, OutdatedError, WaitCancelledError, type WaitOperation } from "./errors.ts";
import { maxAgeMs, type GateInputs } from "../state/gate-inputs.ts";
import { isSuccessive, type SuccessiveKind } from "../kinds/kind.ts";
import { kindNamed } from "../kinds/kinds.ts";
import type { Lookout } from "../aws/personalize-reader.ts";
import type { GateState } from "../state/stored-gate.ts";
import type { DescribedResource } from "../kinds/status.ts";
import type { ReadyFacts } from "./waiter.ts";

/** What is known of a parent for so long need not be asked again, in milliseconds. */
export const RECENT_MS = 300_000;
/** But while a gate waits for hours, the world goes on: what it asked at the start is old. */
const FRESH_MS = 5_000;

/** What is to be checked, and with which means. */
export interface Promised {
  readonly lookout: Lookout;
  readonly clock: Clock;
  readonly access: Access;
  readonly inputs: GateInputs;
  readonly operation: WaitOperation;
  readonly facts: ReadyFacts;
  readonly before: GateState | undefined;
  readonly signal: AbortSignal;
  readonly warn: (message: string) => Promise<void>;
}

/**
 * Asks what has become of a resource that is ready: everything on refresh and update, and of a new gate only what
 * its arguments demand, so that it costs one call.
 *
 * @throws OutdatedError when it is not what the gate promises.
 * @throws NoAnswerError when AWS did not answer a question on which the promise depends.
 * @throws WaitCancelledError
 */
export async function checkPromise(promised: Promised): Promise<readonly Drift[]> {
  const { kind } = promised.facts.subject;
  return isSuccessive(kind) ? checkSuccession(kind, promised) : [];
}

async function checkSuccession(
  kind: SuccessiveKind,
  { lookout, clock, access, inputs, operation, facts, before, signal, warn }: Promised,
): Promise<readonly Drift[]> {
  const { resource } = facts;
  const { parent: parentName, parentMember } = kind.succession;
  const parentArn = String(resource[parentMember]);
  const onSuperseded = inputs.onSuperseded ?? "report";
  const isNew = operation === "create";
  const maxAge = facts.looks > 1 ? FRESH_MS : RECENT_MS;
  const startMs = clock.elapsedMs();
  try {
    const [siblings, parent] = await Promise.all([
      isNew && onSuperseded === "report"
        ? undefined
        : lookout.siblings(access, kind, parentArn, maxAge, signal),
      isNew
        ? undefined
        : lookout.resource(access, kindNamed(parentName), parentArn, maxAge, signal),
    ]);
    if (siblings?.kind === "noAnswer" && onSuperseded === "fail") {
      const silentMs = clock.elapsedMs() - startMs;
      throw new NoAnswerError(facts, silentMs, siblings.error, siblings.detail);
    }
    const drift = driftOf({
      kind,
      resource,
      siblings: siblings?.kind === "answer" ? siblings.value : undefined,
      parent: parentIn(parent),
      maxAgeMs: maxAgeMs(inputs),
      nowMs: clock.wallMs(),
      before: before?.drift,
    });
    const broken = breaches(drift, onSuperseded);
    if (broken.length > 0) {
      throw new OutdatedError(facts, kind, drift, broken);
    }
    const unanswered = [siblings, parent].flatMap((answer) =>
      answer?.kind === "noAnswer" ? [unansweredAccount(answer.error)] : [],
    );
    const found = drift.map((one) => accountOf(one, kind, resource));
    await Promise.all([...found, ...unanswered].map(warn));
    return drift;
  } catch (error) {
    throw signal.aborted ? new WaitCancelledError(facts) : error;
  }
}

function parentIn(answer: Answer<DescribedResource> | undefined): ParentSeen | undefined {
  return answer?.kind === "notFound"
    ? { kind: "gone" }
    : answer?.kind === "answer"
      ? { ...answer.value, kind: "there" }
      : undefined;
}

function unansweredAccount(error: string): string {
  return `AWS did not answer what has become of it since (${error}); what was known before stays.`;
}
