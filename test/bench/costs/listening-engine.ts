// Answers the calls that a plugin process makes to its engine.
import { Empty, EngineService, GetRootResourceResponse, grpc } from "./pulumi-protocol.ts";

/** The part of an engine that waiting gates talk to; it hears them and does nothing. */
export interface ListeningEngine {
  readonly address: string;
  stop(): void;
}

type Answer<T> = (error: null, answer: T) => void;

export async function startListeningEngine(): Promise<ListeningEngine> {
  const server = new grpc.Server();
  server.addService(EngineService, {
    log: (_call: unknown, answer: Answer<InstanceType<typeof Empty>>) => {
      answer(null, new Empty());
    },
    getRootResource: (
      _call: unknown,
      answer: Answer<InstanceType<typeof GetRootResourceResponse>>,
    ) => {
      answer(null, new GetRootResourceResponse());
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
    stop: () => {
      server.forceShutdown();
    },
  };
}
