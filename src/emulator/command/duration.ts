// Durations as a person writes them: "500ms", "90s", "2m", "1h".

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

/** The milliseconds of the duration given for an option. @throws RangeError when the text is not a duration. */
export function milliseconds(option: string, text: string): number {
  const [, amount, unit = ""] = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text) ?? [];
  const scale = UNITS[unit];
  if (scale !== undefined) {
    return Number(amount) * scale;
  }
  throw new RangeError(`${option} takes a duration like 500ms, 90s or 2m, not "${text}".`);
}
