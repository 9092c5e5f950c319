import { say } from "./narration.ts";

/** Something that a step does if all is well. */
export interface Expectation {
  /** goes on after "Expected that" */
  readonly that: string;
  readonly holds: boolean;
  /** goes on after "but" */
  readonly found: string;
}

/** Says which expectations hold. @throws Error when one does not. */
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
