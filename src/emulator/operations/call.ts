// The request that an operation performs.
import type { Members } from "../protocol/members.ts";
import type { Store } from "../state/store.ts";

/** The request that an operation performs, and its store. */
export interface Call {
  /** The members of the request, unchecked. */
  readonly input: Members;
  /** The region in the signature of the request. */
  readonly region: string;
  /** The account of the client, twelve digits: owner of a resource that is created without an ARN that names an account. */
  readonly account: string;
  readonly store: Store;
}
