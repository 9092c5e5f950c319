/**
 * What a refresh has found to be new, gate by gate, until the engine asks for it. The engine does not compare outputs to
 * tell whether a refresh has changed a resource: right after `read` it calls `diff` on what was read, as the next `up`
 * would, and shows that. So the first `diff` after a `read` that found news must say so, though for `up` it is no
 * difference. Source: RefreshStep, Pulumi's engine 3.250.
 */
export interface RefreshNews {
  /** Takes down that a refresh has found something new of this gate. */
  note(gate: string): void;
  /** Whether it has; asked once. */
  take(gate: string): boolean;
}

export function noteRefreshNews(): RefreshNews {
  const gates = new Set<string>();
  return {
    note: (gate) => void gates.add(gate),
    take: (gate) => gates.delete(gate),
  };
}
