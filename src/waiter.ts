import pRetry, { AbortError } from "p-retry";

import type { Clock } from "./clock.ts";
import type { DescribedJob } from "./describe.ts";
import { formatDuration } from "./duration.ts";
import { WaitCancelledError, type WaitFacts } from "./errors.ts";
import { expectationFrom, type Expectation } from "./expectation.ts";
import type { Poll } from "./poll.ts";
import type { Progress } from "./progress.ts";
import { nextDelay, type ScheduleBounds } from "./schedule.ts";
import { judge, type WaitLimits } from "./verdict.ts";
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
  /** How long earlier imports like this job took, in milliseconds; asked once, after the first look that finds a job not ready. */
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
  const { poll, progress, signal } = world;
  const watch = startWatch(wait.datasetImportJobArn, world.clock);
  const learnOnce = expectationOnce(world);
  try {
    const job = await pRetry(() => lookOnce(wait, world, watch, learnOnce), {
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
    await progress.ended(`${job.status}, ready after ${waited(watch)}`);
    return { ...watch.facts(), job };
  } catch (error) {
    const ending = signal.aborted ? new WaitCancelledError(watch.facts()) : error;
    const name = ending instanceof Error ? ending.name : String(ending);
    await progress.ended(
      `${watch.facts().job?.status ?? "not ready"}, ${name} after ${waited(watch)}`,
    );
    throw ending;
  } finally {
    poll.leave();
  }
}

async function lookOnce(
  wait: Wait,
  { poll, progress, random, signal }: WaitWorld,
  watch: Watch,
  learnOnce: LearnOnce,
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
      const expectation = await learnOnce(outcome.facts.job);
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

type LearnOnce = (job: DescribedJob | undefined) => Promise<Expectation | undefined>;

/** Asks for the history when there is a job to ask for, and never again. */
function expectationOnce({ earlierDurations, signal }: WaitWorld): LearnOnce {
  let expectation: Promise<Expectation | undefined> | undefined;
  return async (job) => {
    if (job !== undefined) {
      expectation ??= earlierDurations(job, signal).then(expectationFrom);
    }
    return expectation;
  };
}

function waited(watch: Watch): string {
  return formatDuration(watch.facts().waitedMs);
}
