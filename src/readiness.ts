import type { Clock } from "./clock.ts";
import type { Drift } from "./drift.ts";
import { formatDuration } from "./duration.ts";
import { ReadinessError, type WaitOperation } from "./errors.ts";
import { earlierDurations } from "./history.ts";
import { pinnedIn } from "./identity.ts";
import { deadlineMs, delayBounds, type GateInputs } from "./inputs.ts";
import { isSuccessive } from "./kind.ts";
import type { Lookout } from "./lookout.ts";
import { reportProgress } from "./progress.ts";
import { RECENT_MS, checkPromise } from "./promise.ts";
import type { RefreshNews } from "./refresh-news.ts";
import { startSearch } from "./search.ts";
import { inputsOf, type GateState } from "./state.ts";
import { standingOf, statusText, type DescribedResource } from "./status.ts";
import { placeOf } from "./subject.ts";
import { NOT_FOUND_TOLERANCE_MS } from "./verdict.ts";
import { waitUntilReady } from "./waiter.ts";

/** What the six calls need of the process they run in. */
export interface GateHost {
  readonly lookout: Lookout;
  /** The profile that the stack's configuration names, for gates that name none. */
  stackProfile(): string | undefined;
  /** Shows a message on the row of the resource with this URN. */
  say(urn: string, message: string): Promise<void>;
  /** Warns of something about the resource with this URN. */
  warn(urn: string, message: string): Promise<void>;
  readonly clock: Clock;
  readonly random: () => number;
  readonly refreshNews: RefreshNews;
  /** Runs a wait with the signal that ends it. */
  attended<T>(wait: (signal: AbortSignal) => Promise<T>): Promise<T>;
}

/**
 * Waits until the resource is ready, and then asks what has become of it.
 *
 * @param before the state that the gate had, whose resource it keeps to if it has found one
 * @throws ReadinessError for every outcome but a ready resource that is what the gate promises.
 */
export async function awaitReadiness(
  host: GateHost,
  properties: GateInputs,
  operation: WaitOperation,
  before: GateState | undefined,
): Promise<{ resource: DescribedResource; drift: readonly Drift[] }> {
  const inputs = inputsOf(properties);
  const given = pinnedIn(before ?? inputs);
  const { kind } = given;
  const { assumeRoleArn, __urn: urn } = inputs;
  const access = {
    region: placeOf(given).region,
    profile: inputs.profile ?? host.stackProfile(),
    assumeRoleArn,
  };
  const onItsRow =
    (show: (urn: string, message: string) => Promise<void>) =>
    async (message: string): Promise<void> => {
      if (urn !== undefined) {
        await show(urn, message);
      }
    };
  const progress = reportProgress(onItsRow((to, message) => host.say(to, message)));
  const learn = async (resource: DescribedResource, ended: AbortSignal): Promise<number[]> => {
    if (!isSuccessive(kind)) {
      return [];
    }
    const parentArn = String(resource[kind.succession.parentMember]);
    const { lookout } = host;
    const siblings = await lookout.siblings(access, kind, parentArn, RECENT_MS, ended);
    return siblings.kind === "answer" ? earlierDurations(kind, resource, siblings.value) : [];
  };

  return host.attended(async (signal) => {
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
          search: startSearch(host.lookout, access, given, host.clock),
          earlierDurations: learn,
          clock: host.clock,
          random: host.random,
          signal,
          progress,
        },
      );
      const drift = await checkPromise({
        lookout: host.lookout,
        clock: host.clock,
        access,
        inputs,
        operation,
        facts,
        before,
        signal,
        warn: onItsRow((to, message) => host.warn(to, message)),
      });
      const { resource, waitedMs } = facts;
      await progress.ended(`${resource.status}, ready after ${formatDuration(waitedMs)}`);
      return { resource, drift };
    } catch (error) {
      if (error instanceof ReadinessError) {
        const { subject, resource, waitedMs } = error.facts;
        const status = resource && statusText(standingOf(subject.kind, resource));
        const outcome = `${error.name} after ${formatDuration(waitedMs)}`;
        await progress.ended(`${status ?? "not ready"}, ${outcome}`);
      }
      throw error;
    }
  });
}
