// Takes the place of src/pulumi/inside-pulumi.ts in the bundle, in a form that the bundler follows.
const COPIES = {
  "@grpc/grpc-js": () => require("@grpc/grpc-js"),
  "google-protobuf/google/protobuf/any_pb": () => require("google-protobuf/google/protobuf/any_pb"),
  "google-protobuf/google/protobuf/empty_pb": () =>
    require("google-protobuf/google/protobuf/empty_pb"),
  "google-protobuf/google/protobuf/struct_pb": () =>
    require("google-protobuf/google/protobuf/struct_pb"),
};

module.exports = { insidePulumi: (name) => COPIES[name]() };
