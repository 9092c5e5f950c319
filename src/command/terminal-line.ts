// A wait on one line of a terminal, rewritten every second.
import { clearLine, cursorTo } from "node:readline";
import type { WriteStream } from "node:tty";

import { cut } from "../aws/cut.ts";
import type { Clock } from "../time/clock.ts";
import { statusLine, type Progress, type Waiting } from "../wait/progress.ts";
import { rowText } from "../wait/row-line.ts";
import { printable } from "./presentation.ts";

/** The interval between two writings of the line, in milliseconds. */
const TICK_MS = 1_000;

/** Shows a wait on one line of a terminal, and at last the ending of the wait. */
export function terminalLine(terminal: WriteStream, clock: Clock): Progress {
  let latest: { readonly news: Waiting; readonly atMs: number } | undefined;

  const write = (text: string): void => {
    // A line longer than the width of the terminal could not be rewritten. Some terminals report a width of 0.
    const width = terminal.columns > 0 ? terminal.columns : 80;
    cursorTo(terminal, 0);
    terminal.write(cut(printable(text), width - 1));
    clearLine(terminal, 1);
  };
  const tick = (): void => {
    if (latest !== undefined) {
      write(rowText(statusLine(later(latest.news, clock.elapsedMs() - latest.atMs))));
    }
  };
  write("looking");
  const ticks = setInterval(tick, TICK_MS).unref();

  return {
    waiting(news) {
      latest = { news, atMs: clock.elapsedMs() };
      tick();
    },
    async ended(outcome) {
      clearInterval(ticks);
      write(rowText(outcome));
      terminal.write("\n");
      return Promise.resolve();
    },
  };
}

/** The same news this many milliseconds later. */
function later(news: Waiting, ms: number): Waiting {
  return {
    ...news,
    waitedMs: news.waitedMs + ms,
    ageMs: news.ageMs === undefined ? undefined : news.ageMs + ms,
    nextLookMs: Math.max(0, news.nextLookMs - ms),
  };
}
