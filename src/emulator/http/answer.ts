// An answer as it goes back over HTTP.
import { randomUUID } from "node:crypto";
import { internalFailure, WireError } from "../protocol/wire-errors.ts";

/** An answer over HTTP. */
export interface Answer {
  /** The code of its status line. */
  readonly httpStatus: number;
  /** Its own headers, besides those that Node.js adds. */
  readonly headers: Readonly<Record<string, string>>;
  /** JSON, unless it is a fault's. */
  readonly body: string;
}

/** The reaction of the emulator to a request: "hang" never answers, "cut" destroys the socket without an answer. */
export type Reaction = Answer | "hang" | "cut";

/** Headers of every answer: AWS JSON 1.1, and an ID of its own. */
export function answerHeaders(): Readonly<Record<string, string>> {
  return { "content-type": "application/x-amz-json-1.1", "x-amzn-requestid": randomUUID() };
}

/** The answer that says what went wrong. */
export function failureAnswer(error: unknown): Answer {
  const { httpStatus, body } = error instanceof WireError ? error : internalFailure(error);
  return { httpStatus, headers: answerHeaders(), body };
}
