// Asks AWS with little patience, for questions that need no answer: a silence is an answer too.
import type { Clock } from "../time/clock.ts";
import { isOutOfReach, tooSlow, type AwsResult } from "./aws-result.ts";

/** The longest silence of AWS, in milliseconds. */
export const PATIENCE_MS = 3_000;
/** The time for which a silence counts for all questions with the same access, in milliseconds. */
export const SILENCE_COUNTS_MS = 60_000;

/** A question and its access. */
export interface ShortQuestion<T> {
  /** The key of the access: while AWS is out of reach for one access, another question with that access need not wait. */
  readonly access: string;
  /** When a call was last sent for the question, by the clock's elapsed time; undefined while it waits for its turn. */
  readonly sentMs: () => number | undefined;
  readonly ask: (signal: AbortSignal) => Promise<AwsResult<T>>;
}

/** Asks without patience. */
export interface Briefly {
  /**
   * The answer, or "no answer" as soon as AWS is silent for three seconds, however long the SDK would wait. After one question
   * has waited in vain, no other question with the same access waits, for a minute or until AWS answers. So a
   * preview of many gates stays quick, also where AWS answers some questions and not others.
   */
  readonly ask: <T>(question: ShortQuestion<T>, signal: AbortSignal) => Promise<AwsResult<T>>;
  /** Records that AWS has answered a call with this access. */
  readonly heard: (access: string) => void;
}

export function askingBriefly(clock: Clock): Briefly {
  const silences = new Map<string, { result: AwsResult<never>; endsMs: number }>();
  const known = (access: string): AwsResult<never> | undefined => {
    const silence = silences.get(access);
    return silence !== undefined && clock.elapsedMs() < silence.endsMs ? silence.result : undefined;
  };
  return {
    async ask(question, signal) {
      const { access } = question;
      const result =
        known(access) ?? (await answerOrSilence(clock, question, () => known(access), signal));
      if (isOutOfReach(result) && known(access) === undefined) {
        silences.set(access, { result, endsMs: clock.elapsedMs() + SILENCE_COUNTS_MS });
      }
      return result;
    },
    heard(access) {
      silences.delete(access);
    },
  };
}

/**
 * The answer; "no answer" when AWS is silent for too long first. The question then goes on: slow credentials are
 * there for the next question, and a late answer ends the silence.
 */
async function answerOrSilence<T>(
  clock: Clock,
  { sentMs, ask }: ShortQuestion<T>,
  known: () => AwsResult<never> | undefined,
  signal: AbortSignal,
): Promise<AwsResult<T>> {
  const over = new AbortController();
  const either = AbortSignal.any([signal, over.signal]);
  const silence = async (): Promise<AwsResult<never>> => {
    // A question that waits for its turn in this process meets no silence of its own, only a silence that others have met.
    const leftMs = (): number => (sentMs() ?? clock.elapsedMs()) + PATIENCE_MS - clock.elapsedMs();
    while (leftMs() > 0) {
      const ofOthers = sentMs() === undefined ? known() : undefined;
      if (ofOthers !== undefined) {
        return ofOthers;
      }
      await clock.sleep(leftMs(), either);
    }
    return tooSlow(PATIENCE_MS);
  };
  try {
    return await Promise.race([ask(signal), silence()]);
  } finally {
    over.abort();
  }
}
