// An answer over HTTP.
import { randomUUID } from "node:crypto";
import { internalFailure, WireError } from "../protocol/wire-errors.ts";

/** An answer over HTTP. */
export interface Answer {
  /** The code of its status line. */
  readonly httpStatus: number;
  /** The headers, besides the headers that Node.js adds. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body: JSON, unless a fault has another body. */
  readonly body: string;
}

/** The reaction of the emulator to a request: "hang" never answers, "cut" destroys the socket without an answer. */
export type Reaction = Answer | "hang" | "cut";

/** Headers of every answer: AWS JSON 1.1, and a new request ID. */
export function answerHeaders(): Readonly<Record<string, string>> {
  return { "content-type": "application/x-amz-json-1.1", "x-amzn-requestid": randomUUID() };
}

/** The answer for an error. */
export function failureAnswer(error: unknown): Answer {
  const { httpStatus, body } = error instanceof WireError ? error : internalFailure(error);
  return { httpStatus, headers: answerHeaders(), body };
}
