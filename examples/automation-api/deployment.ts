import {
  CommandError,
  type EngineEvent,
  type OutputMap,
  type Stack,
} from "@pulumi/pulumi/automation/index.js";

import type { Stop } from "./stop.ts";

/** A message about a resource. */
export interface Message {
  /** The resource's name in the program. */
  readonly resource: string;
  readonly text: string;
}

export type Deployment =
  | { readonly succeeded: true; readonly outputs: OutputMap }
  | { readonly succeeded: false; readonly reasons: readonly Message[] };

export interface DeploymentOptions {
  /** Hears the status of each wait at once. */
  readonly onStatus: (status: Message) => void;
  /** Ends the deployment as a Ctrl-C does: a gate then ends its wait, and the next deployment resumes the wait. */
  readonly stop: Stop;
}

/** `pulumi up`, with the messages of the resources. */
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
    // An ephemeral message is shown while it is news; other messages stay in the log of the update.
    if (said.ephemeral === true) {
      onStatus(message);
    } else if (said.severity === "error") {
      reasons.push(message);
    }
  };
  try {
    // Pulumi does not hear of an abort that comes before it listens.
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
