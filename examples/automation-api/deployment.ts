import {
  CommandError,
  type EngineEvent,
  type OutputMap,
  type Stack,
} from "@pulumi/pulumi/automation/index.js";

import type { Stop } from "./stop.ts";

/** What a resource said. */
export interface Message {
  /** The name it has in the program. */
  readonly resource: string;
  readonly text: string;
}

export type Deployment =
  | { readonly succeeded: true; readonly outputs: OutputMap }
  | { readonly succeeded: false; readonly reasons: readonly Message[] };

export interface DeploymentOptions {
  /** Hears how each wait is going, as it goes. */
  readonly onStatus: (status: Message) => void;
  /** Ends the deployment as a Ctrl-C does: a gate then ends its wait, and the next deployment resumes the wait. */
  readonly stop: Stop;
}

/** `pulumi up`, with what the resources said of it. */
export async function deploy(
  stack: Stack,
  { onStatus, stop }: DeploymentOptions,
): Promise<Deployment> {
  const reasons: Message[] = [];
  const onEvent = ({ diagnosticEvent: said }: EngineEvent): void => {
    // Without a URN the engine speaks of the operation as a whole: "update failed".
    if (said?.urn === undefined) {
      return;
    }
    const message = { resource: said.urn.split("::").at(-1) ?? "", text: said.message.trim() };
    // What is ephemeral is shown while it is news; the rest is kept in the log of the update.
    if (said.ephemeral === true) {
      onStatus(message);
    } else if (said.severity === "error") {
      reasons.push(message);
    }
  };
  try {
    // Pulumi does not hear of an abortion that was before it listens.
    stop.signal.throwIfAborted();
    const { outputs } = await stack.up({ onEvent, signal: stop.signal });
    return { succeeded: true, outputs };
  } catch (error) {
    // The message of a CommandError is all that the CLI printed, three times over; the reasons are in the events.
    if (stop.isWanted || (error instanceof CommandError && reasons.length > 0)) {
      return { succeeded: false, reasons };
    }
    throw error;
  }
}
