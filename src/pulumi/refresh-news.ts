import { isDeepStrictEqual } from "node:util";

/**
 * What a refresh has found to be new, gate by gate, until the engine asks for it. The engine does not compare outputs to
 * tell whether a refresh has changed a resource: right after `read` it calls `diff` on what was read, as the next `up`
 * would, and shows that. So the first `diff` after a `read` that found news must say so, though for `up` it is no
 * difference. Source: RefreshStep, Pulumi's engine 3.250.
 */
export interface RefreshNews {
  /** Takes down that a refresh has found something new of this gate, and what. */
  note(gate: string, found: object): void;
  /** Whether this is what it has found; told once. */
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
