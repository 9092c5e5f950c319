import {
  EngineClient,
  GetRootResourceRequest,
  LogRequest,
  LogSeverity,
  grpc,
} from "./pulumi-internals.ts";

/** The Pulumi engine that started this plugin process. */
export interface Engine {
  /**
   * Shows a message on the row of the resource with this URN. Resolves when the engine has it, and soon in any case:
   * it is only news, and never fails.
   */
  say(urn: string, message: string): Promise<void>;
  /** Warns of something about the resource with this URN, to stay among the diagnostics. Ends like `say`. */
  warn(urn: string, message: string): Promise<void>;
  /** Whether the engine is gone: it was heard once, and now nobody listens at its address. */
  isGone(): Promise<boolean>;
}

/** How long an answer may take, in milliseconds. */
const PATIENCE_MS = 5_000;
const NEWS_PATIENCE_MS = 500;

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
  const within = (ms: number) => ({ deadline: Date.now() + ms });
  const log = (
    urn: string,
    message: string,
    { severity, ephemeral }: { severity: LogSeverity; ephemeral: boolean },
  ): Promise<void> => {
    const request = new LogRequest();
    request.setSeverity(severity);
    request.setUrn(urn);
    request.setMessage(message);
    request.setEphemeral(ephemeral);
    return new Promise((resolve) => {
      const engine = connected();
      if (engine === undefined) {
        resolve();
        return;
      }
      engine.log(request, new grpc.Metadata(), within(NEWS_PATIENCE_MS), (error) => {
        heard ||= error === null;
        resolve();
      });
    });
  };

  return {
    // Shown while it is true, on the resource's own row, and not kept among the diagnostics.
    say: (urn, message) => log(urn, message, { severity: LogSeverity.INFO, ephemeral: true }),
    warn: (urn, message) => log(urn, message, { severity: LogSeverity.WARNING, ephemeral: false }),
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
          within(PATIENCE_MS),
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
