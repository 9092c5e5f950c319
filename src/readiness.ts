import { parseArn } from "./arn.ts";
import type { Clock } from "./clock.ts";
import type { DescribedJob } from "./describe.ts";
import { breaches, driftOf, type Drift } from "./drift.ts";
import { accountOf } from "./drift-account.ts";
import { OutdatedImportError, WaitCancelledError, type WaitOperation } from "./errors.ts";
import { earlierDurations } from "./history.ts";
import type { Imports } from "./imports.ts";
import { deadlineMs, delayBounds, maxAgeMs, type GateInputs } from "./inputs.ts";
import type { Lookout } from "./lookout.ts";
import { reportProgress } from "./progress.ts";
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
  const importsOf = (job: DescribedJob, signal: AbortSignal): Promise<Imports | undefined> =>
    host.lookout.imports(access, job.datasetArn ?? "", signal);

  return host.attended(async (signal) => {
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
        earlierDurations: async (job, abort) =>
          earlierDurations(job, (await importsOf(job, abort)) ?? []),
        clock: host.clock,
        random: host.random,
        signal,
        progress: reportProgress(async (message) => {
          if (urn !== undefined) {
            await host.say(urn, message);
          }
        }),
      },
    );
    const { job } = facts;
    const onSuperseded = inputs.onSuperseded ?? "report";
    // A new gate costs one call on a job that is ready, unless it must not be superseded.
    const isNew = operation === "create";
    try {
      const [imports, dataset] = await Promise.all([
        isNew && onSuperseded === "report" ? undefined : importsOf(job, signal),
        isNew ? undefined : host.lookout.dataset(access, job.datasetArn ?? "", signal),
      ]);
      const drift = driftOf({
        job,
        imports,
        dataset,
        maxAgeMs: maxAgeMs(inputs),
        nowMs: host.clock.wallMs(),
        before: before?.drift,
      });
      const broken = breaches(drift, onSuperseded);
      if (broken.length > 0) {
        throw new OutdatedImportError(facts, drift, broken);
      }
      if (urn !== undefined) {
        await Promise.all(drift.map((one) => host.warn(urn, accountOf(one, job))));
      }
      return { job, drift };
    } catch (error) {
      throw signal.aborted ? new WaitCancelledError(facts) : error;
    }
  });
}
