import { subscribe } from "node:diagnostics_channel";

/** Node's announcement of each request that reaches an HTTP/2 server of this process. Absent in older versions. */
const CHANNEL = "http2.server.stream.start";
const CANCEL = "/pulumirpc.ResourceProvider/Cancel";

interface StreamStart {
  readonly headers?: Readonly<Record<string, unknown>>;
}

/**
 * Calls `onCancel` when the engine asks this plugin process to cancel, as it does on the first Ctrl-C. The process
 * answers that request without telling its providers, so it is overheard. Where Node does not announce requests
 * nothing is heard, and a wait ends at its deadline.
 */
export function onEngineCancel(onCancel: () => void): void {
  subscribe(CHANNEL, (message) => {
    if ((message as StreamStart).headers?.[":path"] === CANCEL) {
      onCancel();
    }
  });
}
