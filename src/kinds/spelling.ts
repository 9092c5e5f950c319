// The spelling of names in a sentence: of an argument, which a stack and the command spell differently, and of a thing.
// cspell:ignore aeiou

/** Spells the name of an argument, such as "maxAge" or "customTimeouts.create". */
export type Spelling = (argument: string) => string;

/** The spelling in a Pulumi program. */
export const inProgram: Spelling = (argument) => argument;

/** A noun with its indefinite article: "a campaign", "an event tracker". */
export function withArticle(noun: string): string {
  return /^[aeiou]/i.test(noun) ? `an ${noun}` : `a ${noun}`;
}
