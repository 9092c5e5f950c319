// The request that an operation performs.
import type { Members } from "../protocol/members.ts";
import type { Store } from "../state/store.ts";

/** The request that an operation performs, and the store it works on. */
export interface Call {
  /** The members of the request, as they came. */
  readonly input: Members;
  /** The region the request was signed for. */
  readonly region: string;
  /** The account of the client, twelve digits: owner of a resource that is created without an ARN that names an account. */
  readonly account: string;
  readonly store: Store;
}
