// Responses in the form that gRPC sends them to the engine.
import type { ServiceError } from "@grpc/grpc-js";

import { echo, type InputFailure } from "../../state/validation.ts";
import { grpc } from "../grpc.ts";
import { initFailureMetadata } from "../init-failure.ts";
import { fittingState, sentencesOf } from "../response-limits.ts";
import type { RefreshResponse } from "../response.ts";
import { HIDDEN, maskOf, type Mask } from "./masking.ts";
import {
  secretNames,
  sent,
  type Properties,
  type ReceivedProperties,
  type Secrets,
  type Sent,
} from "./properties.ts";
import { CheckFailure } from "./protocol.ts";
import { CREATE_TIMEOUT, outputsOf } from "./stored-gate.ts";

/** The form of an error in gRPC. */
type CallError = Pick<ServiceError, "code" | "details" | "metadata">;

/** The mistakes without the secrets in their reasons. */
export function maskedMistakes(
  mistakes: readonly InputFailure[],
  { values, secrets: { names, texts } }: ReceivedProperties,
): InputFailure[] {
  const mask = maskOf(texts);
  return mistakes.map(({ property, reason }) => ({
    property,
    reason: mask(
      // A value may be short, or no text.
      names.has(property)
        ? reason.replace(` is ${echo(property, values[property])}`, () => ` is ${HIDDEN}`)
        : reason,
    ),
  }));
}

/**
 * The mistakes in the form of `check`. For a named property the engine shows its value, so a secret property is not named,
 * and neither is a property that was left out.
 */
export function checkFailures(
  mistakes: readonly InputFailure[],
  given: ReceivedProperties,
): CheckFailure[] {
  const { values, secrets } = given;
  return maskedMistakes(mistakes, given).map(({ property, reason }) => {
    const isNameable = values[property] !== undefined && !secrets.names.has(property);
    const failure = new CheckFailure();
    failure.setProperty(isNameable ? property : "");
    failure.setReason(reason.toWellFormed());
    return failure;
  });
}

/** The other facts of a response, besides the gate. */
export interface ResponseContext {
  /** The secrets among the outputs. */
  readonly outputSecrets: Secrets;
  /** The secrets that an error does not tell. */
  readonly errorSecrets: Secrets;
  /** The outputs that a refresh reads again. */
  readonly before?: Properties;
  /** The time for `create` that a gate that is not ready keeps, in seconds; 0 or left out means no time. */
  readonly createTimeout?: number;
}

/** A gate in the form for the engine: an ID and outputs. @throws CallFailure */
export function kept(
  response: RefreshResponse,
  context: ResponseContext,
): { readonly id: string; readonly outputs: Sent } {
  const { outputSecrets, errorSecrets, before } = context;
  switch (response.type) {
    case "ready": {
      const { gate } = response;
      return { id: gate.id, outputs: sent(outputsOf(gate, before), outputSecrets) };
    }
    case "gone":
      // The engine takes an empty ID for a deleted resource.
      return { id: "", outputs: sent({}, outputSecrets) };
    case "notReady":
      throw notReady(response, context);
    case "refused":
      throw refusal(response.error, maskOf(errorSecrets.texts));
  }
}

/** A failed operation, in a form that gRPC carries to the engine. */
export class CallFailure extends Error {
  constructor(
    details: string,
    readonly metadata = new grpc.Metadata(),
  ) {
    super(details);
  }

  /** The error in the form of gRPC. */
  get callError(): CallError {
    return { code: grpc.status.UNKNOWN, details: this.message, metadata: this.metadata };
  }
}

/** A failure that leaves nothing behind. */
export function refusal(error: unknown, mask: Mask): CallFailure {
  return new CallFailure(refusalText(error, mask));
}

/** The text of an error that leaves nothing behind. */
export function refusalText(error: unknown, mask?: Mask): string {
  return sentencesOf(error, { front: "native", isKept: false }, mask).join(" ");
}

/**
 * A failure with which the engine keeps the gate as not initialized. Without inputs, which might be too large, the engine
 * keeps its own.
 */
function notReady(
  { gate, error }: Extract<RefreshResponse, { type: "notReady" }>,
  { outputSecrets, errorSecrets, before, createTimeout = 0 }: ResponseContext,
): CallFailure {
  const message = "not ready";
  const reasons = sentencesOf(error, { front: "native", isKept: true }, maskOf(errorSecrets.texts));
  const whole = outputsOf(gate, before);
  const outputs = {
    ...outputsOf({ ...gate, state: fittingState(gate.state) }, before),
    ...(createTimeout > 0 && { [CREATE_TIMEOUT]: createTimeout }),
  };
  // Of a text that is cut now, or was cut before, the part that is left may end inside a secret.
  const names = new Set([...secretNames(whole, outputSecrets), ...errorSecrets.names]);
  const properties = sent(outputs, { ...outputSecrets, names });
  return new CallFailure(
    message,
    initFailureMetadata({ id: gate.id, properties, reasons }, message),
  );
}
