// The time that a test waits for an event that may never come.

/**
 * A minute less than Jest's `testTimeout`, in milliseconds: a busy machine has nearly all of the time, and a test that waited in
 * vain can still say for what, and clean up.
 */
export const PATIENCE_MS = 840_000;

/** Aborts when the patience is over: then a process that waits in vain must end, and the test fails. */
export const patienceIsOver = (): AbortSignal => AbortSignal.timeout(PATIENCE_MS);
