// Tests that the engine's address is found among the arguments of a plugin process.
import { engineAddressIn } from "../../../src/pulumi/engine-address.ts";

const ADDRESS = "127.0.0.1:40001";

test.each([
  ["alone", []],
  ["after the flags of logging", ["--logtostderr", "-v=9"]],
  ["after the address of a tracer", ["--tracing", "tcp://127.0.0.1:40002"]],
  ["after all flags", ["--logtostderr", "-v=9", "--tracing", "127.0.0.1:40002"]],
])("the address stands %s", (_, flags) => {
  expect(engineAddressIn(["node", "main.js", ...flags, ADDRESS])).toBe(ADDRESS);
});

test("without an argument there is no address", () => {
  expect(engineAddressIn(["node", "main.js"])).toBe("");
});
