// An engine that records the status lines which a plugin process sends.
import { EngineService } from "@pulumi/pulumi/proto/engine_grpc_pb";
import { GetRootResourceResponse, type LogRequest } from "@pulumi/pulumi/proto/engine_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";

import { grpc } from "../../src/pulumi/grpc.ts";

/** The part of an engine that listens to status lines. */
export interface EngineStandIn {
  readonly address: string;
  /** The messages to show; a test may empty the list. */
  readonly lines: { urn: string; message: string; ephemeral: boolean }[];
  close(): void;
}

export async function startEngineStandIn(): Promise<EngineStandIn> {
  const lines: { urn: string; message: string; ephemeral: boolean }[] = [];
  const server = new grpc.Server();
  server.addService(EngineService, {
    log(call: { request: LogRequest }, done: (error: null, answer: Empty) => void) {
      const { request } = call;
      lines.push({
        urn: request.getUrn(),
        message: request.getMessage(),
        ephemeral: request.getEphemeral(),
      });
      done(null, new Empty());
    },
    getRootResource(_call: unknown, done: (error: null, answer: GetRootResourceResponse) => void) {
      done(null, new GetRootResourceResponse());
    },
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, bound) => {
      if (error === null) {
        resolve(bound);
      } else {
        reject(error);
      }
    });
  });
  return {
    address: `127.0.0.1:${port}`,
    lines,
    close: () => {
      server.forceShutdown();
    },
  };
}
