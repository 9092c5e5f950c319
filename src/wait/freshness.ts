// How old an answer of AWS may be, by what the answer is for. Moments are in the clock's elapsed time.

/** What is known of a parent need not be asked again for each of its gates, in milliseconds. */
const KNOWN_MS = 300_000;
/** A gate that has waited asks again: what was asked when its wait began is old, in milliseconds. */
const AFTER_WAITING_MS = 5_000;

/** The engine calls `diff` right after the read of a refresh, in milliseconds. */
const RIGHT_AFTER_MS = 500;

/** Since when an answer counts that nothing depends on, such as how long earlier imports took. */
export function knownSince(nowMs: number): number {
  return nowMs - KNOWN_MS;
}

/**
 * Since when an answer counts that decides whether a ready resource is what the gate promises: it was asked for after the
 * operation began. Only a refresh that did not have to wait takes what is known.
 */
export function decidingSince(isRefresh: boolean, beganMs: number, nowMs: number): number {
  const recently = nowMs - AFTER_WAITING_MS;
  return isRefresh && beganMs >= recently ? knownSince(nowMs) : Math.max(beganMs, recently);
}

/**
 * Since when a list counts that decides whether a gate has the newest. Something in the stack may have begun an import just
 * before, so nothing counts that was asked before the question came up; but right after the read of a refresh counts
 * what the read took.
 */
export function followingSince(nowMs: number, read?: { readonly endedMs: number }): number {
  return read !== undefined && nowMs - read.endedMs <= RIGHT_AFTER_MS ? knownSince(nowMs) : nowMs;
}
