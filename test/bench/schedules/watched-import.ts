// Counts the looks at a simulated import, and measures the lag and the gaps.
import type { SimulatedImport, WaitOutcome } from "./contender.ts";

/** An import that begins at time 0 of a clock, and the calls about it. */
export class WatchedImport {
  readonly simulated: SimulatedImport;
  readonly #nowMs: () => number;
  #calls = 0;
  #lookedMs = 0;
  #longestGapMs = 0;

  constructor(simulated: SimulatedImport, nowMs: () => number) {
    this.simulated = simulated;
    this.#nowMs = nowMs;
  }

  /** One status call, answered at once: is it ACTIVE? */
  isActive(): boolean {
    const nowMs = this.#nowMs();
    this.#calls += 1;
    this.#longestGapMs = Math.max(this.#longestGapMs, nowMs - this.#lookedMs);
    this.#lookedMs = nowMs;
    return nowMs >= this.simulated.durationMs;
  }

  /** The cost of the wait, after its end. */
  outcome(): WaitOutcome {
    const lagMs = this.#nowMs() - this.simulated.durationMs;
    if (lagMs < 0) {
      throw new Error(`a wait ended ${-lagMs} ms before its import was ACTIVE`);
    }
    return { calls: this.#calls, lagMs, longestGapMs: this.#longestGapMs };
  }
}
