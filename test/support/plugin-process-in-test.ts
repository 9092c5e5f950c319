// The context of a plugin process for unit tests, in virtual time and without an engine.
import type { PersonalizeReader } from "../../src/aws/personalize-reader.ts";
import type { PluginProcess } from "../../src/pulumi/plugin-process.ts";
import { noticeOf } from "../../src/pulumi/notice.ts";
import { noteRefreshNews } from "../../src/pulumi/refresh-news.ts";
import { rowText, wholeText } from "../../src/wait/row-line.ts";
import { virtualClock } from "./virtual-clock.ts";

/** The parts of a plugin process that a test decides. */
export interface TestedProcess extends Partial<Omit<PluginProcess, "watchdog" | "engine">> {
  readonly reader: PersonalizeReader;
  /** Ends the waits. */
  readonly signal?: AbortSignal;
  /** Hears the lines on the row of a gate. */
  readonly say?: (urn: string, row: string) => Promise<void>;
  /** Hears the lines that stay among the diagnostics of a gate. */
  readonly sayAndKeep?: (urn: string, line: string) => Promise<void>;
  /** Hears the messages among the diagnostics of a gate. */
  readonly tell?: PluginProcess["engine"]["tell"];
  readonly warn?: PluginProcess["engine"]["warn"];
}

/** A plugin process in virtual time, whose sleeps are in the middle of their spread. */
export function pluginProcess({
  reader,
  signal = new AbortController().signal,
  say = () => Promise.resolve(),
  sayAndKeep = () => Promise.resolve(),
  tell = () => Promise.resolve(),
  warn = () => Promise.resolve(),
  ...given
}: TestedProcess): PluginProcess {
  return {
    reader,
    clock: virtualClock(),
    random: () => 0.5,
    engine: {
      say: (urn, line) => say(urn, rowText(line)),
      sayAndKeep: (urn, line) => sayAndKeep(urn, wholeText(line)),
      tell,
      warn,
    },
    watchdog: { watched: (wait) => wait(signal) },
    refreshNews: noteRefreshNews(),
    notice: noticeOf([]),
    ...given,
  };
}
