// Answers that are kept for a while, so that this process asks each question once for all of its gates.
import type { Clock } from "../time/clock.ts";
import { singleFlight, type SingleFlight } from "./single-flight.ts";

/** Answers by the key of their question. */
export interface Cache<T> {
  /**
   * The answer to the question `key`: an answer that was asked for no longer than `maxAgeMs` ago, or else a new one.
   * Rejects as soon as `signal` aborts, which ends the question for nobody else.
   */
  get(
    key: string,
    maxAgeMs: number,
    ask: (signal: AbortSignal) => Promise<T>,
    signal: AbortSignal,
  ): Promise<T>;
}

/** @param staysTrueFor how long an answer is good for at most, in milliseconds, whoever asks */
export function cacheOf<T>(clock: Clock, staysTrueFor: (answer: T) => number): Cache<T> {
  interface Entry {
    readonly flight: SingleFlight<T>;
    readonly askedMs: number;
    /** How long the answer is good for; undefined until there is an answer. */
    goodForMs?: number;
  }
  const entries = new Map<string, Entry>();

  const isGood = ({ flight, askedMs, goodForMs }: Entry, maxAgeMs: number): boolean => {
    const age = clock.elapsedMs() - askedMs;
    return (
      goodForMs === Infinity ||
      (!flight.isGivenUp() && age <= Math.min(maxAgeMs, goodForMs ?? Infinity))
    );
  };

  return {
    async get(key, maxAgeMs, ask, signal) {
      signal.throwIfAborted();
      let entry = entries.get(key);
      if (entry === undefined || !isGood(entry, maxAgeMs)) {
        entry = { flight: singleFlight(ask), askedMs: clock.elapsedMs() };
        entries.set(key, entry);
      }
      const answer = await entry.flight.join(signal);
      entry.goodForMs = staysTrueFor(answer);
      return answer;
    },
  };
}
