import {
  EngineClient,
  GetRootResourceRequest,
  LogRequest,
  LogSeverity,
  grpc,
} from "./pulumi-internals.ts";

/** The Pulumi engine that started this plugin process. */
export interface Engine {
  /** Shows a message on the row of the resource with this URN. Never fails, never waits: it is only news. */
  say(urn: string, message: string): void;
  /** Whether the engine is gone: it was heard once, and now nobody listens at its address. */
  isGone(): Promise<boolean>;
}

const PATIENCE_MS = 5_000;

/** The engine at this address, which the plugin process is given as its argument; connected to on first use. */
export function engineAt(address: string | undefined): Engine {
  let client: EngineClient | undefined;
  let heard = false;

  const connected = (): EngineClient | undefined => {
    if (address !== undefined && /:\d+$/.test(address)) {
      client ??= new EngineClient(address, grpc.credentials.createInsecure());
    }
    return client;
  };
  const options = () => ({ deadline: Date.now() + PATIENCE_MS });

  return {
    say(urn, message) {
      const request = new LogRequest();
      request.setSeverity(LogSeverity.INFO);
      request.setUrn(urn);
      request.setMessage(message);
      // Shown while it is true, on the resource's own row, and not kept among the diagnostics.
      request.setEphemeral(true);
      connected()?.log(request, new grpc.Metadata(), options(), (error) => {
        heard ||= error === null;
      });
    },
    isGone() {
      return new Promise((resolve) => {
        const engine = connected();
        if (engine === undefined) {
          resolve(false);
          return;
        }
        engine.getRootResource(
          new GetRootResourceRequest(),
          new grpc.Metadata(),
          options(),
          (error) => {
            // A stopped or busy engine lets the deadline pass; only one that is gone refuses the connection.
            const refused = error?.code === grpc.status.UNAVAILABLE;
            heard ||= !refused && error?.code !== grpc.status.DEADLINE_EXCEEDED;
            resolve(heard && refused);
          },
        );
      });
    },
  };
}
