// What this package borrows from inside @pulumi/pulumi, beyond its documented surface.
import { createRequire } from "node:module";

import type * as grpcModule from "@grpc/grpc-js";
import type * as anyModule from "google-protobuf/google/protobuf/any_pb";
import type * as structModule from "google-protobuf/google/protobuf/struct_pb";

/*
 * The engine's protocol, and the very copy of gRPC that speaks it in this process. This package does not depend on a copy of
 * its own, because the two would not fit together.
 */
export { EngineClient } from "@pulumi/pulumi/proto/engine_grpc_pb";
export { GetRootResourceRequest, LogRequest, LogSeverity } from "@pulumi/pulumi/proto/engine_pb";
export { ErrorResourceInitFailed, ReadRequest } from "@pulumi/pulumi/proto/provider_pb";
export { Status } from "@pulumi/pulumi/proto/status_pb";

const insidePulumi = createRequire(require.resolve("@pulumi/pulumi/package.json"));

export const grpc = insidePulumi("@grpc/grpc-js") as typeof grpcModule;
export const { Any } = insidePulumi("google-protobuf/google/protobuf/any_pb") as typeof anyModule;
export const { Struct } = insidePulumi(
  "google-protobuf/google/protobuf/struct_pb",
) as typeof structModule;
