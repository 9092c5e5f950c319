// The engine's protocol, which this package takes from inside @pulumi/pulumi, beyond the documented surface.
import type * as anyModule from "google-protobuf/google/protobuf/any_pb";
import type * as structModule from "google-protobuf/google/protobuf/struct_pb";

import { insidePulumi } from "./inside-pulumi.ts";

export { EngineClient } from "@pulumi/pulumi/proto/engine_grpc_pb";
export { GetRootResourceRequest, LogRequest, LogSeverity } from "@pulumi/pulumi/proto/engine_pb";
export { ErrorResourceInitFailed, ReadRequest } from "@pulumi/pulumi/proto/provider_pb";
export { Status } from "@pulumi/pulumi/proto/status_pb";

export const { Any } = insidePulumi("google-protobuf/google/protobuf/any_pb") as typeof anyModule;
export const { Struct } = insidePulumi(
  "google-protobuf/google/protobuf/struct_pb",
) as typeof structModule;
