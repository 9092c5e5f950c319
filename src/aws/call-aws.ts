import { answerFromError, tooSlow, type Answer } from "./aws-result.ts";
import { withinLimit } from "../time/time-limit.ts";

/** How long an answer may take in all, with its turn, credentials, retries and pages, in milliseconds. */
const LIMIT_MS = 30_000;

/**
 * Asks AWS something.
 *
 * @throws the signal's reason as soon as `signal` aborts; nothing else.
 */
export async function ask<T extends object>(
  signal: AbortSignal,
  call: (signal: AbortSignal) => Promise<T>,
  limitMs = LIMIT_MS,
): Promise<Answer<T>> {
  try {
    // The SDK looks at its signal neither while it fetches credentials nor in every stage of an answer.
    const value = await withinLimit(limitMs, signal, call);
    return value === undefined ? tooSlow(limitMs) : { kind: "answer", value };
  } catch (error) {
    signal.throwIfAborted();
    return answerFromError(error);
  }
}
