import { type Members } from "./members.ts";
import { type Store } from "./store.ts";

/** What an operation works on. */
export interface Call {
  /** The members of the request, as they came. */
  readonly input: Members;
  /** The region the request was signed for. */
  readonly region: string;
  readonly store: Store;
}
