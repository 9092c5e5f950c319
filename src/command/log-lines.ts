// A wait as lines of a log, for output without a terminal. A log may have the lines of several waits.
import type { Clock } from "../time/clock.ts";
import { reportProgress, type Progress } from "../wait/progress.ts";
import { rowText } from "../wait/row-line.ts";

/** Shows a wait as the lines that the row of a gate would show, each with the time (UTC) before it. */
export function logLines(say: (line: string) => void, clock: Pick<Clock, "wallMs">): Progress {
  return reportProgress((line) => {
    say(`${secondOf(clock.wallMs())} ${rowText(line)}`);
    return Promise.resolve();
  });
}

/** The moment in whole seconds: "2026-01-31T22:00:00Z". */
function secondOf(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, "Z");
}
