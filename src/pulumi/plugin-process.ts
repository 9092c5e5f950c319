// The plugin process of waiting gates, and the wait of one gate there.
import type { PersonalizeReader } from "../aws/personalize-reader.ts";
import type { Drift } from "../drift/drift.ts";
import type { GateSpec, WaitOperation } from "../state/gate-spec.ts";
import { InvalidInputsError, targetMistakes } from "../state/validation.ts";
import type { Clock } from "../time/clock.ts";
import { reportProgress } from "../wait/progress.ts";
import type { RowLine } from "../wait/row-line.ts";
import { awaitReadiness, type Readiness } from "../wait/readiness.ts";
import type { Engine } from "./engine.ts";
import type { Notice } from "./notice.ts";
import type { RefreshNews } from "./refresh-news.ts";
import type { Watchdog } from "./watchdog.ts";

/** The means that all gates of a plugin process share. */
export interface PluginProcess {
  readonly reader: PersonalizeReader;
  readonly clock: Clock;
  /** A random number in [0, 1). */
  readonly random: () => number;
  readonly engine: Pick<Engine, "say" | "sayAndKeep" | "tell" | "warn">;
  readonly watchdog: Pick<Watchdog, "watched">;
  readonly refreshNews: RefreshNews;
  /** The warnings about the Node.js and the environment of the process, for the first gate that waits and knows its row. */
  readonly notice: Notice;
}

/**
 * Waits as a gate does: the gate's row shows the progress, and the watchdog can end the wait. See awaitReadiness.
 *
 * @throws InvalidInputsError when the gate has no target
 */
export async function awaitGate(
  spec: GateSpec,
  operation: WaitOperation,
  { reader, clock, random, engine, watchdog, notice }: PluginProcess,
  before?: readonly Drift[],
): Promise<Readiness> {
  const mistakes = targetMistakes(spec.target);
  if (mistakes.length > 0) {
    throw new InvalidInputsError(mistakes.map(({ reason }) => reason));
  }
  const onItsRow =
    <News>(show: (urn: string, news: News) => Promise<void>) =>
    async (news: News): Promise<void> => {
      if (spec.urn !== undefined) {
        await show(spec.urn, news);
      }
    };
  const warn = onItsRow((urn, message: string) => engine.warn(urn, message));
  return watchdog.watched(async (signal) => {
    const unfit = spec.urn === undefined ? undefined : notice.take();
    if (unfit !== undefined) {
      await warn(unfit);
    }
    const context = {
      reader,
      clock,
      random,
      signal,
      progress: reportProgress(onItsRow((urn, line: RowLine) => engine.say(urn, line))),
      warn,
    };
    return awaitReadiness(spec, operation, context, before);
  });
}
