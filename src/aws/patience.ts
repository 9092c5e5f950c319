// Asks AWS without much patience, where nobody waits for the answer and a silence is an answer too.
import type { Clock } from "../time/clock.ts";
import { isThrottled, isUnanswered, tooSlow, type AwsResult } from "./aws-result.ts";

/** How long AWS may be silent, in milliseconds. */
export const PATIENCE_MS = 3_000;
/** How long a silence counts for everybody who asks with the same access, in milliseconds. */
export const SILENCE_COUNTS_MS = 60_000;

/** What is asked, and of whom. */
export interface ShortQuestion<T> {
  /** Who asks: what one access cannot reach now, it cannot reach for another question either. */
  readonly access: string;
  /** When AWS last answered a part of the question, by the clock's elapsed time; undefined when it has not yet. */
  readonly heardMs: () => number | undefined;
  readonly ask: (signal: AbortSignal) => Promise<AwsResult<T>>;
}

/**
 * Makes what asks without patience: "no answer" as soon as AWS is silent for three seconds, whatever the SDK would wait for.
 * What one question has waited for in vain no other question with the same access waits for, for a minute.
 */
export function askingBriefly(
  clock: Clock,
): <T>(question: ShortQuestion<T>, signal: AbortSignal) => Promise<AwsResult<T>> {
  const silences = new Map<string, { result: AwsResult<never>; endsMs: number }>();
  return async ({ access, heardMs, ask }, signal) => {
    const known = silences.get(access);
    if (known !== undefined && clock.elapsedMs() < known.endsMs) {
      return known.result;
    }
    const result = (await untilSilent(clock, heardMs, ask, signal)) ?? tooSlow(PATIENCE_MS);
    // Who is throttled is heard: the next question may be answered.
    if (isUnanswered(result) && !isThrottled(result.error)) {
      silences.set(access, { result, endsMs: clock.elapsedMs() + SILENCE_COUNTS_MS });
    }
    return result;
  };
}

/** The answer; undefined when AWS is silent for too long first. */
async function untilSilent<T>(
  clock: Clock,
  heardMs: () => number | undefined,
  ask: (signal: AbortSignal) => Promise<T>,
  signal: AbortSignal,
): Promise<T | undefined> {
  const beganMs = clock.elapsedMs();
  const over = new AbortController();
  const either = AbortSignal.any([signal, over.signal]);
  const silence = async (): Promise<undefined> => {
    const leftMs = (): number =>
      Math.max(beganMs, heardMs() ?? beganMs) + PATIENCE_MS - clock.elapsedMs();
    while (leftMs() > 0) {
      await clock.sleep(leftMs(), either);
    }
  };
  const answer = ask(either);
  const silent = silence();
  // Whichever is late has nobody to tell.
  answer.catch(() => undefined);
  silent.catch(() => undefined);
  try {
    return await Promise.race([answer, silent]);
  } finally {
    over.abort();
  }
}
