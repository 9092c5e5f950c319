// The greatest age of an answer of AWS, by the purpose of the answer. Moments are in the clock's elapsed time.

/** The age up to which an answer about a parent serves all of its gates, in milliseconds. */
const KNOWN_MS = 300_000;
/** The age up to which an answer serves a gate that has waited, in milliseconds. Answers from the start of the wait are old. */
const AFTER_WAITING_MS = 5_000;

/**
 * The age up to which the answers of a refresh serve the `diff` that the engine calls right after its read, in milliseconds.
 */
const RIGHT_AFTER_MS = 500;

/** The moment from which an unimportant answer counts, such as the durations of earlier imports. */
export function knownSince(nowMs: number): number {
  return nowMs - KNOWN_MS;
}

/**
 * The moment from which an answer counts that decides about the gate's promise: such an answer was asked for after the
 * operation began. Only a refresh that did not have to wait takes older answers.
 */
export function decidingSince(isRefresh: boolean, beganMs: number, nowMs: number): number {
  const recently = nowMs - AFTER_WAITING_MS;
  return isRefresh && beganMs >= recently ? knownSince(nowMs) : Math.max(beganMs, recently);
}

/**
 * The moment from which a list counts that decides whether a gate has the newest. Something in the stack may have begun an
 * import just before, so no earlier list counts; only right after the read of a refresh, the lists of the
 * read count.
 */
export function followingSince(nowMs: number, read?: { readonly endedMs: number }): number {
  return read !== undefined && nowMs - read.endedMs <= RIGHT_AFTER_MS ? knownSince(nowMs) : nowMs;
}
