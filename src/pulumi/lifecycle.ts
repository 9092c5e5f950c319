import { isDeepStrictEqual } from "node:util";

import { compareArguments, isSoughtAnew, type Difference } from "../state/diff.ts";
import type { Drift } from "../drift/drift.ts";
import {
  DeadlinePassedError,
  FailedError,
  InvalidInputsError,
  NotFoundError,
  OutdatedError,
  ReadinessError,
  UnexpectedError,
} from "../wait/errors.ts";
import { awaitGate, type GateHost } from "./plugin-process.ts";
import { idOf } from "../state/gate-spec.ts";
import { kindOf, type GateInputs } from "../state/gate-inputs.ts";
import { arnMemberOf } from "../kinds/kind.ts";
import { gone, initFailure, ready, refusal, unhealthy } from "./dynamic/response.ts";
import { gateState, outputsOf, type GateState } from "../state/stored-gate.ts";
import { validateInputs, type InputFailure } from "../state/validation.ts";

/** Validates; runs in previews too, where values may not be known yet. */
export function check(news: GateInputs): { inputs: GateInputs; failures: InputFailure[] } {
  return { inputs: news, failures: validateInputs(news) };
}

/** Says whether there is anything to do; to a refresh, also whether it has found anything new. */
export function diff(host: GateHost, olds: GateState, news: GateInputs): Difference {
  const difference = compareArguments(olds, news);
  const changes = host.refreshNews.take(nameOf(olds), outputsOf(olds)) || difference.changes;
  return { ...difference, changes };
}

/**
 * Waits until the resource is ready.
 *
 * @throws an Error whose `id`, `properties` and `reasons` keep the gate resumable, or a plain Error.
 */
export async function create(
  host: GateHost,
  inputs: GateInputs,
): Promise<{ id: string; outs: GateState }> {
  return waitAndKeep(host, inputs, "create");
}

/**
 * Waits again: a changed argument, or a wait that did not end last time. The newest one that was found stays the one,
 * unless an argument that is about finding it changed.
 */
export async function update(
  host: GateHost,
  olds: GateState,
  news: GateInputs,
): Promise<{ outs: GateState }> {
  return waitAndKeep(host, news, "update", isSoughtAnew(olds, news) ? undefined : olds);
}

async function waitAndKeep(
  host: GateHost,
  inputs: GateInputs,
  operation: "create" | "update",
  before?: GateState,
): Promise<{ id: string; outs: GateState }> {
  try {
    const { facts, drift } = await awaitGate(host, inputs, operation, before);
    return ready(gateState(inputs, facts.resource, drift, before));
  } catch (error) {
    throw error instanceof ReadinessError && error.resumable
      ? initFailure(error, stateAfter(error, inputs, before))
      : refusal(error, kindOf(inputs));
  }
}

/**
 * Looks whether the resource is ready and waits if it is not, up to `customTimeouts.read`. On a refresh one that is not
 * there is gone and one that is not ready is unhealthy; for a `get`, which has no state yet, both are errors.
 */
export async function read(
  host: GateHost,
  properties: GateState | GateInputs,
): Promise<{ id: string; props?: GateState }> {
  const refreshed = "__stateVersion" in properties ? properties : undefined;
  // The engine checks what a program declares, but not what it gets.
  const failures = refreshed === undefined ? validateInputs(properties) : [];
  if (failures.length > 0) {
    throw refusal(new InvalidInputsError(failures.map(({ reason }) => reason)), kindOf(properties));
  }
  try {
    const { facts, drift } = await awaitGate(host, properties, "read", refreshed);
    const reply = ready(gateState(properties, facts.resource, drift, refreshed));
    if (
      refreshed !== undefined &&
      !isDeepStrictEqual(outputsOf(reply.props), outputsOf(refreshed))
    ) {
      host.refreshNews.note(nameOf(refreshed), outputsOf(reply.props));
    }
    return reply;
  } catch (error) {
    if (refreshed !== undefined && error instanceof NotFoundError) {
      return gone();
    }
    if (refreshed === undefined || !isAboutIt(error)) {
      throw refusal(error, kindOf(properties));
    }
    const state = stateAfter(error, refreshed, refreshed);
    host.refreshNews.note(nameOf(refreshed), outputsOf(ready(state).props));
    throw unhealthy(error, state);
  }
}

/** No two gates of a stack have the same. */
function nameOf(gate: GateInputs): string {
  return gate.__urn ?? idOf(gate);
}

/** AWS answered in this wait, and the answer is that the resource is not what it should be. */
function isAboutIt(error: unknown): error is ReadinessError {
  return (
    error instanceof FailedError ||
    error instanceof DeadlinePassedError ||
    error instanceof UnexpectedError ||
    error instanceof OutdatedError
  );
}

/** What a wait that ended early leaves behind: what it saw, or else what was known before. */
function stateAfter(
  error: ReadinessError,
  inputs: GateInputs,
  before: GateState | undefined,
): GateState {
  const { subject } = error.facts;
  // It may have ended because of the parent.
  const isOurs = subject.kind === kindOf(inputs);
  const resource = isOurs ? error.facts.resource : undefined;
  // A wait that ended early has not asked what has become of it.
  const drift: readonly Drift[] =
    error instanceof OutdatedError ? error.drift : (before?.drift ?? []);
  const found: Record<`${string}Arn`, string | undefined> = {
    [arnMemberOf(kindOf(inputs))]: isOurs ? subject.arn : undefined,
  };
  return gateState(inputs, resource, drift, { ...before, ...found });
}
