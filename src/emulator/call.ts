import { type Store } from "./store.ts";
import { type WireInput } from "./validation.ts";

/** What an operation works on. */
export interface Call {
  readonly input: WireInput;
  /** The region the request was signed for. */
  readonly region: string;
  readonly store: Store;
}
