// Tests that the internal modules of Pulumi are still where this package looks for them.
import { readFileSync } from "node:fs";

import { grpc } from "../../../src/pulumi/grpc.ts";
import * as internals from "../../../src/pulumi/pulumi-internals.ts";

test("gRPC is the very copy that Pulumi itself speaks", () => {
  const pulumi = require.resolve("@pulumi/pulumi/package.json");
  const theirs = require.resolve("@grpc/grpc-js", { paths: [pulumi] });

  expect(grpc.Server).toBe(jest.requireActual<typeof grpc>(theirs).Server);
});

test("the protocol and its containers are those that Pulumi's process sends", () => {
  const text = readFileSync(
    require.resolve("@pulumi/pulumi/cmd/dynamic-provider/index.js"),
    "utf8",
  );
  const detail = new internals.ErrorResourceInitFailed();
  detail.setProperties(internals.Struct.fromJavaScript({ status: "ACTIVE" }));
  const packed = new internals.Any();
  packed.pack(detail.serializeBinary(), "pulumirpc.ErrorResourceInitFailed");
  const status = new internals.Status();
  status.addDetails(packed);

  const [any] = internals.Status.deserializeBinary(status.serializeBinary()).getDetailsList();

  expect(text).toContain('"pulumirpc.ErrorResourceInitFailed"');
  expect(
    internals.ErrorResourceInitFailed.deserializeBinary(any?.getValue_asU8() ?? new Uint8Array())
      .getProperties()
      ?.toJavaScript(),
  ).toEqual({ status: "ACTIVE" });
});

test("gRPC and the protocol's containers are those that Pulumi itself finds, wherever an installer put others", () => {
  const pulumi = require.resolve("@pulumi/pulumi/package.json");
  jest.doMock("node:module", () => ({
    createRequire: (from: string) => (name: string) => ({
      Server: `${name} for ${from}`,
      Any: `${name} for ${from}`,
      Struct: `${name} for ${from}`,
    }),
  }));

  jest.isolateModules(() => {
    const { Any, Struct } = jest.requireActual<typeof internals>(
      "../../../src/pulumi/pulumi-internals.ts",
    );
    const theirs = jest.requireActual<{ grpc: typeof grpc }>("../../../src/pulumi/grpc.ts");

    expect([theirs.grpc.Server, Any, Struct]).toEqual([
      `@grpc/grpc-js for ${pulumi}`,
      `google-protobuf/google/protobuf/any_pb for ${pulumi}`,
      `google-protobuf/google/protobuf/struct_pb for ${pulumi}`,
    ]);
  });
  jest.dontMock("node:module");
});
