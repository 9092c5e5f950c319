// Tests that the internal modules of Pulumi are still where this package looks for them.
import { readFileSync } from "node:fs";

import * as internals from "../../../src/pulumi/pulumi-internals.ts";

test("gRPC is the very copy that Pulumi itself speaks", () => {
  const pulumi = require.resolve("@pulumi/pulumi/package.json");
  const theirs = require.resolve("@grpc/grpc-js", { paths: [pulumi] });

  expect(internals.grpc.Server).toBe(jest.requireActual<typeof internals.grpc>(theirs).Server);
});

test("gRPC and its containers are looked for from Pulumi's own folder, which may hold other copies", () => {
  const createRequire = jest.fn(() => () => ({}));
  jest.isolateModules(() => {
    jest.doMock("node:module", () => ({ createRequire }));
    jest.requireActual("../../../src/pulumi/pulumi-internals.ts");
    jest.dontMock("node:module");
  });

  expect(createRequire.mock.calls).toEqual([[require.resolve("@pulumi/pulumi/package.json")]]);
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
