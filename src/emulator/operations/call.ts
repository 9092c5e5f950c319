import type { Members } from "../protocol/members.ts";
import type { Store } from "../state/store.ts";

/** What an operation works on. */
export interface Call {
  /** The members of the request, as they came. */
  readonly input: Members;
  /** The region the request was signed for. */
  readonly region: string;
  /** Who asks, in twelve digits: owner of what is created without an ARN that names an account. */
  readonly account: string;
  readonly store: Store;
}
