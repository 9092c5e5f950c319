import pRetry, { AbortError } from "p-retry";

import type { Clock } from "../time/clock.ts";
import { WaitCancelledError, type WaitFacts } from "./errors.ts";
import { expectationFrom, type Expectation } from "../schedule/estimate.ts";
import type { Progress } from "./progress.ts";
import { nextDelay, type ScheduleBounds } from "../schedule/schedule.ts";
import type { Search } from "./looks.ts";
import { shownStatus, type DescribedResource } from "../kinds/status.ts";
import { judge, type WaitLimits } from "./decision.ts";
import { withinLimit } from "../time/time-limit.ts";
import { startWatch, type LookOutcome, type Watch } from "./observations.ts";

/** One wait: within which limits, looking how often. Times in milliseconds. */
export interface Wait extends WaitLimits {
  readonly bounds: ScheduleBounds;
}

/** What a wait needs of the world around it. */
export interface WaitWorld {
  /** What is waited for: the looks at it, and the sleeps between them. */
  readonly search: Search;
  /**
   * How long earlier ones like it took, in milliseconds; asked once, after the first look that finds it not ready.
   * Rejects only when `signal` aborts, as it does when the wait is over.
   */
  readonly earlierDurations: (
    resource: DescribedResource,
    signal: AbortSignal,
  ) => Promise<readonly number[]>;
  readonly clock: Clock;
  /** A random number in [0, 1). */
  readonly random: () => number;
  /** Ends the wait at once, also in the middle of a look. */
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

/** What is known of what is ready. */
export type ReadyFacts = WaitFacts & { readonly resource: DescribedResource };

/** "Look again in so many milliseconds", in the only form p-retry understands: a failed attempt. */
class NotReady extends Error {
  constructor(readonly delayMs: number) {
    super("not ready");
  }
}

/**
 * Waits until a resource is ready: looks at once, then again and again as `schedule.ts` says.
 *
 * @returns what is known then, with the resource as AWS described it when it was ready; never anything else.
 * @throws ReadinessError for every other outcome.
 */
export async function waitUntilReady(wait: Wait, world: WaitWorld): Promise<ReadyFacts> {
  const { search, signal } = world;
  const watch = startWatch(() => search.subject(), world.clock);
  const over = new AbortController();
  const learn = learner(world, over.signal);
  try {
    const resource = await pRetry(() => lookOnce(wait, world, watch, learn), {
      retries: Infinity,
      // p-retry's own delays cannot follow the resource's age, so it has none and the sleep is in onFailedAttempt.
      minTimeout: 0,
      signal,
      shouldRetry: ({ error }) => error instanceof NotReady,
      onFailedAttempt: async ({ error }) => {
        if (error instanceof NotReady) {
          await search.rest(error.delayMs, signal);
        }
      },
    });
    return { ...watch.facts(), resource };
  } catch (error) {
    throw signal.aborted ? new WaitCancelledError(watch.facts()) : error;
  } finally {
    over.abort();
    search.leave();
  }
}

async function lookOnce(
  wait: Wait,
  { search, progress, random, signal }: WaitWorld,
  watch: Watch,
  learn: Learn,
): Promise<DescribedResource> {
  const outcome = watch.note(await search.look(signal));
  const verdict = judge(outcome, wait);
  switch (verdict.kind) {
    case "ready":
      return verdict.resource;
    case "fail":
      // Wrapped so that p-retry does not retry it; p-retry takes the wrapping off again.
      throw new AbortError(verdict.error);
    case "wait": {
      const expectation = await learn(outcome.facts.resource, verdict.leftMs);
      const facts = watch.facts();
      const ageMs = facts.ageMs ?? facts.waitedMs;
      const nextLookMs = nextDelay({
        ageMs,
        expectation,
        bounds: wait.bounds,
        unanswered: outcome.unanswered,
        retryAfterMs: outcome.sight.kind === "noAnswer" ? outcome.sight.retryAfterMs : undefined,
        // Learning took its time.
        leftMs: verdict.leftMs - (facts.waitedMs - outcome.facts.waitedMs),
        random: random(),
      });
      progress.waiting({
        status: statusOf(outcome, facts),
        waitedMs: facts.waitedMs,
        nextLookMs,
        trouble: verdict.trouble,
        ageMs,
        expectation,
      });
      throw new NotReady(nextLookMs);
    }
  }
}

function statusOf({ sight }: LookOutcome, { subject, resource }: WaitFacts): string | undefined {
  return sight.kind === "none"
    ? `no ${subject.kind.label} yet`
    : resource && shownStatus(subject.kind, resource);
}

type Learn = (
  resource: DescribedResource | undefined,
  leftMs: number,
) => Promise<Expectation | undefined>;

/** What is worth waiting for, before the first sleep, to know how long earlier ones took, in milliseconds. */
const LEARNING_MS = 1_000;

/** Asks for the history when there is something to ask for, once; an answer that takes its time is there for a later look. */
function learner({ earlierDurations, signal }: WaitWorld, over: AbortSignal): Learn {
  let expectation: Expectation | undefined;
  let hasAsked = false;
  return async (resource, leftMs) => {
    if (resource !== undefined && !hasAsked) {
      hasAsked = true;
      const known = earlierDurations(resource, over).then((durations) => {
        expectation = expectationFrom(durations);
      });
      // When the wait is over before it is answered, nobody hears.
      known.catch(() => undefined);
      await withinLimit(Math.min(LEARNING_MS, leftMs), signal, () => known);
    }
    return expectation;
  };
}
