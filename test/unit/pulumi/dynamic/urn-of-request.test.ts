import { takeUrnsFromRequests } from "../../../../src/pulumi/dynamic/urn-of-request.ts";
import {
  CreateRequest,
  DiffRequest,
  ReadRequest,
  Struct,
  UpdateRequest,
} from "../../../../src/pulumi/pulumi-internals.ts";

type Properties = Parameters<typeof Struct.fromJavaScript>[0];

const struct = (properties: Properties | undefined) =>
  properties && Struct.fromJavaScript(properties);

/** The properties that the process hands to a provider, of a request that came over the wire. */
function readOf(urn: string, properties: Properties | undefined): unknown {
  const request = new ReadRequest();
  request.setUrn(urn);
  request.setProperties(struct(properties));
  const received = ReadRequest.deserializeBinary(request.serializeBinary());
  return received.getProperties()?.toJavaScript();
}

function createOf(urn: string, properties: Properties | undefined): unknown {
  const request = new CreateRequest();
  request.setUrn(urn);
  request.setProperties(struct(properties));
  const received = CreateRequest.deserializeBinary(request.serializeBinary());
  return received.getProperties()?.toJavaScript();
}

const newsOf =
  (Request: typeof DiffRequest | typeof UpdateRequest) =>
  (urn: string, properties: Properties | undefined): unknown => {
    const request = new Request();
    request.setUrn(urn);
    request.setNews(struct(properties));
    const received = Request.deserializeBinary(request.serializeBinary());
    return received.getNews()?.toJavaScript();
  };

const STATE = { __urn: "urn:before", __stateVersion: 1, status: "ACTIVE" };
const INPUTS = { __provider: "require('pulumi-personalize-readiness/provider')", triggers: [1] };

const CHANGES = [
  ["create", createOf],
  ["diff", newsOf(DiffRequest)],
  ["update", newsOf(UpdateRequest)],
] as const;

test("before it is asked for, a request brings what it brought", () => {
  expect(readOf("urn:today", STATE)).toEqual(STATE);
  expect(createOf("urn:today", INPUTS)).toEqual(INPUTS);
});

describe("from then on", () => {
  beforeAll(takeUrnsFromRequests);

  test("a request to read brings the URN of today, and all else as it is", () => {
    expect(readOf("urn:today", STATE)).toEqual({ ...STATE, __urn: "urn:today" });
  });

  test.each<[string, string, Properties | undefined]>([
    ["a gate that never had a URN", "urn:today", { __stateVersion: 1, status: "ACTIVE" }],
    ["a resource of another package", "urn:today", { __urn: "theirs" }],
    ["a request that names no URN", "", STATE],
    ["a request without properties", "urn:today", undefined],
  ])("the read of %s is left as it is", (_, urn, properties) => {
    expect(readOf(urn, properties)).toEqual(properties);
  });

  describe.each(CHANGES)("a request to %s", (_, handedOn) => {
    test("brings the URN with the inputs of a gate, whatever URN an earlier version sent", () => {
      expect(handedOn("urn:today", INPUTS)).toEqual({ ...INPUTS, __urn: "urn:today" });
      expect(handedOn("urn:today", { ...INPUTS, __urn: "urn:before" })).toEqual({
        ...INPUTS,
        __urn: "urn:today",
      });
    });

    test.each<[string, string, Properties | undefined]>([
      ["for a resource of another package", "urn:today", { __provider: "exports.handler" }],
      ["for a resource that is not a dynamic one", "urn:today", { __provider: 1 }],
      ["that names no URN", "", INPUTS],
      ["without properties", "urn:today", undefined],
    ])("%s is left as it is", (_case, urn, properties) => {
      expect(handedOn(urn, properties)).toEqual(properties);
    });
  });
});
