// A way of waiting for imports, and the measure of its waits.

/** One import as every contender meets it. Times in milliseconds. */
export interface SimulatedImport {
  /** From its creation, which is when the wait begins, until it is ACTIVE. */
  readonly durationMs: number;
  /** The durations of earlier imports of the same dataset, oldest first. */
  readonly historyMs: readonly number[];
}

/** The cost of one wait. Times in milliseconds. */
export interface WaitOutcome {
  /** Status calls, with the first call and the call that found the import ACTIVE. */
  readonly calls: number;
  /** From the moment the import became ACTIVE to the moment the contender learned of it. */
  readonly lagMs: number;
  /** The longest time without a look, from the start of the wait to its end. */
  readonly longestGapMs: number;
}

/** Somebody's way of waiting: the code that decides when to look next. */
export interface Contender {
  readonly name: string;
  /** The program and its settings, for a reader who wants to do the same. */
  readonly what: string;
  /** The number of calls after which the contender's default gives up. The bench raises it, because the wait would fail. */
  readonly callsByDefault?: number;
  /** Waits for each of these imports, in virtual time. */
  run(imports: readonly SimulatedImport[]): Promise<readonly WaitOutcome[]>;
}
