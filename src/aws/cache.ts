// Answers that are kept, so that this process asks each question once for all of its gates.
import type { Clock } from "../time/clock.ts";
import { singleFlight, type SingleFlight } from "./single-flight.ts";

/** Answers by the key of their question. Moments are in the clock's elapsed time. */
export interface Cache<T> {
  /**
   * The answer to the question `key`: an answer that was asked for since `sinceMs`, or else a new answer.
   * Rejects as soon as `signal` aborts, which does not end the question for other callers.
   *
   * @param askedMs when the oldest part of a new answer was asked for; default: now
   */
  get(
    key: string,
    sinceMs: number,
    ask: (signal: AbortSignal) => Promise<T>,
    signal: AbortSignal,
    askedMs?: number,
  ): Promise<T>;
}

/** @param isKept whether an answer is good for all later callers */
export function cacheOf<T>(clock: Clock, isKept: (answer: T) => boolean): Cache<T> {
  interface Entry {
    readonly flight: SingleFlight<T>;
    readonly askedMs: number;
  }
  const entries = new Map<string, Entry>();

  const asked = (key: string, ask: (signal: AbortSignal) => Promise<T>, askedMs: number): Entry => {
    const flight = singleFlight(async (signal) => {
      const answer = await ask(signal);
      if (!isKept(answer) && entries.get(key) === entry) {
        entries.delete(key);
      }
      return answer;
    });
    const entry: Entry = { flight, askedMs };
    entries.set(key, entry);
    return entry;
  };

  return {
    async get(key, sinceMs, ask, signal, askedMs = clock.elapsedMs()) {
      signal.throwIfAborted();
      const kept = entries.get(key);
      const isGood = kept !== undefined && kept.askedMs >= sinceMs && !kept.flight.isGivenUp();
      const { flight } = isGood ? kept : asked(key, ask, askedMs);
      return flight.join(signal);
    },
  };
}
