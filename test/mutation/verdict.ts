// The verdict of a run of all mutants on the tests.

/** A mutant, as a reader sees it. Lines move, so the mutant has the text of its line. */
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
  /** The reason why the mutant has the same behavior as the code. */
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
  /** The listed mutants that are no surviving mutants of these files. */
  readonly outdated: readonly Equivalent[];
  /** The share of killed mutants among the mutants that are not listed: from 0 to 1. */
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
