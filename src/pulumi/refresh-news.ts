// Remembers what a refresh found, for the `diff` that the engine calls next.
import { isDeepStrictEqual } from "node:util";

/**
 * What refreshes have found to be new. The engine does not compare outputs to tell whether a refresh has changed a resource:
 * right after `read` it calls `diff` on the read properties, as the next `up` would, and shows the result. So the first `diff`
 * after a `read` that found news must say so, though for `up` there is no difference.
 *
 * Nothing in a state names a gate for certain: two resources may have one URN while the deletion of one of them is pending,
 * and an alias or a rename leaves the earlier URN in the outputs. So gates are told apart by what was found, too.
 * Source: RefreshStep, Pulumi's engine 3.250.
 */
export interface RefreshNews {
  /** Takes down the new outputs that a refresh has found for a gate of this name. */
  note(gate: string, found: object): void;
  /** Whether a refresh has found these outputs for a gate of this name. What was noted once is told once. */
  take(gate: string, found: object): boolean;
}

export function noteRefreshNews(): RefreshNews {
  const news = new Map<string, readonly object[]>();
  return {
    note(gate, found) {
      news.set(gate, [...(news.get(gate) ?? []), found]);
    },
    take(gate, found) {
      const noted = news.get(gate) ?? [];
      const at = noted.findIndex((one) => isDeepStrictEqual(one, found));
      if (at >= 0) {
        news.set(gate, noted.toSpliced(at, 1));
      }
      return at >= 0;
    },
  };
}
