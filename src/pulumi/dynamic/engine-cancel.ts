// Hears of Ctrl-C in the dynamic-provider process, which does not tell its providers.
import { subscribe } from "node:diagnostics_channel";

/** The channel on which Node.js announces each request to an HTTP/2 server of this process. Older versions have no such channel. */
const CHANNEL = "http2.server.stream.start";
const CANCEL = "/pulumirpc.ResourceProvider/Cancel";

interface StreamStart {
  readonly headers?: Readonly<Record<string, unknown>>;
}

/**
 * Calls `onCancel` when the engine asks this plugin process to cancel, as it does on the first Ctrl-C. The process
 * answers that request without telling its providers, so this function listens to the announcement of the request. Where
 * Node.js announces no requests, a wait ends at its deadline.
 */
export function onEngineCancel(onCancel: () => void): void {
  subscribe(CHANNEL, (message) => {
    if ((message as StreamStart).headers?.[":path"] === CANCEL) {
      onCancel();
    }
  });
}
