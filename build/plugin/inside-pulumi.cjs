// Stands in the bundle for src/pulumi/inside-pulumi.ts, in words that the bundler follows.
const COPIES = {
  "@grpc/grpc-js": () => require("@grpc/grpc-js"),
  "google-protobuf/google/protobuf/any_pb": () => require("google-protobuf/google/protobuf/any_pb"),
  "google-protobuf/google/protobuf/empty_pb": () =>
    require("google-protobuf/google/protobuf/empty_pb"),
  "google-protobuf/google/protobuf/struct_pb": () =>
    require("google-protobuf/google/protobuf/struct_pb"),
};

module.exports = { insidePulumi: (name) => COPIES[name]() };
