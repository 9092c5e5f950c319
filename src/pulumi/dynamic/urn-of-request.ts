// Tells a gate in the state its current URN in the dynamic-provider process, which does not tell its providers.
import { ReadRequest } from "../pulumi-internals.ts";

/**
 * Puts the gate's current URN into the properties that the provider gets with each request to read the gate. The URN among
 * the outputs in a state is the URN of the last update: an alias, a rename or a move of the stack leaves the outputs as they
 * are. The process reads the first request before it loads this package, so that request brings the earlier URN.
 */
export function takeUrnsFromRequests(): void {
  const read = ReadRequest.deserializeBinary.bind(ReadRequest);
  ReadRequest.deserializeBinary = (bytes) => {
    const request = read(bytes);
    const properties = request.getProperties()?.getFieldsMap();
    if (properties?.has("__stateVersion") === true && request.getUrn() !== "") {
      properties.get("__urn")?.setStringValue(request.getUrn());
    }
    return request;
  };
}
