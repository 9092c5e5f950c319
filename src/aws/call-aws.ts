// Makes one call to AWS with a time limit, and returns every result as a value.
import { withinLimit } from "../time/time-limit.ts";
import { resultOfError, tooSlow, type AwsResult } from "./aws-result.ts";

/** How long a call may take in all, with its wait in the queue, credentials, retries and pages, in milliseconds. */
const LIMIT_MS = 30_000;

/**
 * Makes a call to AWS.
 *
 * @param limitMs how long the call may take in all, in milliseconds; default 30 seconds
 * @throws the reason of `signal` as soon as `signal` aborts; nothing else.
 */
export async function callAws<T extends object>(
  signal: AbortSignal,
  call: (signal: AbortSignal) => Promise<T>,
  limitMs = LIMIT_MS,
): Promise<AwsResult<T>> {
  try {
    // The SDK looks at its signal neither while it fetches credentials nor in every stage of an answer.
    const value = await withinLimit(limitMs, signal, call);
    return value === undefined ? tooSlow(limitMs) : { type: "answer", value };
  } catch (error) {
    signal.throwIfAborted();
    return resultOfError(error);
  }
}
