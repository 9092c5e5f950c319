// Records the findings of a refresh, for the `diff` that the engine calls next.
import { isDeepStrictEqual } from "node:util";

/**
 * The new findings of refreshes. The engine does not compare outputs to tell whether a refresh has changed a resource:
 * right after `read` it calls `diff` on the read properties, as the next `up` would, and shows the result. So the first `diff`
 * after a `read` that found news must say so, though for `up` there is no difference.
 *
 * Nothing in a state names a gate for certain: two resources may have one URN while the deletion of one of them is pending,
 * and an alias or a rename leaves the earlier URN in the outputs. So the found outputs tell gates apart, too.
 * Source: RefreshStep, Pulumi's engine 3.250.
 */
export interface RefreshNews {
  /** Records the outputs that a refresh has found for a gate of this name. */
  note(gate: string, found: object, read: GateRead): void;
  /** The read in which a refresh has found these outputs for a gate of this name. Each note can be taken once. */
  take(gate: string, found: object): GateRead | undefined;
}

/** The read of a gate in a refresh. */
export interface GateRead {
  /** Whether the read has found anything new. */
  readonly isNews: boolean;
  /** The end of the read, by the clock's elapsed time. */
  readonly endedMs: number;
}

/** The findings of a refresh for a gate. */
interface Note {
  readonly gate: string;
  readonly found: object;
  readonly read: GateRead;
}

export function noteRefreshNews(): RefreshNews {
  const notes = new Set<Note>();
  return {
    note(gate, found, read) {
      notes.add({ gate, found, read });
    },
    take(gate, found) {
      for (const note of notes) {
        if (note.gate === gate && isDeepStrictEqual(note.found, found)) {
          notes.delete(note);
          return note.read;
        }
      }
      return undefined;
    },
  };
}
