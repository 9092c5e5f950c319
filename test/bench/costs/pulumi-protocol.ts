// The protocol between engine and plugin process, in @pulumi/pulumi's own classes and with its own copy of gRPC.
import type * as grpcModule from "@grpc/grpc-js";
import type * as servicesModule from "@pulumi/pulumi/proto/provider_grpc_pb";
import type * as messagesModule from "@pulumi/pulumi/proto/provider_pb";
import type * as engineModule from "@pulumi/pulumi/proto/engine_grpc_pb";
import type * as engineMessagesModule from "@pulumi/pulumi/proto/engine_pb";
import type * as emptyModule from "google-protobuf/google/protobuf/empty_pb";
import type * as structModule from "google-protobuf/google/protobuf/struct_pb";
import { createRequire } from "node:module";
import { join } from "node:path";
import { repositoryRoot } from "../../support/repository-root.ts";

// Node.js cannot import from these CommonJS modules by name.
const here = createRequire(join(repositoryRoot(), "package.json"));
const pulumi = createRequire(here.resolve("@pulumi/pulumi/package.json"));

export const grpc = pulumi("@grpc/grpc-js") as typeof grpcModule;
export const { ResourceProviderClient } = pulumi(
  "./proto/provider_grpc_pb.js",
) as typeof servicesModule;
export const messages = pulumi("./proto/provider_pb.js") as typeof messagesModule;
export const { EngineService } = pulumi("./proto/engine_grpc_pb.js") as typeof engineModule;
export const { GetRootResourceResponse } = pulumi(
  "./proto/engine_pb.js",
) as typeof engineMessagesModule;
export const { Empty } = pulumi(
  "google-protobuf/google/protobuf/empty_pb.js",
) as typeof emptyModule;
export const { Struct } = pulumi(
  "google-protobuf/google/protobuf/struct_pb.js",
) as typeof structModule;
