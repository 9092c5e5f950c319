import type { Clock } from "../time/clock.ts";
import { shareCall, type SharedCall } from "./single-flight.ts";

/** Answers this process was given, so that it asks each question once for all of its gates. */
export interface Memory<T> {
  /**
   * The answer to the question `key`: the one that was asked for no longer than `maxAgeMs` ago, or else a new one.
   * Rejects as soon as `signal` aborts, which ends the question for nobody else.
   */
  recall(
    key: string,
    maxAgeMs: number,
    ask: (signal: AbortSignal) => Promise<T>,
    signal: AbortSignal,
  ): Promise<T>;
}

/** `staysTrueFor` says how long an answer is good for at most, in milliseconds, whoever asks. */
export function rememberAnswers<T>(clock: Clock, staysTrueFor: (answer: T) => number): Memory<T> {
  interface Question {
    readonly call: SharedCall<T>;
    readonly askedMs: number;
    /** How long its answer is good for; undefined until there is one. */
    goodForMs?: number;
  }
  const questions = new Map<string, Question>();

  const isGood = ({ call, askedMs, goodForMs }: Question, maxAgeMs: number): boolean => {
    const age = clock.elapsedMs() - askedMs;
    return (
      goodForMs === Infinity ||
      (!call.isGivenUp() && age <= Math.min(maxAgeMs, goodForMs ?? Infinity))
    );
  };

  return {
    async recall(key, maxAgeMs, ask, signal) {
      signal.throwIfAborted();
      let question = questions.get(key);
      if (question === undefined || !isGood(question, maxAgeMs)) {
        question = { call: shareCall(ask), askedMs: clock.elapsedMs() };
        questions.set(key, question);
      }
      const answer = await question.call.join(signal);
      question.goodForMs = staysTrueFor(answer);
      return answer;
    },
  };
}
