// What a run of all mutants says of the tests.

/** A mutant, by what a reader sees of it. Lines move, so their text stands for them. */
export interface Mutation {
  /** The path of the file in the repository. */
  readonly file: string;
  /** The text of the line on which the mutant begins, without the spaces around it. */
  readonly line: string;
  /** Stryker's name for the rule that made the mutant. */
  readonly mutator: string;
  readonly replacement: string;
}

/** A mutant that no test can kill. */
export interface Equivalent extends Mutation {
  /** Why the mutant does what the code does. */
  readonly reason: string;
}

/** A mutant and its result. */
export interface Tried extends Mutation {
  readonly lineNumber: number;
  readonly isKilled: boolean;
}

export interface Verdict {
  readonly killed: number;
  /** Mutants that live and are not listed as equivalent. */
  readonly survivors: readonly Tried[];
  /** What is listed but is no surviving mutant of these files. */
  readonly outdated: readonly Equivalent[];
  /** The share of mutants that were killed, of those that are not listed: from 0 to 1. */
  readonly score: number;
}

/** @param tried all mutants of the files that were mutated */
export function verdictOn(tried: readonly Tried[], listed: readonly Equivalent[]): Verdict {
  const alive = tried.filter(({ isKilled }) => !isKilled);
  const survivors = alive.filter((mutant) => !listed.some((one) => isSame(one, mutant)));
  const files = new Set(tried.map(({ file }) => file));
  const outdated = listed.filter(
    (one) => files.has(one.file) && !alive.some((mutant) => isSame(one, mutant)),
  );
  const killed = tried.length - alive.length;
  const counted = killed + survivors.length;
  return { killed, survivors, outdated, score: counted === 0 ? 1 : killed / counted };
}

function isSame(a: Mutation, b: Mutation): boolean {
  return (
    a.file === b.file &&
    a.line === b.line &&
    a.mutator === b.mutator &&
    a.replacement === b.replacement
  );
}
