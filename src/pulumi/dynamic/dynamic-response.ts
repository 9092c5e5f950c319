// Responses in the form that the dynamic-provider process of Pulumi sends: results and errors.
import type { dynamic } from "@pulumi/pulumi";

import type { Kind } from "../../kinds/kind.ts";
import { shownStatus } from "../../kinds/status.ts";
import { named } from "../../kinds/target.ts";
import type { GateDiff } from "../../state/diff.ts";
import type { GateInputs } from "../../state/gate-inputs.ts";
import { asJson } from "../../state/json.ts";
import type { GateState } from "../../state/stored-form.ts";
import type { InputFailure } from "../../state/validation.ts";
import type { ReadinessError, Told } from "../../wait/readiness-error.ts";
import { initFailureMetadata } from "../init-failure.ts";
import { grpc } from "../grpc.ts";
import { Struct } from "../pulumi-internals.ts";
import type { KeptGate, RefreshResponse, Response } from "../response.ts";
import { fittingState, sentencesOf } from "../response-limits.ts";

/** The state keeps the gate as not initialized. */
const KEPT: Told = { front: "dynamic", isKept: true };

type Properties = Parameters<typeof Struct.fromJavaScript>[0];

/*
 * The process never answers, and hangs the call or the whole connection, when it gets a value that it cannot send:
 * undefined values, half a surrogate pair, an error that is not an Error, an error larger than its headers may be. So this
 * module makes all values for the process.
 */

/** The result of `check`. */
export function checked(
  inputs: GateInputs,
  mistakes: readonly InputFailure[],
): dynamic.CheckResult<GateInputs> {
  // The engine repeats the value of a named property, even a secret value. Each reason names its property.
  return { inputs, failures: asJson(mistakes.map(({ reason }) => ({ property: "", reason }))) };
}

/** The result of `diff`. */
export function diffResult({ changes, replaces }: GateDiff): dynamic.DiffResult {
  return { changes, replaces };
}

/**
 * The result of `create` and `update`.
 *
 * @throws an Error that is an init failure, or a plain Error that leaves nothing behind
 */
export function written(response: Response): { id: string; outs: GateState } {
  switch (response.type) {
    case "ready":
      return { id: response.gate.id, outs: asJson(response.gate.state) };
    case "notReady":
      throw initFailure(response.gate, response.error);
    case "refused":
      throw refusal(response.error, response.kind);
  }
}

/** The result of `read`. @throws an Error that makes the gate unhealthy, or a plain Error that fails the operation */
export function readResult(response: RefreshResponse): { id: string; props?: GateState } {
  switch (response.type) {
    case "ready":
      return { id: response.gate.id, props: asJson(response.gate.state) };
    case "gone":
      // The engine takes an empty ID for a deleted resource.
      return { id: "" };
    case "notReady":
      throw unhealthy(response.gate, response.error);
    case "refused":
      throw refusal(response.error, response.kind);
  }
}

/** An error that leaves nothing behind. */
function refusal(error: unknown, kind: Kind): Error {
  const sentences = sentencesOf(error, { front: "dynamic", isKept: false });
  return shortError(kind, sentences.join(" "), "the gate's own error says why");
}

/** The engine shows the reasons of an init failure, drops the message, and takes the properties as they are. */
function initFailure({ id, kind, state }: KeptGate, error: ReadinessError): Error {
  return Object.assign(refusal(error, kind), {
    id,
    properties: asJson(fittingState(state)),
    reasons: sentencesOf(error, KEPT),
  });
}

/** An init failure of `read`, which the plugin process passes on only by way of gRPC's own error details. */
function unhealthy({ id, kind, state }: KeptGate, error: ReadinessError): Error {
  const properties = Struct.fromJavaScript(asJson(fittingState(state)) as Properties);
  const reasons = sentencesOf(error, KEPT);
  return Object.assign(shortError(kind, "not ready", lineOf(error)), {
    code: grpc.status.UNKNOWN,
    metadata: initFailureMetadata({ id, properties, reasons }, "not ready"),
  });
}

/** The resource of an error, and its status. */
function lineOf({ facts: { target, resource } }: ReadinessError): string {
  const status = resource && shownStatus(target.kind, resource);
  return `${named(target, "the")}: ${status ?? "no status"}`;
}

/**
 * The plugin process prints `error: error.stack` for an error of `read`, `check` or `diff`, and hands the message
 * to the engine, which shows all of the message. So the stack is one short line.
 */
function shortError({ name }: Kind, message: string, line: string): Error {
  const error = new Error(message);
  error.stack = line.toWellFormed();
  error.toString = () => `${name}Readiness`;
  return error;
}
