// How a gate hears its URN of today in the dynamic-provider process, which does not tell its providers.
import {
  CreateRequest,
  DiffRequest,
  ReadRequest,
  UpdateRequest,
  Value,
  type Struct,
} from "../pulumi-internals.ts";

type Properties = InstanceType<typeof Struct>;
type Fields = ReturnType<Properties["getFieldsMap"]>;

/**
 * Makes each request about a gate bring the gate's URN of today in the properties that the provider gets.
 *
 * Of a gate in the state, only a URN that is there already gives way: a refresh adds nothing to a state. The URN among the outputs
 * is the URN of the last update: an alias, a rename or a move of the stack leaves the outputs as they are. The process reads its
 * first request before it loads this package, so that request brings the URN of the properties. The first request of an update is
 * a check, which needs no URN.
 */
export function takeUrnsFromRequests(): void {
  change(ReadRequest, (request) => {
    const fields = request.getProperties()?.getFieldsMap();
    if (fields?.has("__stateVersion") === true && fields.has("__urn")) {
      take(request.getUrn(), fields);
    }
  });
  change(CreateRequest, (request) => {
    takeIfGate(request.getUrn(), request.getProperties());
  });
  change(DiffRequest, (request) => {
    takeIfGate(request.getUrn(), request.getNews());
  });
  change(UpdateRequest, (request) => {
    takeIfGate(request.getUrn(), request.getNews());
  });
}

interface RequestClass<T> {
  deserializeBinary(bytes: Uint8Array): T;
}

/** Changes each request of a kind as the process reads it. */
function change<T>(kind: RequestClass<T>, make: (request: T) => void): void {
  const read = kind.deserializeBinary.bind(kind);
  kind.deserializeBinary = (bytes) => {
    const request = read(bytes);
    make(request);
    return request;
  };
}

/** The process serves the dynamic resources of others too. */
function takeIfGate(urn: string, properties: Properties | undefined): void {
  const fields = properties?.getFieldsMap();
  const text = fields?.get("__provider")?.getStringValue() ?? "";
  if (fields !== undefined && text.includes("pulumi-personalize-readiness")) {
    take(urn, fields);
  }
}

function take(urn: string, fields: Fields): void {
  if (urn !== "") {
    fields.set("__urn", Value.fromJavaScript(urn));
  }
}
