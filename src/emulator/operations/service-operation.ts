// The form of an operation that does not belong to a single kind.
import type { Constraints } from "../protocol/constraint.ts";
import type { Members } from "../protocol/members.ts";
import type { Call } from "./call.ts";

/** An operation that does not belong to a single kind, unlike Create, Describe and List. */
export interface ServiceOperation {
  /** The name in the API: "TagResource". */
  readonly name: string;
  /** Members of the request. */
  readonly input: Constraints;
  /** Gives the members of the answer for the checked members of the request. @throws WireError */
  readonly perform: (given: Members, call: Call) => object;
}
