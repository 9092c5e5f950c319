// How a sentence spells the name of a gate's argument: a stack and the command have different spellings.

/** Spells the name of an argument, such as "maxAge" or "customTimeouts.create". */
export type Spelling = (argument: string) => string;

/** The spelling in a Pulumi program. */
export const inProgram: Spelling = (argument) => argument;
