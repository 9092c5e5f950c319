// How long a test waits for what may never come.

/**
 * A minute less than Jest's `testTimeout`, in milliseconds: a busy machine has nearly all of the time, and a test that waited in
 * vain can still say for what, and clean up.
 */
export const PATIENCE_MS = 840_000;

/** Aborts when the patience is over: a process that waits for what never comes is asked to end, and the test fails. */
export const patienceIsOver = (): AbortSignal => AbortSignal.timeout(PATIENCE_MS);
