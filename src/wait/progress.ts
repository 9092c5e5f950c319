import { formatDuration } from "../time/duration.ts";
import type { Expectation } from "../schedule/estimate.ts";

/** What a waiting gate has to say after a look. Times in milliseconds. */
export interface Waiting {
  /** The last status AWS returned, if it ever did. */
  readonly status?: string | undefined;
  readonly waitedMs: number;
  readonly nextLookMs: number;
  /** What is in the way, when something is. */
  readonly trouble?: string | undefined;
  /** Age of the resource, or the time waited when its age is not known. */
  readonly ageMs: number;
  /** How long earlier ones took, if that is known. */
  readonly expectation?: Expectation | undefined;
}

/** Tells the user how a wait is going. */
export interface Progress {
  waiting(news: Waiting): void;
  /**
   * How it ended; said only when something was said before, so that a ready gate stays silent. Resolves when it has
   * been heard, because a result that overtakes it would leave an older line on the row.
   */
  ended(outcome: string): Promise<void>;
}

/**
 * Without a terminal every message is a line of the log for ever. So one is due only when the status or the trouble
 * changed, or when the wait has grown by a fifth since the last one: some forty lines in three hours.
 */
const GROWTH = 1.2;

/** Turns the looks of one wait into status lines, given where to `say` them. */
export function reportProgress(say: (message: string) => Promise<void>): Progress {
  let last: { readonly matter: string; readonly waitedMs: number } | undefined;
  return {
    waiting(news) {
      const matter = [news.status, news.trouble, isLate(news.ageMs, news.expectation)].join("|");
      if (last?.matter !== matter || news.waitedMs >= last.waitedMs * GROWTH) {
        last = { matter, waitedMs: news.waitedMs };
        void say(statusLine(news));
      }
    },
    async ended(outcome) {
      if (last !== undefined) {
        await say(outcome);
      }
    },
  };
}

/** One line: status, how long, how long it usually takes, next look, and the trouble if there is any. */
export function statusLine(news: Waiting): string {
  return [
    news.status ?? "no status yet",
    `waited ${formatDuration(news.waitedMs)}`,
    ...outlook(news),
    `next look in ${formatDuration(news.nextLookMs)}`,
    ...(news.trouble === undefined ? [] : [news.trouble]),
  ].join(", ");
}

/** A gate may come late; then the age of what it waits for is news of its own. */
const LATE_MS = 60_000;

function outlook({ ageMs, waitedMs, expectation }: Waiting): string[] {
  if (expectation === undefined) {
    return [];
  }
  const age = ageMs - waitedMs >= LATE_MS ? [`it is ${formatDuration(ageMs)} old`] : [];
  const usual = `about ${formatDuration(expectation.medianMs)}`;
  return [...age, isLate(ageMs, expectation) ? `longer than usual (${usual})` : `usually ${usual}`];
}

/** None of the earlier ones took so long. */
function isLate(ageMs: number, expectation: Expectation | undefined): boolean {
  return expectation !== undefined && ageMs > expectation.longestMs;
}
