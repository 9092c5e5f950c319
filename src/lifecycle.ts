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
import { gone, initFailure, ready, refusal, unhealthy } from "./reply.ts";
import { gateState, outputsOf, type GateState } from "./state.ts";
import { validateInputs, type InputFailure } from "./validation.ts";

/** Validates; runs in previews too, where values may not be known yet. */
export function check(news: GateInputs): { inputs: GateInputs; failures: InputFailure[] } {
  return { inputs: news, failures: validateInputs({ ...news }) };
}

/** Says whether there is anything to do; to a refresh, also whether it has found anything new. */
export function diff(host: GateHost, olds: GateState, news: GateInputs): Difference {
  const difference = compareArguments({ ...olds }, { ...news });
  const changes = host.refreshNews.take(nameOf(olds), outputsOf(olds)) || difference.changes;
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
    return ready(gateState(inputs, job, drift, before));
  } catch (error) {
    throw error instanceof ReadinessError && error.resumable
      ? initFailure(error, gateState(inputs, error.facts.job, driftIn(error, before), before))
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
    const { job, drift } = await awaitReadiness(host, properties, "read", refreshed);
    const reply = ready(gateState(properties, job, drift, refreshed));
    if (
      refreshed !== undefined &&
      !isDeepStrictEqual(outputsOf(reply.props), outputsOf(refreshed))
    ) {
      host.refreshNews.note(nameOf(refreshed), outputsOf(reply.props));
    }
    return reply;
  } catch (error) {
    if (refreshed !== undefined && error instanceof ImportNotFoundError) {
      return gone();
    }
    if (refreshed === undefined || !isAboutTheJob(error)) {
      throw refusal(error);
    }
    const state = gateState(refreshed, error.facts.job, driftIn(error, refreshed), refreshed);
    host.refreshNews.note(nameOf(refreshed), outputsOf(ready(state).props));
    throw unhealthy(error, state);
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

/** What was found, or else what was known before: a wait that ended early has not asked. */
function driftIn(error: ReadinessError, before: GateState | undefined): readonly Drift[] {
  return error instanceof OutdatedImportError ? error.drift : (before?.drift ?? []);
}
