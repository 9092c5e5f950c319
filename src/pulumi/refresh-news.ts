// What a refresh has found to be new, kept until the engine asks.
import { isDeepStrictEqual } from "node:util";

/**
 * What a refresh has found to be new, gate by gate. The engine does not compare outputs to tell whether a refresh has
 * changed a resource: right after `read` it calls `diff` on the read properties, as the next `up` would, and shows the
 * result. So the first `diff` after a `read` that found news must say so, though for `up` there is no difference.
 * Source: RefreshStep, Pulumi's engine 3.250.
 */
export interface RefreshNews {
  /** Takes down the new outputs that a refresh has found for this gate. */
  note(gate: string, found: object): void;
  /** Whether a refresh has found these outputs; told once. */
  take(gate: string, found: object): boolean;
}

export function noteRefreshNews(): RefreshNews {
  const news = new Map<string, object>();
  return {
    note: (gate, found) => void news.set(gate, found),
    take(gate, found) {
      const isNews = isDeepStrictEqual(news.get(gate), found);
      news.delete(gate);
      return isNews;
    },
  };
}
