import { say } from "./narration.ts";

/** An expectation of a step. */
export interface Expectation {
  /** the end of a sentence that begins with "Expected that" */
  readonly that: string;
  readonly holds: boolean;
  /** the end of a sentence after "but" */
  readonly found: string;
}

/** Says which expectations hold. @throws Error when an expectation does not hold. */
export function judge(expectations: readonly Expectation[]): void {
  for (const { that, holds } of expectations) {
    say(`  ${holds ? "✓" : "✗"} ${that}`, holds ? "green" : "red");
  }
  const broken = expectations.filter(({ holds }) => !holds);
  if (broken.length > 0) {
    const sentences = broken.map(({ that, found }) => `Expected that ${that}, but ${found}.`);
    throw new Error(sentences.join("\n"));
  }
}
