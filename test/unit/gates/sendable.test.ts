// Tests of values that Pulumi cannot send to an engine.
import * as pulumi from "@pulumi/pulumi";

import { sendable } from "../../../src/gates/sendable.ts";

beforeEach(() =>
  pulumi.runtime.setMocks(
    { newResource: ({ inputs }) => ({ id: "id", state: inputs as object }), call: () => ({}) },
    "shop",
    "dev",
  ),
);

class Version {
  readonly number = 1;
}
const Nameless = ((): new () => object =>
  class {
    readonly number = 1;
  })();

test.each([
  ["text"],
  [5],
  [true],
  [null],
  [undefined],
  [[]],
  [[1, ["a", { b: null }]]],
  [{ a: { b: [undefined] } }],
])("%j is sent as it is", (value) => {
  expect(sendable(value)).toStrictEqual(value);
});

test.each([
  ["a Date", new Date("2026-01-31T22:00:00Z"), "2026-01-31T22:00:00.000Z"],
  ["a URL", new URL("https://example.org/a"), "https://example.org/a"],
  [
    "an object that says so",
    { toJSON: () => ({ at: new Date(0) }) },
    { at: "1970-01-01T00:00:00.000Z" },
  ],
  [
    "a plain object of no prototype",
    Object.assign(Object.create(null) as object, { a: 1 }),
    { a: 1 },
  ],
  ["a list with a Date", [{ at: new Date(0) }], [{ at: "1970-01-01T00:00:00.000Z" }]],
])("%s is sent as JSON holds it", (_, value, json) => {
  expect(sendable(value)).toStrictEqual(json);
});

test.each([
  [new Map([[1, 2]]), "a Map"],
  [new Set(), "a Set"],
  [/x/, "a RegExp"],
  [new Error("x"), "an Error"],
  [new Uint8Array(1), "an Uint8Array"],
  [new Version(), "a Version"],
  [new Nameless(), "an instance of a class"],
  [Object.create({ constructor: 5, toJSON: 5 }) as unknown, "an instance of a class"],
  [() => 1, "a function"],
  [Version, "a function"],
  [Symbol("x"), "a symbol"],
  [5n, "a bigint"],
  [NaN, "NaN"],
  [-Infinity, "-Infinity"],
  [new Date(NaN), "an invalid Date"],
  [{ toJSON: () => undefined, constructor: Version }, "an invalid Version"],
])("%s is marked as what it is", (value, what) => {
  expect(sendable(value)).toStrictEqual({ __unsendable: what });
  expect(sendable([{ a: value }])).toStrictEqual([{ a: { __unsendable: what } }]);
});

test("a whole resource is marked as that", () => {
  const resource = new pulumi.ComponentResource("shop:index:Shop", "shop");

  expect(sendable([resource])).toStrictEqual([{ __unsendable: "a whole resource" }]);
});

test("files and folders are Pulumi's to send", () => {
  const file = new pulumi.asset.StringAsset("text");
  const folder = new pulumi.asset.AssetArchive({ file });

  expect(sendable(file)).toBe(file);
  expect(sendable(folder)).toBe(folder);
});

test("the value of an Output or a promise is sent in the same way", async () => {
  const late = sendable(pulumi.output(1).apply(() => [new Date(0), new Map()]));
  const seen = await new Promise((resolve) => {
    (late as pulumi.Output<unknown>).apply(resolve);
  });

  expect(seen).toStrictEqual(["1970-01-01T00:00:00.000Z", { __unsendable: "a Map" }]);
  await expect(sendable(Promise.resolve(new Date(0)))).resolves.toBe("1970-01-01T00:00:00.000Z");
});
