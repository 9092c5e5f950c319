import pRetry, { AbortError } from "p-retry";

import type { Clock } from "./clock.ts";
import type { DescribedJob } from "./describe.ts";
import { WaitCancelledError, type WaitFacts } from "./errors.ts";
import { expectationFrom, type Expectation } from "./expectation.ts";
import type { Poll } from "./poll.ts";
import type { Progress } from "./progress.ts";
import { nextDelay, type ScheduleBounds } from "./schedule.ts";
import { judge, type WaitLimits } from "./verdict.ts";
import { withinLimit } from "./time-limit.ts";
import { startWatch, type Watch } from "./watch.ts";

/** One wait: for which job, within which limits, looking how often. Times in milliseconds. */
export interface Wait extends WaitLimits {
  readonly datasetImportJobArn: string;
  readonly bounds: ScheduleBounds;
}

/** What a wait needs of the world around it. */
export interface WaitWorld {
  /** The looks at the job, and the sleeps between them. */
  readonly poll: Poll;
  /**
   * How long earlier imports like this job took, in milliseconds; asked once, after the first look that finds a job not
   * ready. Rejects only when `signal` aborts, as it does when the wait is over.
   */
  readonly earlierDurations: (job: DescribedJob, signal: AbortSignal) => Promise<readonly number[]>;
  readonly clock: Clock;
  /** A random number in [0, 1). */
  readonly random: () => number;
  /** Ends the wait at once, also in the middle of a look. */
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

/** What is known of a job that is ready. */
export type ReadyFacts = WaitFacts & { readonly job: DescribedJob };

/** "Look again in so many milliseconds", in the only form p-retry understands: a failed attempt. */
class NotReady extends Error {
  constructor(readonly delayMs: number) {
    super("not ready");
  }
}

/**
 * Waits until a dataset import job is ACTIVE: looks at once, then again and again as `schedule.ts` says.
 *
 * @returns what is known then, with the job as AWS described it when it was ACTIVE; never anything else.
 * @throws ReadinessError for every other outcome.
 */
export async function waitUntilDatasetImportJobActive(
  wait: Wait,
  world: WaitWorld,
): Promise<ReadyFacts> {
  const { poll, signal } = world;
  const watch = startWatch(wait.datasetImportJobArn, world.clock);
  const over = new AbortController();
  const learn = learner(world, over.signal);
  try {
    const job = await pRetry(() => lookOnce(wait, world, watch, learn), {
      retries: Infinity,
      // p-retry's own delays cannot follow the job's age, so it has none and the sleep is in onFailedAttempt.
      minTimeout: 0,
      signal,
      shouldRetry: ({ error }) => error instanceof NotReady,
      onFailedAttempt: async ({ error }) => {
        if (error instanceof NotReady) {
          await poll.rest(error.delayMs, signal);
        }
      },
    });
    return { ...watch.facts(), job };
  } catch (error) {
    throw signal.aborted ? new WaitCancelledError(watch.facts()) : error;
  } finally {
    over.abort();
    poll.leave();
  }
}

async function lookOnce(
  wait: Wait,
  { poll, progress, random, signal }: WaitWorld,
  watch: Watch,
  learn: Learn,
): Promise<DescribedJob> {
  const outcome = watch.note(await poll.look(signal));
  const verdict = judge(outcome, wait);
  switch (verdict.kind) {
    case "ready":
      return verdict.job;
    case "fail":
      // Wrapped so that p-retry does not retry it; p-retry takes the wrapping off again.
      throw new AbortError(verdict.error);
    case "wait": {
      const expectation = await learn(outcome.facts.job, verdict.leftMs);
      const facts = watch.facts();
      const ageMs = Math.max(facts.jobAgeMs ?? 0, facts.waitedMs);
      const nextLookMs = nextDelay({
        ageMs,
        expectation,
        bounds: wait.bounds,
        unanswered: outcome.unanswered,
        retryAfterMs: outcome.answer.kind === "noAnswer" ? outcome.answer.retryAfterMs : undefined,
        // Learning took its time.
        leftMs: verdict.leftMs - (facts.waitedMs - outcome.facts.waitedMs),
        random: random(),
      });
      progress.waiting({
        status: facts.job?.status,
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

type Learn = (job: DescribedJob | undefined, leftMs: number) => Promise<Expectation | undefined>;

/** What is worth waiting for, before the first sleep, to know how long earlier imports took, in milliseconds. */
const LEARNING_MS = 1_000;

/** Asks for the history when there is a job to ask for, once; an answer that takes its time is there for a later look. */
function learner({ earlierDurations, signal }: WaitWorld, over: AbortSignal): Learn {
  let expectation: Expectation | undefined;
  let hasAsked = false;
  return async (job, leftMs) => {
    if (job !== undefined && !hasAsked) {
      hasAsked = true;
      const known = earlierDurations(job, over).then((durations) => {
        expectation = expectationFrom(durations);
      });
      // When the wait is over before it is answered, nobody hears.
      known.catch(() => undefined);
      await withinLimit(Math.min(LEARNING_MS, leftMs), signal, () => known);
    }
    return expectation;
  };
}
