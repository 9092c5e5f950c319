// Responses in the form that gRPC sends them to the engine.
import type { ServiceError } from "@grpc/grpc-js";

import type { InputFailure } from "../../state/validation.ts";
import type { ReadinessError } from "../../wait/readiness-error.ts";
import { initFailureMetadata } from "../init-failure.ts";
import { grpc } from "../pulumi-internals.ts";
import { sentencesOf } from "../response-limits.ts";
import type { KeptGate } from "../response.ts";
import { outputsOf } from "./gate-request.ts";
import { sent, type Secrets } from "./properties.ts";
import { CheckFailure } from "./protocol.ts";

/** What gRPC takes for an error. */
export type CallError = Pick<ServiceError, "code" | "details" | "metadata">;

/** The mistakes as `check` answers them. For a named property the engine shows its value, so that a secret is not named. */
export function checkFailures(
  failures: readonly InputFailure[],
  isNamed: (property: string) => boolean,
): CheckFailure[] {
  return failures.map(({ property, reason }) => {
    const failure = new CheckFailure();
    failure.setProperty(isNamed(property) ? property : "");
    failure.setReason(reason.toWellFormed());
    return failure;
  });
}

/** An error that leaves nothing behind. */
export function refusal(error: unknown): CallError {
  return {
    code: grpc.status.UNKNOWN,
    details: sentencesOf(error, "native").join(" "),
    metadata: new grpc.Metadata(),
  };
}

/** An error with which the engine keeps the gate as not initialized. Without inputs, which might be too large, it keeps its own. */
export function notReady(
  { id, kind, state }: KeptGate,
  error: ReadinessError,
  secrets: Secrets,
): CallError {
  const message = "not ready";
  const reasons = sentencesOf(error, "native");
  const properties = sent(outputsOf(kind, state), secrets);
  return {
    code: grpc.status.UNKNOWN,
    details: message,
    metadata: initFailureMetadata({ id, properties, reasons }, message),
  };
}
