// A whole wait: until the resource is ready, and then the drift check.
import type { Drift } from "../drift/drift.ts";
import { isSuccessive } from "../kinds/kind.ts";
import { shortName } from "../kinds/short-name.ts";
import { shownStatus, type DescribedResource } from "../kinds/status.ts";
import { earlierDurations } from "../schedule/history.ts";
import type { GateSpec, WaitOperation } from "../state/gate-spec.ts";
import { NOT_FOUND_TOLERANCE_MS } from "./decision.ts";
import { checkDrift } from "./drift-check.ts";
import { knownSince } from "./freshness.ts";
import { looksAt } from "./looks.ts";
import { gaveUpLine, readyLine } from "./progress.ts";
import { ReadinessError } from "./readiness-error.ts";
import type { WaitContext } from "./wait-context.ts";
import type { ReadyFacts } from "./wait-facts.ts";
import { waitUntilReady } from "./waiter.ts";

/** The knowledge about a gate that is open. */
export interface Readiness {
  readonly facts: ReadyFacts;
  readonly drift: readonly Drift[];
}

/**
 * Waits until the resource is ready, and then looks for drift.
 *
 * @param before the drift of the last time
 * @throws ReadinessError for every outcome but a ready resource that keeps the gate's promise.
 */
export async function awaitReadiness(
  spec: GateSpec,
  operation: WaitOperation,
  context: WaitContext,
  before?: readonly Drift[],
): Promise<Readiness> {
  const { target, access } = spec;
  const { reader, clock, progress } = context;
  const beganMs = clock.elapsedMs();
  try {
    const facts = await waitUntilReady(
      {
        looks: looksAt(target, access, reader, clock, beganMs),
        access,
        operation,
        deadlineMs: spec.deadlines[operation],
        notFoundToleranceMs: operation === "read" ? 0 : NOT_FOUND_TOLERANCE_MS,
        expectedArn: spec.expectedArn,
        bounds: spec.bounds,
        earlierDurations: (resource, signal) => earlierDurationsOf(spec, context, resource, signal),
      },
      context,
    );
    const drift = await checkDrift(facts, { spec, operation, beganMs, before }, context);
    const { resource, waitedMs } = facts;
    const name = shortName(facts.target, resource);
    await progress.ended(readyLine({ name, status: resource.status, waitedMs }));
    return { facts, drift };
  } catch (error) {
    if (error instanceof ReadinessError) {
      const { target: asked, resource, waitedMs } = error.facts;
      const status = resource && shownStatus(asked.kind, resource);
      await progress.ended(gaveUpLine({ name: shortName(asked, resource), status, waitedMs }));
    }
    throw error;
  }
}

/** The durations of earlier resources of the succession, in milliseconds; none where AWS does not answer. */
export async function earlierDurationsOf(
  { target: { kind }, access }: GateSpec,
  { reader, clock }: Pick<WaitContext, "reader" | "clock">,
  resource: DescribedResource,
  signal: AbortSignal,
): Promise<readonly number[]> {
  if (!isSuccessive(kind)) {
    return [];
  }
  const parentArn = String(resource[kind.succession.parentMember]);
  const sinceMs = knownSince(clock.elapsedMs());
  const siblings = await reader.siblings(access, kind, parentArn, sinceMs, signal);
  return siblings.type === "answer" ? earlierDurations(kind, resource, siblings.value) : [];
}
