import type { Clock } from "../time/clock.ts";
import type { WaitOperation } from "../wait/errors.ts";
import type { GateInputs } from "../state/gate-inputs.ts";
import type { Lookout } from "../aws/personalize-reader.ts";
import { reportProgress } from "../wait/progress.ts";
import { awaitReadiness } from "../wait/readiness.ts";
import type { RefreshNews } from "./refresh-news.ts";
import type { GateState } from "../state/stored-gate.ts";

/** What the six calls need of the process they run in. */
export interface GateHost {
  readonly lookout: Lookout;
  /** The profile that the stack's configuration names, for gates that name none. */
  stackProfile(): string | undefined;
  /** Shows a message on the row of the resource with this URN. */
  say(urn: string, message: string): Promise<void>;
  /** Warns of something about the resource with this URN. */
  warn(urn: string, message: string): Promise<void>;
  readonly clock: Clock;
  readonly random: () => number;
  readonly refreshNews: RefreshNews;
  /** Runs a wait with the signal that ends it. */
  attended<T>(wait: (signal: AbortSignal) => Promise<T>): Promise<T>;
}

/** Waits as a gate does: what there is to say stands on its row, and its engine ends the wait. See awaitReadiness. */
export function awaitGate(
  host: GateHost,
  properties: GateInputs,
  operation: WaitOperation,
  before: GateState | undefined,
): ReturnType<typeof awaitReadiness> {
  const urn = properties.__urn;
  const onItsRow =
    (show: (urn: string, message: string) => Promise<void>) =>
    async (message: string): Promise<void> => {
      if (urn !== undefined) {
        await show(urn, message);
      }
    };
  const { lookout, clock, random } = host;
  return host.attended((signal) =>
    awaitReadiness(
      {
        lookout,
        profile: host.stackProfile(),
        clock,
        random,
        signal,
        progress: reportProgress(onItsRow((to, message) => host.say(to, message))),
        warn: onItsRow((to, message) => host.warn(to, message)),
      },
      properties,
      operation,
      before,
    ),
  );
}
