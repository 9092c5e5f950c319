// A line about the wait of a gate, on its row or among its diagnostics: the name of the resource, and its status in words.

/** A line before it is shown. The name is whole, so that a name that is secret can still be recognized. */
export interface RowLine {
  /** Short name of the resource, or of the parent that has none yet. */
  readonly name: string;
  readonly says: string;
}

/** The longest name that leaves room for the status, in characters. */
const LONGEST_NAME = 24;
const GAP = "...";

/** The line as a row shows it. */
export function rowText({ name, says }: RowLine): string {
  return wholeText({ name: nameOnRow(name), says });
}

/** The line where there is room for the whole name. */
export function wholeText({ name, says }: RowLine): string {
  return `${name}: ${says}`;
}

/** A name as a line shows it. Names often differ at the end, in a date or a number. So a long name is cut in the middle. */
function nameOnRow(name: string): string {
  if (name.length <= LONGEST_NAME) {
    return name;
  }
  const kept = LONGEST_NAME - GAP.length;
  const end = Math.ceil(kept / 2);
  return `${name.slice(0, kept - end)}${GAP}${name.slice(-end)}`;
}
