import type { Clock } from "../time/clock.ts";
import type { Drift } from "../drift/drift.ts";
import { formatDuration } from "../time/duration.ts";
import { ReadinessError, type WaitOperation } from "./errors.ts";
import { earlierDurations } from "../schedule/history.ts";
import { pinnedIn } from "../state/gate-spec.ts";
import { deadlineMs, delayBounds, type GateInputs } from "../state/gate-inputs.ts";
import { isSuccessive } from "../kinds/kind.ts";
import type { Lookout } from "../aws/personalize-reader.ts";
import type { Progress } from "./progress.ts";
import { RECENT_MS, checkPromise } from "./drift-check.ts";
import { startSearch } from "./looks.ts";
import { inputsOf, type GateState } from "../state/stored-gate.ts";
import { shownStatus, type DescribedResource } from "../kinds/status.ts";
import { placeOf } from "../kinds/target.ts";
import { NOT_FOUND_TOLERANCE_MS } from "./decision.ts";
import { waitUntilReady, type ReadyFacts } from "./waiter.ts";

/** What a wait needs of the process it runs in, a stack's or not. */
export interface WaitHost {
  readonly lookout: Lookout;
  /** The profile to look with where the inputs name none. */
  readonly profile: string | undefined;
  readonly clock: Clock;
  readonly random: () => number;
  /** Ends the wait. */
  readonly signal: AbortSignal;
  readonly progress: Progress;
  /** Says what has become of a resource that is ready. */
  warn(message: string): Promise<void>;
}

/**
 * Waits until the resource is ready, and then asks what has become of it.
 *
 * @param before the state that the gate had, whose resource it keeps to if it has found one
 * @throws ReadinessError for every outcome but a ready resource that is what the gate promises.
 */
export async function awaitReadiness(
  host: WaitHost,
  properties: GateInputs,
  operation: WaitOperation,
  before: GateState | undefined,
): Promise<{ facts: ReadyFacts; drift: readonly Drift[] }> {
  const inputs = inputsOf(properties);
  const given = pinnedIn(before ?? inputs);
  const { kind } = given;
  const { lookout, clock, random, signal, progress } = host;
  const access = {
    region: placeOf(given).region,
    profile: inputs.profile ?? host.profile,
    assumeRoleArn: inputs.assumeRoleArn,
  };
  const learn = async (resource: DescribedResource, ended: AbortSignal): Promise<number[]> => {
    if (!isSuccessive(kind)) {
      return [];
    }
    const parentArn = String(resource[kind.succession.parentMember]);
    const siblings = await lookout.siblings(access, kind, parentArn, RECENT_MS, ended);
    return siblings.kind === "answer" ? earlierDurations(kind, resource, siblings.value) : [];
  };

  try {
    const facts = await waitUntilReady(
      {
        expectedArn: kind.expected && inputs[kind.expected.argument],
        operation,
        deadlineMs: deadlineMs(inputs, operation),
        notFoundToleranceMs: operation === "read" ? 0 : NOT_FOUND_TOLERANCE_MS,
        bounds: delayBounds(inputs),
      },
      {
        search: startSearch(lookout, access, given, clock),
        earlierDurations: learn,
        clock,
        random,
        signal,
        progress,
      },
    );
    const drift = await checkPromise({
      lookout,
      clock,
      access,
      inputs,
      operation,
      facts,
      before,
      signal,
      warn: (message) => host.warn(message),
    });
    const { resource, waitedMs } = facts;
    await progress.ended(`${resource.status}, ready after ${formatDuration(waitedMs)}`);
    return { facts, drift };
  } catch (error) {
    if (error instanceof ReadinessError) {
      const { subject, resource, waitedMs } = error.facts;
      const status = resource && shownStatus(subject.kind, resource);
      await progress.ended(`${status ?? "no status"}, gave up after ${formatDuration(waitedMs)}`);
    }
    throw error;
  }
}
