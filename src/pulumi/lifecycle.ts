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
 * Says whether an update has anything to do; to a refresh, also whether the refresh has found anything new. A gate that
 * follows asks AWS whether it has the newest: whatever else the answer is, and no answer too, is something to do.
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

/** When the resource was created, in milliseconds since the epoch; NaN where AWS did not say. */
function createdMsIn({ creationDateTime }: GateOutputs): number {
  return Date.parse(String(creationDateTime));
}

/** A gate that looks for a newer resource than the one that it has found. */
type FollowingSpec = GateSpec & { readonly target: NewestTarget | FoundTarget };

function isFollowing(spec: GateSpec): spec is FollowingSpec {
  return spec.target.follows === true;
}

/** Whether a gate that follows has the newest, which AWS must say. Tells the user when it has not. */
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
    // Whoever has pressed Ctrl-C gets no update any more.
    return false;
  }
  if (read !== undefined) {
    // A refresh has already reported the drift of the resource, and what it could not ask.
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
 * Waits again: something has changed, or the last wait did not end. A gate that follows takes the newest. One that does not
 * keeps to the resource that it found, unless an argument changed that is about finding the newest, or that resource cannot be
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
 * Takes the newest, and never one that is older than the resource that was ready. Until the newest is ready, the gate keeps the
 * outputs of that resource: the rest of the stack is built from them. The wait is not lost with it, because every `diff` looks
 * for a newer one.
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

/** Whether AWS answered, and the resource will never be what the gate needs: it failed, is gone, or is outdated. */
function isHopeless(response: Response): boolean {
  return (
    response.type === "refused" &&
    response.error instanceof ReadinessError &&
    response.error.outcome.onRefresh !== "fails"
  );
}

/** Whether a resource of the gate was ready, so that something may be built from it. */
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
 * that is not there is gone, and a gate that is not ready is unhealthy.
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
 * Reads a resource that the program gets. There is no state yet, so a resource that is not there or not ready is an error.
 *
 * @param mistakes in what the program gave: the engine checks what a program declares, but not what it gets
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

/** No two gates of a stack have the same name. */
function nameOf({ urn, target }: GateSpec): string {
  return urn ?? givenArnOf(target);
}

function gateWith(spec: GateSpec, outputs: GateOutputs): KeptGate {
  const { target } = spec;
  return { id: givenArnOf(target), kind: target.kind, state: stateOf(spec, outputs) };
}

/** The gate that a wait with a ready resource leaves behind. */
function readyGate(spec: GateSpec, { facts, drift }: Readiness): KeptGate {
  return gateWith(spec, describedOutputs(spec.target.kind, facts.resource, drift));
}

/** The gate that a wait without a ready resource leaves behind: with what the wait saw, or else what was known before. */
function gateAfter(error: ReadinessError, spec: GateSpec, before: GateOutputs = {}): KeptGate {
  const { kind } = spec.target;
  const { target, resource } = error.facts;
  // The wait may have ended because of the parent.
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
