// Shows the user the progress of a wait.
import { formatDuration } from "../time/duration.ts";
import type { Estimate } from "../schedule/estimate.ts";
import type { RowLine } from "./row-line.ts";

/** The news of a waiting gate after a look. Times in milliseconds. */
export interface Waiting {
  /** Short name of the resource, or of a parent without a resource. */
  readonly name: string;
  /** The last status that AWS returned, if AWS ever did. */
  readonly status?: string | undefined;
  /** Age of the resource; left out before AWS has described the resource. */
  readonly ageMs?: number | undefined;
  /** The probable duration, if it is known. */
  readonly estimate?: Pick<Estimate, "medianMs" | "longestMs"> | undefined;
  /** The obstacle to the wait, if there is an obstacle. */
  readonly trouble?: string | undefined;
  readonly waitedMs: number;
  readonly nextLookMs: number;
}

/** The end of a wait. */
export type Ended = Pick<Waiting, "name" | "status" | "waitedMs">;

/** Shows the user the progress of a wait. */
export interface Progress {
  waiting(news: Waiting): void;
  /**
   * Says how the wait ended, but only after an earlier message, so that a ready gate stays silent. Resolves when the
   * engine has the message, because a result that comes first would leave an older line on the row.
   */
  ended(outcome: RowLine): Promise<void>;
}

/**
 * Without a terminal every message is a line of the log forever. So a message is due only when the status or the trouble
 * changed, or when the wait has grown by a fifth since the last message: some forty lines in three hours.
 */
const GROWTH = 1.2;

/** Makes status lines of the looks of one wait. @param say shows a line to the user */
export function reportProgress(say: (line: RowLine) => Promise<void>): Progress {
  let last: { readonly matter: string; readonly waitedMs: number } | undefined;
  return {
    waiting(news) {
      const matter = JSON.stringify([news.status, news.trouble, isLate(news)]);
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

/**
 * One line. The row of a gate shows only its beginning, so the most important parts come first: the resource, its status, its
 * age, the durations of earlier resources, the obstacle; then the time of the wait, if it differs from the age, and the
 * next look.
 */
export function statusLine(news: Waiting): RowLine {
  const { name, status = "no status yet", ageMs, trouble, waitedMs, nextLookMs } = news;
  return lineOf(name, [
    ageMs === undefined ? status : `${status} ${formatDuration(ageMs)}`,
    ...outlook(news),
    ...(trouble === undefined ? [] : [trouble]),
    ...(tellsWaited(news) ? [] : [`waited ${formatDuration(waitedMs)}`]),
    `next look in ${formatDuration(nextLookMs)}`,
  ]);
}

/** The line of a wait that would begin. */
export function forecastLine(
  news: Pick<Waiting, "name" | "status" | "ageMs" | "estimate">,
): RowLine {
  const { name, status = "no status yet", ageMs } = news;
  return lineOf(name, [
    ageMs === undefined ? status : `${status} ${formatDuration(ageMs)}`,
    ...outlook(news),
    "up will wait for it",
  ]);
}

/**
 * The same for a resource that is not there yet.
 *
 * @param forMs the time for which the wait would look for it, in milliseconds
 */
export function notFoundLine(name: string, forMs: number): RowLine {
  return lineOf(name, ["not found yet", `up will look for it for ${formatDuration(forMs)}`]);
}

/** The same where AWS has told nothing. @param reason the reason why, as the beginning of a sentence */
export function noAnswerLine(name: string, reason: string): RowLine {
  return lineOf(name, [reason, "so the outputs are unknown"]);
}

/** The last line of a wait that ended with a ready resource. */
export function readyLine({ name, status = "ready", waitedMs }: Ended): RowLine {
  return lineOf(name, [status, `ready after ${formatDuration(waitedMs)}`]);
}

/** The last line of a wait that ended without a ready resource. */
export function gaveUpLine({ name, status = "no status", waitedMs }: Ended): RowLine {
  return lineOf(name, [status, `gave up after ${formatDuration(waitedMs)}`]);
}

function lineOf(name: string, parts: readonly string[]): RowLine {
  return { name, says: parts.join(", ") };
}

/** The difference of the age and the time of the wait up to which a line shows only the age, in milliseconds. */
const ALIKE_MS = 60_000;

/** Whether the age also shows the time of the wait. */
function tellsWaited({ ageMs = Infinity, waitedMs }: Waiting): boolean {
  return Math.abs(ageMs - waitedMs) < ALIKE_MS;
}

function outlook(news: Pick<Waiting, "ageMs" | "estimate">): string[] {
  if (news.estimate === undefined) {
    return [];
  }
  const usual = formatDuration(news.estimate.medianMs);
  return [isLate(news) ? `longer than usual (${usual})` : `usually ${usual}`];
}

/** Whether no earlier resource took so long. */
function isLate({ ageMs = 0, estimate }: Pick<Waiting, "ageMs" | "estimate">): boolean {
  return estimate !== undefined && ageMs > estimate.longestMs;
}
