// Tests of how the URN of a request reaches the gate.
import { takeUrnsFromRequests } from "../../../../src/pulumi/dynamic/urn-of-request.ts";
import { ReadRequest, Struct } from "../../../../src/pulumi/pulumi-internals.ts";

type Properties = Parameters<typeof Struct.fromJavaScript>[0];

/** The properties that the process hands to a provider, of a request that came over the wire. */
function handedOn(urn: string, properties: Properties | undefined): unknown {
  const request = new ReadRequest();
  request.setUrn(urn);
  if (properties !== undefined) {
    request.setProperties(Struct.fromJavaScript(properties));
  }
  const received = ReadRequest.deserializeBinary(request.serializeBinary());
  return received.getProperties()?.toJavaScript();
}

const STATE = { __urn: "urn:before", __stateVersion: 1, status: "ACTIVE" };

test("before it is asked for, a request brings the URN of the last update", () => {
  expect(handedOn("urn:today", STATE)).toEqual(STATE);
});

describe("from then on", () => {
  beforeAll(takeUrnsFromRequests);

  test("a request brings the URN of today, and all else as it is", () => {
    expect(handedOn("urn:today", STATE)).toEqual({ ...STATE, __urn: "urn:today" });
  });

  test.each<[string, string, Properties | undefined]>([
    ["a gate that never had a URN", "urn:today", { __stateVersion: 1, status: "ACTIVE" }],
    ["a resource of another package", "urn:today", { __urn: "theirs" }],
    ["a request that names no URN", "", STATE],
    ["a request without properties", "urn:today", undefined],
  ])("%s is left as it is", (_, urn, properties) => {
    expect(handedOn(urn, properties)).toEqual(properties);
  });
});
