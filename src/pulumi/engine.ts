// The Pulumi engine that started this plugin process: the row of a gate, and whether the engine is still there.
import { rowText, wholeText, type RowLine } from "../wait/row-line.ts";
import { grpc } from "./grpc.ts";
import {
  EngineClient,
  GetRootResourceRequest,
  LogRequest,
  LogSeverity,
} from "./pulumi-internals.ts";

/** The Pulumi engine that started this plugin process. */
export interface Engine {
  /**
   * Shows a line on the row of the resource with this URN. Resolves when the engine has the line, or soon in any
   * case. Never fails, because a line is only news.
   */
  say(urn: string, line: RowLine): Promise<void>;
  /** Shows a line like `say`, with the whole name. The line stays among the diagnostics, also when the row shows it no longer. */
  sayAndKeep(urn: string, line: RowLine): Promise<void>;
  /** Tells something about the resource with this URN. The sentence stays among the diagnostics. Ends like `say`. */
  tell(urn: string, message: string): Promise<void>;
  /** Warns of something about the resource with this URN. The warning stays among the diagnostics. Ends like `say`. */
  warn(urn: string, message: string): Promise<void>;
  /**
   * Whether the engine is gone: no process listens at its address. An engine listens before it starts a plugin process. Never
   * fails: without an engine to ask, the answer is no.
   */
  isGone(): Promise<boolean>;
}

/** The longest time for an answer, in milliseconds. */
const PATIENCE_MS = 5_000;
const NEWS_PATIENCE_MS = 500;

/** The engine is on this machine, where no proxy of the environment leads. */
const LOCAL = { "grpc.enable_http_proxy": 0 };

/** The error of a process that no engine has started. Nobody reads it. */
const NOBODY = new Error();

/** @param address the argument of the plugin process, empty in other processes; the first use makes the connection */
export function engineAt(address: string): Engine {
  let client: EngineClient | undefined;

  const connected = (): EngineClient => {
    if (!/:\d+$/.test(address)) {
      throw NOBODY;
    }
    client ??= new EngineClient(address, grpc.credentials.createInsecure(), LOCAL);
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
    // gRPC cannot carry half a surrogate pair.
    request.setMessage(message.toWellFormed());
    request.setEphemeral(ephemeral);
    return new Promise<void>((resolve) => {
      connected().log(request, new grpc.Metadata(), within(NEWS_PATIENCE_MS), () => {
        resolve();
      });
    }).catch(() => undefined);
  };

  return {
    // An ephemeral message stays on the row of the resource until the next message, and not among the diagnostics.
    say: (urn, line) => log(urn, rowText(line), { severity: LogSeverity.INFO, ephemeral: true }),
    sayAndKeep: (urn, line) =>
      log(urn, wholeText(line), { severity: LogSeverity.INFO, ephemeral: false }),
    tell: (urn, message) => log(urn, message, { severity: LogSeverity.INFO, ephemeral: false }),
    warn: (urn, message) => log(urn, message, { severity: LogSeverity.WARNING, ephemeral: false }),
    isGone() {
      return new Promise<boolean>((resolve) => {
        connected().getRootResource(
          new GetRootResourceRequest(),
          new grpc.Metadata(),
          within(PATIENCE_MS),
          (error) => {
            // A stopped or busy engine lets the deadline pass. The connection is refused only when the engine is gone.
            resolve(error?.code === grpc.status.UNAVAILABLE);
          },
        );
      }).catch(() => false);
    },
  };
}
