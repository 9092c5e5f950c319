// One call of a plugin process over gRPC, with the whole result.
import { ErrorResourceInitFailed } from "@pulumi/pulumi/proto/provider_pb";
import { Status as StatusMessage } from "@pulumi/pulumi/proto/status_pb";

import { grpc } from "../../src/pulumi/grpc.ts";

type Json = Record<string, unknown>;

/** The failure of a call. */
export interface Failed {
  /** The error; left out when the call succeeded. */
  readonly error?: string;
  /** The engine's ErrorResourceInitFailed, when the error carries one. */
  readonly initFailed?: { id: string; properties: Json; inputs?: Json; reasons: readonly string[] };
}

/** A method of gRPC's client. */
export type Method<Request, Answer> = (
  request: Request,
  metadata: InstanceType<typeof grpc.Metadata>,
  options: object,
  done: (error: Error | null, answer: Answer) => void,
) => unknown;

export function callPlugin<Request, Answer, Reply>(
  method: Method<Request, Answer>,
  request: Request,
  reply: (answer: Answer) => Reply,
): Promise<Reply & Failed> {
  return new Promise((resolve) => {
    // Without a deadline, which a busy machine might miss: Jest ends a test that hangs.
    method(request, new grpc.Metadata(), {}, (error, answer) => {
      resolve((error === null ? reply(answer) : failed(error)) as Reply & Failed);
    });
  });
}

/** The failure, with the details in the trailers, which grpc-js leaves to its callers. */
function failed(error: Error): Failed {
  const { details, metadata } = error as unknown as {
    details: string;
    metadata: InstanceType<typeof grpc.Metadata>;
  };
  const [packed] = metadata.get("grpc-status-details-bin");
  if (!Buffer.isBuffer(packed)) {
    return { error: details };
  }
  const [any] = StatusMessage.deserializeBinary(packed).getDetailsList();
  const detail = ErrorResourceInitFailed.deserializeBinary(any?.getValue_asU8() ?? packed);
  return {
    error: details,
    initFailed: {
      id: detail.getId(),
      properties: detail.getProperties()?.toJavaScript() as Json,
      ...(detail.hasInputs() && { inputs: detail.getInputs()?.toJavaScript() as Json }),
      reasons: detail.getReasonsList(),
    },
  };
}
