// Responses in the form that gRPC sends them to the engine.
import type { ServiceError } from "@grpc/grpc-js";

import { echo, type InputFailure } from "../../state/validation.ts";
import type { ReadinessError } from "../../wait/readiness-error.ts";
import { initFailureMetadata } from "../init-failure.ts";
import { grpc } from "../grpc.ts";
import { sentencesOf } from "../response-limits.ts";
import type { KeptGate } from "../response.ts";
import { outputsOf } from "./gate-request.ts";
import { HIDDEN, maskOf, type Mask } from "./masking.ts";
import { sent, type ReceivedProperties, type Secrets } from "./properties.ts";
import { CheckFailure } from "./protocol.ts";

/** What gRPC takes for an error. */
export type CallError = Pick<ServiceError, "code" | "details" | "metadata">;

/** The mistakes without the secrets in their reasons. */
export function discreetMistakes(
  mistakes: readonly InputFailure[],
  { values, secrets: { names, texts } }: ReceivedProperties,
): InputFailure[] {
  const mask = maskOf(texts);
  return mistakes.map(({ property, reason }) => ({
    property,
    reason: mask(
      // A value may be short, or no text.
      names.has(property)
        ? reason.replace(`is ${echo(property, values[property])}, but`, () => `is ${HIDDEN}, but`)
        : reason,
    ),
  }));
}

/**
 * The mistakes as `check` answers them. For a named property the engine shows its value, so that a secret is not named, nor what
 * was left out.
 */
export function checkFailures(
  mistakes: readonly InputFailure[],
  given: ReceivedProperties,
): CheckFailure[] {
  const { values, secrets } = given;
  return discreetMistakes(mistakes, given).map(({ property, reason }) => {
    const isNameable = values[property] !== undefined && !secrets.names.has(property);
    const failure = new CheckFailure();
    failure.setProperty(isNameable ? property : "");
    failure.setReason(reason.toWellFormed());
    return failure;
  });
}

/** An error that leaves nothing behind. */
export function refusal(error: unknown, mask: Mask): CallError {
  return {
    code: grpc.status.UNKNOWN,
    details: sentencesOf(error, "native", mask).join(" "),
    metadata: new grpc.Metadata(),
  };
}

/** An error with which the engine keeps the gate as not initialized. Without inputs, which might be too large, it keeps its own. */
export function notReady(
  { id, kind, state }: KeptGate,
  error: ReadinessError,
  secrets: Secrets,
  mask: Mask,
): CallError {
  const message = "not ready";
  const reasons = sentencesOf(error, "native", mask);
  const properties = sent(outputsOf(kind, state), secrets);
  return {
    code: grpc.status.UNKNOWN,
    details: message,
    metadata: initFailureMetadata({ id, properties, reasons }, message),
  };
}
