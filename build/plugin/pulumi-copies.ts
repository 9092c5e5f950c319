// Stands in the bundle for src/pulumi/pulumi-copies.ts, in words that the bundler follows from the folder of @pulumi/pulumi.
export * as grpc from "@grpc/grpc-js";
export { Any } from "google-protobuf/google/protobuf/any_pb";
export { Empty } from "google-protobuf/google/protobuf/empty_pb";
export { Struct } from "google-protobuf/google/protobuf/struct_pb";
