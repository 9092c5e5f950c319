// Tells the user how a wait is going.
import { formatDuration } from "../time/duration.ts";
import type { Estimate } from "../schedule/estimate.ts";

/** What a waiting gate tells after a look. Times in milliseconds. */
export interface Waiting {
  /** The last status that AWS returned, if AWS ever did. */
  readonly status?: string | undefined;
  readonly waitedMs: number;
  readonly nextLookMs: number;
  /** What is in the way, if something is. */
  readonly trouble?: string | undefined;
  /** Age of the resource, or the time waited when its age is not known. */
  readonly ageMs: number;
  /** How long the resource probably takes, if that is known. */
  readonly estimate?: Estimate | undefined;
}

/** Tells the user how a wait is going. */
export interface Progress {
  waiting(news: Waiting): void;
  /**
   * How the wait ended; said only after something was said before, so that a ready gate stays silent. Resolves when the
   * engine has heard it, because a result that comes first would leave an older line on the row.
   */
  ended(outcome: string): Promise<void>;
}

/**
 * Without a terminal every message is a line of the log for ever. So a message is due only when the status or the trouble
 * changed, or when the wait has grown by a fifth since the last message: some forty lines in three hours.
 */
const GROWTH = 1.2;

/** Makes status lines of the looks of one wait. @param say shows a line to the user */
export function reportProgress(say: (message: string) => Promise<void>): Progress {
  let last: { readonly matter: string; readonly waitedMs: number } | undefined;
  return {
    waiting(news) {
      const matter = [news.status, news.trouble, isLate(news.ageMs, news.estimate)].join("|");
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

/** One line: status, time waited, usual time, next look, and the trouble if there is any. */
export function statusLine(news: Waiting): string {
  return [
    news.status ?? "no status yet",
    `waited ${formatDuration(news.waitedMs)}`,
    ...outlook(news),
    `next look in ${formatDuration(news.nextLookMs)}`,
    ...(news.trouble === undefined ? [] : [news.trouble]),
  ].join(", ");
}

/** A gate may begin to wait late. Then the age of the resource is news of its own. */
const LATE_MS = 60_000;

function outlook({ ageMs, waitedMs, estimate }: Waiting): string[] {
  if (estimate === undefined) {
    return [];
  }
  const age = ageMs - waitedMs >= LATE_MS ? [`it is ${formatDuration(ageMs)} old`] : [];
  const usual = `about ${formatDuration(estimate.medianMs)}`;
  return [...age, isLate(ageMs, estimate) ? `longer than usual (${usual})` : `usually ${usual}`];
}

/** Whether no earlier resource took so long. */
function isLate(ageMs: number, estimate: Estimate | undefined): boolean {
  return estimate !== undefined && ageMs > estimate.longestMs;
}
