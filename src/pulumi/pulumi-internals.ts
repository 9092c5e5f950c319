// What this package borrows from inside @pulumi/pulumi, beyond its documented surface: the engine's protocol, and what speaks it.
export { EngineClient } from "@pulumi/pulumi/proto/engine_grpc_pb";
export { GetRootResourceRequest, LogRequest, LogSeverity } from "@pulumi/pulumi/proto/engine_pb";
export { ErrorResourceInitFailed, ReadRequest } from "@pulumi/pulumi/proto/provider_pb";
export { Status } from "@pulumi/pulumi/proto/status_pb";
export { Any, Struct, grpc } from "./pulumi-copies.ts";
