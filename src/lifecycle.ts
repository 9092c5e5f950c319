import { parseArn } from "./arn.ts";
import type { Clock } from "./clock.ts";
import type { DescribedJob } from "./describe.ts";
import { compareArguments, type Difference } from "./difference.ts";
import {
  ImportFailedError,
  ImportNotFoundError,
  DeadlinePassedError,
  InvalidInputsError,
  ReadinessError,
  WrongDatasetError,
  type WaitOperation,
} from "./errors.ts";
import { deadlineMs, delayBounds, type GateInputs } from "./inputs.ts";
import type { Lookout } from "./lookout.ts";
import { reportProgress } from "./progress.ts";
import { gone, initFailure, ready, refusal, unhealthy } from "./reply.ts";
import { gateState, inputsOf, type GateState } from "./state.ts";
import { validateInputs, type InputFailure } from "./validation.ts";
import { NOT_FOUND_TOLERANCE_MS } from "./verdict.ts";
import { waitUntilDatasetImportJobActive } from "./waiter.ts";

/** What the six calls need of the process they run in. */
export interface GateHost {
  readonly lookout: Lookout;
  /** The profile that the stack's configuration names, for gates that name none. */
  stackProfile(): string | undefined;
  /** Shows a message on the row of the resource with this URN. */
  say(urn: string, message: string): Promise<void>;
  readonly clock: Clock;
  readonly random: () => number;
  /** Runs a wait with the signal that ends it. */
  attended<T>(wait: (signal: AbortSignal) => Promise<T>): Promise<T>;
}

/** Validates; runs in previews too, where values may not be known yet. */
export function check(news: GateInputs): { inputs: GateInputs; failures: InputFailure[] } {
  return { inputs: news, failures: validateInputs({ ...news }) };
}

/** Says whether there is anything to do. */
export function diff(olds: GateState, news: GateInputs): Difference {
  return compareArguments({ ...olds }, { ...news });
}

/**
 * Waits until the job is ready.
 *
 * @throws an Error whose `id`, `properties` and `reasons` keep the gate resumable, or a plain Error.
 */
export async function create(
  host: GateHost,
  inputs: GateInputs,
): Promise<{ id: string; outs: GateState }> {
  return waitAndKeep(host, inputs, "create");
}

/** Waits again: a changed argument, or a wait that did not end last time. */
export async function update(
  host: GateHost,
  olds: GateState,
  news: GateInputs,
): Promise<{ outs: GateState }> {
  return waitAndKeep(host, news, "update", olds);
}

async function waitAndKeep(
  host: GateHost,
  inputs: GateInputs,
  operation: "create" | "update",
  before?: GateState,
): Promise<{ id: string; outs: GateState }> {
  try {
    const job = await waitFor(host, inputs, operation, NOT_FOUND_TOLERANCE_MS);
    return ready(gateState(inputs, job));
  } catch (error) {
    throw error instanceof ReadinessError && error.resumable
      ? initFailure(error, gateState(inputs, error.facts.job, before))
      : refusal(error);
  }
}

/**
 * Looks whether the job is ready and waits if it is not, up to `customTimeouts.read`. On a refresh a job that is not
 * there is gone and one that is not ready is unhealthy; for a `get`, which has no state yet, both are errors.
 */
export async function read(
  host: GateHost,
  properties: GateState | GateInputs,
): Promise<{ id: string; props?: GateState }> {
  const refreshed = "__stateVersion" in properties ? properties : undefined;
  // The engine checks what a program declares, but not what it gets.
  const failures = refreshed === undefined ? validateInputs({ ...properties }) : [];
  if (failures.length > 0) {
    throw refusal(new InvalidInputsError(failures.map(({ reason }) => reason)));
  }
  try {
    const job = await waitFor(host, properties, "read", 0);
    return ready(gateState(properties, job));
  } catch (error) {
    if (refreshed !== undefined && error instanceof ImportNotFoundError) {
      return gone();
    }
    throw refreshed !== undefined && isAboutTheJob(error)
      ? unhealthy(error, gateState(refreshed, error.facts.job, refreshed))
      : refusal(error);
  }
}

/** AWS answered in this wait, and the answer is that the job is not what it should be. */
function isAboutTheJob(
  error: unknown,
): error is ImportFailedError | DeadlinePassedError | WrongDatasetError {
  return (
    error instanceof ImportFailedError ||
    error instanceof DeadlinePassedError ||
    error instanceof WrongDatasetError
  );
}

async function waitFor(
  host: GateHost,
  properties: GateInputs,
  operation: WaitOperation,
  notFoundToleranceMs: number,
): Promise<DescribedJob> {
  const inputs = inputsOf(properties);
  const { datasetImportJobArn, expectedDatasetArn, assumeRoleArn, __urn: urn } = inputs;
  const access = {
    region: parseArn(datasetImportJobArn)?.region ?? "",
    profile: inputs.profile ?? host.stackProfile(),
    assumeRoleArn,
  };
  return host.attended((signal) =>
    waitUntilDatasetImportJobActive(
      {
        datasetImportJobArn,
        expectedDatasetArn,
        operation,
        deadlineMs: deadlineMs(inputs, operation),
        notFoundToleranceMs,
        bounds: delayBounds(inputs),
      },
      {
        poll: host.lookout.poll(access, datasetImportJobArn),
        earlierDurations: (job, abort) => host.lookout.earlierDurations(access, job, abort),
        clock: host.clock,
        random: host.random,
        signal,
        progress: reportProgress(async (message) => {
          if (urn !== undefined) {
            await host.say(urn, message);
          }
        }),
      },
    ),
  );
}
