import { parseArn } from "./arn.ts";
import type { Clock } from "./clock.ts";
import type { DescribedJob } from "./describe.ts";
import type { Drift } from "./drift.ts";
import { formatDuration } from "./duration.ts";
import { ReadinessError, type WaitOperation } from "./errors.ts";
import { earlierDurations } from "./history.ts";
import { deadlineMs, delayBounds, type GateInputs } from "./inputs.ts";
import type { Lookout } from "./lookout.ts";
import { reportProgress } from "./progress.ts";
import { RECENT_MS, checkPromise } from "./promise.ts";
import type { RefreshNews } from "./refresh-news.ts";
import { inputsOf, type GateState } from "./state.ts";
import { NOT_FOUND_TOLERANCE_MS } from "./verdict.ts";
import { waitUntilDatasetImportJobActive } from "./waiter.ts";

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
 * Waits until the job is ACTIVE, and then asks what has become of its data.
 *
 * @throws ReadinessError for every outcome but a ready job whose data is what the gate promises.
 */
export async function awaitReadiness(
  host: GateHost,
  properties: GateInputs,
  operation: WaitOperation,
  before: GateState | undefined,
): Promise<{ job: DescribedJob; drift: readonly Drift[] }> {
  const inputs = inputsOf(properties);
  const { datasetImportJobArn, expectedDatasetArn, assumeRoleArn, __urn: urn } = inputs;
  const access = {
    region: parseArn(datasetImportJobArn)?.region ?? "",
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

  return host.attended(async (signal) => {
    try {
      const facts = await waitUntilDatasetImportJobActive(
        {
          datasetImportJobArn,
          expectedDatasetArn,
          operation,
          deadlineMs: deadlineMs(inputs, operation),
          notFoundToleranceMs: operation === "read" ? 0 : NOT_FOUND_TOLERANCE_MS,
          bounds: delayBounds(inputs),
        },
        {
          poll: host.lookout.poll(access, datasetImportJobArn),
          earlierDurations: async (job, ended) => {
            const imports = await host.lookout.imports(
              access,
              job.datasetArn ?? "",
              RECENT_MS,
              ended,
            );
            return imports.kind === "answer" ? earlierDurations(job, imports.value) : [];
          },
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
      await progress.ended(`${facts.job.status}, ready after ${formatDuration(facts.waitedMs)}`);
      return { job: facts.job, drift };
    } catch (error) {
      if (error instanceof ReadinessError) {
        const { job, waitedMs } = error.facts;
        const status = job?.status ?? "not ready";
        await progress.ended(`${status}, ${error.name} after ${formatDuration(waitedMs)}`);
      }
      throw error;
    }
  });
}
