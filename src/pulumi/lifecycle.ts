// The operations of a Pulumi resource, for every front: diff, create, update, refresh and get.
import { isDeepStrictEqual } from "node:util";

import { arnMemberOf } from "../kinds/kind.ts";
import { classifyStatus, saysStatus } from "../kinds/status.ts";
import { givenArnOf, type FoundTarget, type NewestTarget } from "../kinds/target.ts";
import { diffOf, isSoughtAnew, type GateDiff } from "../state/diff.ts";
import type { GateSpec, WaitOperation } from "../state/gate-spec.ts";
import {
  describedOutputs,
  outputsIn,
  stateOf,
  type GateOutputs,
  type StoredGate,
} from "../state/stored-form.ts";
import { InvalidInputsError, type InputFailure } from "../state/validation.ts";
import { OutdatedError } from "../wait/errors.ts";
import type { Readiness } from "../wait/readiness.ts";
import { lookForNewer } from "../wait/follow.ts";
import { followMessage } from "../wait/follow-message.ts";
import { followingSince } from "../wait/freshness.ts";
import { ReadinessError } from "../wait/readiness-error.ts";
import { awaitGate, type PluginProcess } from "./plugin-process.ts";
import type { GateRead } from "./refresh-news.ts";
import type { KeptGate, RefreshResponse, Response } from "./response.ts";
import { fittingState } from "./response-limits.ts";

/**
 * Says whether an update has work to do; to a refresh, also whether the refresh has found anything new. A gate that
 * follows asks AWS whether it has the newest: any other answer, and no answer too, means work.
 */
export async function diff(
  plugin: PluginProcess,
  before: StoredGate,
  now: GateSpec,
): Promise<GateDiff> {
  const difference = diffOf(before.spec, now);
  const read = plugin.refreshNews.take(nameOf(before.spec), before.outputs);
  const changes =
    read?.isNews === true ||
    difference.changes ||
    !wasReady(before) ||
    isTooOld(before, now, plugin.clock.wallMs()) ||
    !(await hasNewest(plugin, before, now, read));
  return { ...difference, changes };
}

/** Whether the resource that was ready is older than it may be, which needs no call. @param nowMs since the epoch */
function isTooOld(
  { outputs }: StoredGate,
  { maxAgeMs = Infinity }: GateSpec,
  nowMs: number,
): boolean {
  return nowMs > createdMsIn(outputs) + maxAgeMs;
}

/** The creation of the resource, in milliseconds since the epoch; NaN where AWS did not say. */
function createdMsIn({ creationDateTime }: GateOutputs): number {
  return Date.parse(String(creationDateTime));
}

/** A gate that looks for a newer resource than the found resource. */
type FollowingSpec = GateSpec & { readonly target: NewestTarget | FoundTarget };

function isFollowing(spec: GateSpec): spec is FollowingSpec {
  return spec.target.follows === true;
}

/** Whether AWS says that a gate that follows has the newest. Tells the user when the gate has not. */
async function hasNewest(
  { reader, clock, engine, watchdog }: PluginProcess,
  before: StoredGate,
  now: GateSpec,
  read: GateRead | undefined,
): Promise<boolean> {
  if (!isFollowing(now)) {
    return true;
  }
  const { target, access, urn } = now;
  const { arn } = before.spec.target;
  if (arn === undefined) {
    return false;
  }
  const found = { ...target, arn, notBeforeMs: createdMsIn(before.outputs) };
  const sinceMs = followingSince(clock.elapsedMs(), read);
  const following = await watchdog.watched((signal) =>
    lookForNewer(found, access, reader, sinceMs, signal).catch((error: unknown) => {
      if (signal.aborted) {
        return undefined;
      }
      throw error;
    }),
  );
  if (following === undefined) {
    // After Ctrl-C there is no update any more.
    return false;
  }
  if (read !== undefined) {
    // A refresh has already reported the drift of the resource, and the unanswered questions.
    return following.type === "same" || following.type === "untold";
  }
  const message = followMessage(following, found, clock.wallMs());
  if (message !== undefined && urn !== undefined) {
    await (message.isWarning ? engine.warn(urn, message.text) : engine.tell(urn, message.text));
  }
  return following.type === "same";
}

/** Waits until the resource is ready. */
export async function create(plugin: PluginProcess, spec: GateSpec): Promise<Response> {
  return waitAndKeep(plugin, spec, "create");
}

/**
 * Waits again: something has changed, or the last wait did not end. A gate that follows takes the newest. Any other gate
 * keeps to the resource that it found, unless an argument for finding the newest changed, or the resource cannot be
 * ready and never was.
 */
export async function update(
  plugin: PluginProcess,
  before: StoredGate,
  now: GateSpec,
): Promise<Response> {
  if (isFollowing(now)) {
    return takeNewest(plugin, before, now);
  }
  if (isSoughtAnew(before.spec, now)) {
    return waitAndKeep(plugin, now, "update");
  }
  const { target } = before.spec;
  const response = await waitAndKeep(plugin, { ...now, target }, "update", before.outputs);
  return isHopeless(response) && target.parentArn !== undefined && !wasReady(before)
    ? waitAndKeep(plugin, now, "update")
    : response;
}

/**
 * Takes the newest, but never a resource older than the resource that was ready. Until the newest is ready, the gate keeps the
 * outputs of that resource: the rest of the stack is built from them. This loses no wait, because every `diff` looks
 * for a newer resource.
 */
async function takeNewest(
  plugin: PluginProcess,
  before: StoredGate,
  now: FollowingSpec,
): Promise<Response> {
  if (!wasReady(before)) {
    return waitAndKeep(plugin, now, "update");
  }
  const notBeforeMs = createdMsIn(before.outputs);
  const target = { ...now.target, arn: undefined, notBeforeMs };
  const response = await waitAndKeep(plugin, { ...now, target }, "update");
  return response.type === "notReady"
    ? { ...response, gate: gateWith(now, before.outputs) }
    : response;
}

/** Whether AWS answered that the resource failed, is gone, or is outdated: the gate can never use it. */
function isHopeless(response: Response): boolean {
  return (
    response.type === "refused" &&
    response.error instanceof ReadinessError &&
    response.error.outcome.onRefresh !== "fails"
  );
}

/** Whether a resource of the gate was ready, so that the stack may use it. */
function wasReady({ spec, outputs }: StoredGate): boolean {
  return saysStatus(outputs) && classifyStatus(spec.target.kind, outputs.status) === "target";
}

async function waitAndKeep(
  plugin: PluginProcess,
  spec: GateSpec,
  operation: WaitOperation,
  before?: GateOutputs,
): Promise<Response> {
  try {
    return {
      type: "ready",
      gate: readyGate(spec, await awaitGate(spec, operation, plugin, before?.drift)),
    };
  } catch (error) {
    return error instanceof ReadinessError && error.outcome.resumable
      ? { type: "notReady", gate: gateAfter(error, spec, before), error }
      : { type: "refused", kind: spec.target.kind, error };
  }
}

/**
 * Looks whether the resource of a gate in the state is ready, and waits up to `customTimeouts.read` if it is not. A resource
 * that AWS does not find is gone, and a gate that is not ready is unhealthy.
 */
export async function refresh(
  plugin: PluginProcess,
  { spec, outputs: before }: StoredGate,
): Promise<RefreshResponse> {
  const { clock, refreshNews } = plugin;
  const note = ({ state, kind }: KeptGate, isHealthy: boolean): void => {
    const found = outputsIn(isHealthy ? state : fittingState(state), kind);
    const isNews = !isHealthy || !isDeepStrictEqual(found, before);
    refreshNews.note(nameOf(spec), found, { isNews, endedMs: clock.elapsedMs() });
  };
  try {
    const gate = readyGate(spec, await awaitGate(spec, "read", plugin, before.drift ?? []));
    note(gate, true);
    return { type: "ready", gate };
  } catch (error) {
    if (!(error instanceof ReadinessError) || error.outcome.onRefresh === "fails") {
      return { type: "refused", kind: spec.target.kind, error };
    }
    if (error.outcome.onRefresh === "gone") {
      return { type: "gone" };
    }
    const gate = gateAfter(error, spec, before);
    note(gate, false);
    return { type: "notReady", gate, error };
  }
}

/**
 * Reads a resource that the program gets. There is no state yet, so a resource that is gone or not ready is an error.
 *
 * @param mistakes the mistakes in the program's arguments: the engine has declared gates checked, but not these
 */
export async function get(
  plugin: PluginProcess,
  spec: GateSpec,
  mistakes: readonly InputFailure[],
): Promise<Response> {
  const { kind } = spec.target;
  if (mistakes.length > 0) {
    const error = new InvalidInputsError(mistakes.map(({ reason }) => reason));
    return { type: "refused", kind, error };
  }
  try {
    return { type: "ready", gate: readyGate(spec, await awaitGate(spec, "read", plugin)) };
  } catch (error) {
    return { type: "refused", kind, error };
  }
}

/** A name that no other gate of the stack has. */
function nameOf({ urn, target }: GateSpec): string {
  return urn ?? givenArnOf(target);
}

function gateWith(spec: GateSpec, outputs: GateOutputs): KeptGate {
  const { target } = spec;
  return { id: givenArnOf(target), kind: target.kind, state: stateOf(spec, outputs) };
}

/** The gate after a wait with a ready resource. */
function readyGate(spec: GateSpec, { facts, drift }: Readiness): KeptGate {
  return gateWith(spec, describedOutputs(spec.target.kind, facts.resource, drift));
}

/** The gate after a wait without a ready resource: with the description that the wait saw, or else with the earlier outputs. */
function gateAfter(error: ReadinessError, spec: GateSpec, before: GateOutputs = {}): KeptGate {
  const { kind } = spec.target;
  const { target, resource } = error.facts;
  // The description may be the parent's, when the wait ended because of the parent.
  const isOurs = target.kind === kind;
  // Only a wait that found the resource ready has looked for drift.
  const drift = error instanceof OutdatedError ? error.drift : (before.drift ?? []);
  return gateWith(
    spec,
    isOurs && resource !== undefined
      ? describedOutputs(kind, resource, drift)
      : { ...before, [arnMemberOf(kind)]: isOurs ? target.arn : undefined },
  );
}
