import pRetry, { AbortError } from "p-retry";

import type { Clock } from "./clock.ts";
import type { Answer, DescribedJob } from "./describe.ts";
import { formatDuration } from "./duration.ts";
import { WaitCancelledError } from "./errors.ts";
import type { Progress } from "./progress.ts";
import { nextDelay } from "./schedule.ts";
import { judge, type WaitLimits } from "./verdict.ts";
import { startWatch, type LookOutcome, type Watch } from "./watch.ts";

/** One wait: for which job, within which limits, looking how often. Times in milliseconds. */
export interface Wait extends WaitLimits {
  readonly datasetImportJobArn: string;
  readonly minDelayMs: number;
  readonly maxDelayMs: number;
}

/** What a wait needs of the world around it. */
export interface WaitWorld {
  /** Looks at the job once. */
  readonly look: (signal: AbortSignal) => Promise<Answer>;
  readonly clock: Clock;
  /** A random number in [0, 1). */
  readonly random: () => number;
  /** Ends the wait at once, also in the middle of a look. */
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

/** "Look again in so many milliseconds", in the only form p-retry understands: a failed attempt. */
class NotReady extends Error {
  constructor(readonly delayMs: number) {
    super("not ready");
  }
}

/**
 * Waits until a dataset import job is ACTIVE: looks at once, then again and again as `schedule.ts` says.
 *
 * @returns the job as AWS described it when it was ACTIVE; never anything else.
 * @throws ReadinessError for every other outcome.
 */
export async function waitUntilDatasetImportJobActive(
  wait: Wait,
  world: WaitWorld,
): Promise<DescribedJob> {
  const { clock, progress, signal } = world;
  const watch = startWatch(wait.datasetImportJobArn, clock);
  try {
    const job = await pRetry(() => lookOnce(wait, world, watch), {
      retries: Infinity,
      // p-retry's own delays cannot follow the job's age, so it has none and the sleep is in onFailedAttempt.
      minTimeout: 0,
      signal,
      shouldRetry: ({ error }) => error instanceof NotReady,
      onFailedAttempt: async ({ error }) => {
        if (error instanceof NotReady) {
          await clock.sleep(error.delayMs, signal);
        }
      },
    });
    await progress.ended(`${job.status}, ready after ${waited(watch)}`);
    return job;
  } catch (error) {
    const ending = signal.aborted ? new WaitCancelledError(watch.facts()) : error;
    const name = ending instanceof Error ? ending.name : String(ending);
    await progress.ended(
      `${watch.facts().job?.status ?? "not ready"}, ${name} after ${waited(watch)}`,
    );
    throw ending;
  }
}

async function lookOnce(wait: Wait, world: WaitWorld, watch: Watch): Promise<DescribedJob> {
  const outcome = watch.note(await world.look(world.signal));
  const verdict = judge(outcome, wait);
  switch (verdict.kind) {
    case "ready":
      return verdict.job;
    case "fail":
      // Wrapped so that p-retry does not retry it; p-retry takes the wrapping off again.
      throw new AbortError(verdict.error);
    case "wait": {
      const nextLookMs = delayAfter(outcome, verdict.leftMs, wait, world.random());
      world.progress.waiting({
        status: outcome.facts.job?.status,
        waitedMs: outcome.facts.waitedMs,
        nextLookMs,
        trouble: verdict.trouble,
      });
      throw new NotReady(nextLookMs);
    }
  }
}

function delayAfter(
  { facts, answer, unanswered }: LookOutcome,
  leftMs: number,
  { minDelayMs, maxDelayMs }: Wait,
  random: number,
): number {
  return nextDelay({
    ageMs: Math.max(facts.jobAgeMs ?? 0, facts.waitedMs),
    minDelayMs,
    maxDelayMs,
    unanswered,
    retryAfterMs: answer.kind === "noAnswer" ? answer.retryAfterMs : undefined,
    leftMs,
    random,
  });
}

function waited(watch: Watch): string {
  return formatDuration(watch.facts().waitedMs);
}
