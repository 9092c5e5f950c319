// The copies of gRPC and of the protocol's containers that @pulumi/pulumi has.
import { createRequire } from "node:module";

import type * as grpcModule from "@grpc/grpc-js";
import type * as anyModule from "google-protobuf/google/protobuf/any_pb";
import type * as emptyModule from "google-protobuf/google/protobuf/empty_pb";
import type * as structModule from "google-protobuf/google/protobuf/struct_pb";

/*
 * This package does not depend on copies of its own, because the two would not fit together. A bundle has this module's twin
 * in its place: build/plugin/pulumi-copies.ts.
 */
const insidePulumi = createRequire(require.resolve("@pulumi/pulumi/package.json"));

export const grpc = insidePulumi("@grpc/grpc-js") as typeof grpcModule;
export const { Any } = insidePulumi("google-protobuf/google/protobuf/any_pb") as typeof anyModule;
export const { Empty } = insidePulumi(
  "google-protobuf/google/protobuf/empty_pb",
) as typeof emptyModule;
export const { Struct } = insidePulumi(
  "google-protobuf/google/protobuf/struct_pb",
) as typeof structModule;
