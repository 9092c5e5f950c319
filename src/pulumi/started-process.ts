// Makes the parts that the gates of this plugin process share, on the clock of this machine and for the engine that started the
// process.
import { personalizeReader } from "../aws/personalize-reader.ts";
import { machineClock } from "../time/clock.ts";
import { unfitness, type Surroundings } from "../wait/surroundings.ts";
import { engineAt } from "./engine.ts";
import { noticeOf } from "./notice.ts";
import type { PluginProcess } from "./plugin-process.ts";
import { noteRefreshNews } from "./refresh-news.ts";
import { onTermination } from "./termination.ts";
import { startWatchdog, type Watchdog } from "./watchdog.ts";

/** A plugin process, and its watchdog, which ends the waits. */
export interface StartedProcess extends PluginProcess {
  readonly watchdog: Watchdog;
}

/** @param address the engine's address; empty in a process that no engine has started */
export function startProcess(address: string, ctrlC: Surroundings["ctrlC"]): StartedProcess {
  const engine = engineAt(address);
  const watchdog = startWatchdog(
    () => engine.isGone(),
    // The process has no engine any more, and its open port would keep it alive forever.
    () => process.exit(1),
  );
  if (address !== "") {
    onTermination(() => {
      watchdog.endWaits();
    });
  }
  return {
    reader: personalizeReader(machineClock),
    clock: machineClock,
    random: Math.random,
    engine,
    watchdog,
    refreshNews: noteRefreshNews(),
    notice: noticeOf(unfitness({ nodeVersion: process.versions.node, env: process.env, ctrlC })),
  };
}
