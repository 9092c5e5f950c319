// An init failure in the form of gRPC: the engine keeps the resource as not initialized, with reasons.
import type { Metadata } from "@grpc/grpc-js";

import { grpc } from "./grpc.ts";
import { Any, ErrorResourceInitFailed, Status, type Struct } from "./pulumi-internals.ts";

/** The parts of a resource that is not initialized, which the engine keeps. */
export interface InitFailure {
  readonly id: string;
  readonly properties: Struct;
  /** Sentences, which the engine shows. */
  readonly reasons: readonly string[];
}

type Struct = ReturnType<typeof Struct.fromJavaScript>;

/** The metadata of an error that is an init failure. @param message the message of the error */
export function initFailureMetadata(
  { id, properties, reasons }: InitFailure,
  message: string,
): Metadata {
  const detail = new ErrorResourceInitFailed();
  detail.setId(id);
  detail.setProperties(properties);
  detail.setReasonsList([...reasons]);
  const packed = new Any();
  packed.pack(detail.serializeBinary(), "pulumirpc.ErrorResourceInitFailed");

  const status = new Status();
  status.setCode(grpc.status.UNKNOWN);
  status.setMessage(message);
  status.addDetails(packed);
  const metadata = new grpc.Metadata();
  metadata.add("grpc-status-details-bin", Buffer.from(status.serializeBinary()));
  return metadata;
}
