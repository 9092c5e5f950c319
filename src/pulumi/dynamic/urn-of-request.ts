// How a gate in the state hears its URN of today in the dynamic-provider process, which does not tell its providers.
import { ReadRequest } from "../pulumi-internals.ts";

/**
 * Makes each request to read a gate bring the gate's URN of today in the properties that the provider gets. The URN among
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
