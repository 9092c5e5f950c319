import type { Clock } from "./clock.ts";
import { shareCall, type SharedCall } from "./shared-call.ts";

/** An answer is good for five minutes: as long as a refresh of a large stack, and shorter than an import. */
const GOOD_FOR_MS = 300_000;

/** Answers this process was given, so that it asks each question once for all of its gates. */
export interface Memory<T> {
  /** The answer to the question `key`; undefined when there is none, and then it is never asked again. */
  recall(
    key: string,
    ask: (signal: AbortSignal) => Promise<T | undefined>,
    signal: AbortSignal,
  ): Promise<T | undefined>;
}

export function rememberAnswers<T>(clock: Clock): Memory<T> {
  const calls = new Map<string, { call: SharedCall<T | undefined>; goodUntilMs: number }>();
  return {
    async recall(key, ask, signal) {
      let known = calls.get(key);
      if (known === undefined || known.call.isGivenUp() || known.goodUntilMs <= clock.elapsedMs()) {
        known = { call: shareCall(ask), goodUntilMs: clock.elapsedMs() + GOOD_FOR_MS };
        calls.set(key, known);
      }
      const answer = await known.call.join(signal);
      if (answer === undefined) {
        known.goodUntilMs = Infinity;
      }
      return answer;
    },
  };
}
