import { answerFromError } from "./describe.ts";
import { formatDuration } from "./duration.ts";
import { withinLimit } from "./time-limit.ts";

/** What came of a question that is asked besides the looks at a job. */
export type Reply<T> =
  | { readonly kind: "answer"; readonly value: T }
  | { readonly kind: "notFound" }
  /** AWS will not say, now or later. */
  | { readonly kind: "refused" }
  /** Nobody answered: asking again may help. */
  | { readonly kind: "noAnswer"; readonly error: string; readonly detail: string };

/** How long an answer may take in all, with its turn, retries and pages, in milliseconds. */
const LIMIT_MS = 30_000;

/**
 * Asks AWS something.
 *
 * @throws the signal's reason as soon as `signal` aborts; nothing else.
 */
export async function ask<T extends object>(
  signal: AbortSignal,
  call: (signal: AbortSignal) => Promise<T>,
): Promise<Reply<T>> {
  try {
    const value = await withinLimit(LIMIT_MS, signal, call);
    return value === undefined
      ? {
          kind: "noAnswer",
          error: "TimeoutError",
          detail: `nothing came within ${formatDuration(LIMIT_MS)}`,
        }
      : { kind: "answer", value };
  } catch (error) {
    signal.throwIfAborted();
    return answerFromError(error);
  }
}
