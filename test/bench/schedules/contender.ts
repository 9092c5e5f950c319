// A way of waiting for imports, and what it is measured by.

/** One import as every contender meets it. Times in milliseconds. */
export interface SimulatedImport {
  /** From its creation, which is when the wait begins, until it is ACTIVE. */
  readonly durationMs: number;
  /** How long earlier imports of the same dataset took, oldest first. */
  readonly historyMs: readonly number[];
}

/** What one wait cost. Times in milliseconds. */
export interface WaitOutcome {
  /** Status calls, the first and the one that found the import ACTIVE among them. */
  readonly calls: number;
  /** From the moment the import became ACTIVE to the moment the contender learned of it. */
  readonly lagMs: number;
  /** The longest time without a look, from the start of the wait to its end. */
  readonly longestGapMs: number;
}

/** Somebody's way of waiting: the code that decides when to look next. */
export interface Contender {
  readonly name: string;
  /** What is running, with which settings, for a reader who wants to do the same. */
  readonly what: string;
  /** After so many calls the contender's own default gives up; the bench raises it, or the wait would not end. */
  readonly callsByDefault?: number;
  /** Waits for each of these imports, in virtual time. */
  run(imports: readonly SimulatedImport[]): Promise<readonly WaitOutcome[]>;
}
