import PQueue from "p-queue";

/** How many calls to AWS this process has under way at once. */
const AT_ONCE = 20;
const FIRST = 1;
const LATER = 0;

/**
 * Bounds the calls that are under way at once, and lets those go first that are `urgent`: a job that is waited for is
 * looked at when it is due, however many gates come to have their first look. How fast the calls follow one another
 * when AWS throttles is the client's own business.
 */
export interface Limiter {
  /** Makes the call when its turn has come; rejects as soon as `signal` aborts, also before that. */
  run<T>(call: () => Promise<T>, urgent: boolean, signal: AbortSignal): Promise<T>;
}

export function limitCalls(atOnce = AT_ONCE): Limiter {
  const queue = new PQueue({ concurrency: atOnce });
  return {
    run: (call, urgent, signal) => queue.add(call, { priority: urgent ? FIRST : LATER, signal }),
  };
}
