// The form of an operation that does not belong to a kind as Create, Describe and List do.
import type { Constraints } from "../protocol/constraint.ts";
import type { Members } from "../protocol/members.ts";
import type { Call } from "./call.ts";

/** An operation that does not belong to a kind as Create, Describe and List do. */
export interface ServiceOperation {
  /** As in the API: "TagResource". */
  readonly name: string;
  /** Members of the request. */
  readonly input: Constraints;
  /** The members of the answer, from the members of the request, which have been checked. @throws WireError */
  readonly perform: (given: Members, call: Call) => object;
}
