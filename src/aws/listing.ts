// Reads a list to its end, page by page. When AWS does not answer for a page, the earlier pages stay.
import type { Clock } from "../time/clock.ts";
import { tooSlow, type AwsResult } from "./aws-result.ts";
import { callAws } from "./call-aws.ts";
import type { Page } from "./list.ts";

/**
 * The time limit for all pages of a list together, in milliseconds. Each page also has the limit of a call, which
 * ends a silence: a list of ten thousand takes half a minute though AWS answers each page at once.
 */
const LIMIT_MS = 120_000;

/** AWS does not take the token of a page any more. Source: "Errors" of the List operations, Amazon Personalize API Reference. */
const BAD_TOKEN = "InvalidNextTokenException";

/** A list as far as it has been read. */
export interface Listing<T> {
  /** When the first page was asked for, by the clock's elapsed time. */
  readonly askedMs: number;
  /**
   * Reads to the end of the list: all pages, because AWS documents no order and the newest may be on the last page. Goes on
   * with the page at which an earlier read ended. Rejects as soon as `signal` aborts.
   */
  read(signal: AbortSignal): Promise<AwsResult<readonly T[]>>;
}

/** @param listPage lists one page; undefined is the token of the first page */
export function startListing<T>(
  clock: Clock,
  listPage: (token: string | undefined, signal: AbortSignal) => Promise<Page<T>>,
): Listing<T> {
  let items: readonly T[] = [];
  let token: string | undefined;
  let isComplete = false;

  const keep = (page: Page<T>): void => {
    items = [...items, ...page.items];
    token = page.nextToken;
    isComplete = token === undefined;
  };
  const startAgain = (): void => {
    items = [];
    token = undefined;
    isComplete = false;
  };

  return {
    askedMs: clock.elapsedMs(),
    async read(signal) {
      const endMs = clock.elapsedMs() + LIMIT_MS;
      while (!isComplete) {
        if (clock.elapsedMs() >= endMs) {
          return tooSlow(LIMIT_MS);
        }
        const page = await callAws(signal, (ended) => listPage(token, ended));
        // Another read may have begun since this read was given up, and reads the same page.
        signal.throwIfAborted();
        if (page.type === "refused" && page.error === BAD_TOKEN) {
          startAgain();
          return { ...page, type: "noAnswer" };
        }
        if (page.type !== "answer") {
          return page;
        }
        keep(page.value);
      }
      return { type: "answer", value: items };
    },
  };
}
