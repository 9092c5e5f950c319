import { isDeepStrictEqual } from "node:util";

import { compareArguments, type Difference } from "./difference.ts";
import type { Drift } from "./drift.ts";
import {
  DeadlinePassedError,
  ImportFailedError,
  ImportNotFoundError,
  InvalidInputsError,
  OutdatedImportError,
  ReadinessError,
  WrongDatasetError,
} from "./errors.ts";
import type { GateInputs } from "./inputs.ts";
import { awaitReadiness, type GateHost } from "./readiness.ts";
import type { RefreshNews } from "./refresh-news.ts";
import { gone, initFailure, ready, refusal, unhealthy } from "./reply.ts";
import { gateState, outputsOf, type GateState } from "./state.ts";
import { validateInputs, type InputFailure } from "./validation.ts";

/** Validates; runs in previews too, where values may not be known yet. */
export function check(news: GateInputs): { inputs: GateInputs; failures: InputFailure[] } {
  return { inputs: news, failures: validateInputs({ ...news }) };
}

/** Says whether there is anything to do; to a refresh, also whether it has found anything new. */
export function diff(refreshNews: RefreshNews, olds: GateState, news: GateInputs): Difference {
  const difference = compareArguments({ ...olds }, { ...news });
  const changes = refreshNews.take(nameOf(olds)) || difference.changes;
  return { ...difference, changes };
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
    const { job, drift } = await awaitReadiness(host, inputs, operation, before);
    return ready(gateState(inputs, job, before, drift));
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
  refreshNews: RefreshNews,
  properties: GateState | GateInputs,
): Promise<{ id: string; props?: GateState }> {
  const refreshed = "__stateVersion" in properties ? properties : undefined;
  // The engine checks what a program declares, but not what it gets.
  const failures = refreshed === undefined ? validateInputs({ ...properties }) : [];
  if (failures.length > 0) {
    throw refusal(new InvalidInputsError(failures.map(({ reason }) => reason)));
  }
  try {
    const { job, drift } = await awaitReadiness(host, properties, "read", refreshed);
    const reply = ready(gateState(properties, job, refreshed, drift));
    if (
      refreshed !== undefined &&
      !isDeepStrictEqual(outputsOf(reply.props), outputsOf(refreshed))
    ) {
      refreshNews.note(nameOf(refreshed));
    }
    return reply;
  } catch (error) {
    if (refreshed !== undefined && error instanceof ImportNotFoundError) {
      return gone();
    }
    if (refreshed === undefined || !isAboutTheJob(error)) {
      throw refusal(error);
    }
    refreshNews.note(nameOf(refreshed));
    throw unhealthy(error, gateState(refreshed, error.facts.job, refreshed, driftIn(error)));
  }
}

/** No two gates of a stack have the same. */
function nameOf({ __urn: urn, datasetImportJobArn }: GateInputs): string {
  return urn ?? datasetImportJobArn;
}

/** AWS answered in this wait, and the answer is that the job is not what it should be. */
function isAboutTheJob(error: unknown): error is ReadinessError {
  return (
    error instanceof ImportFailedError ||
    error instanceof DeadlinePassedError ||
    error instanceof WrongDatasetError ||
    error instanceof OutdatedImportError
  );
}

function driftIn(error: ReadinessError): readonly Drift[] {
  return error instanceof OutdatedImportError ? error.drift : [];
}
