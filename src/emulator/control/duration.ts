// Durations as a person writes them: "500ms", "90s", "2m", "1h".

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

/** The milliseconds of a duration; `name` is the name of the option or input. @throws RangeError when the text is not a duration. */
export function milliseconds(name: string, text: string): number {
  const [, amount, unit = ""] = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text) ?? [];
  const duration = Number(amount) * (UNITS[unit] ?? NaN);
  if (Number.isFinite(duration)) {
    return duration;
  }
  throw new RangeError(`${name} takes a duration like 500ms, 90s or 2m, not "${text}".`);
}

/** A duration in milliseconds as a person writes it, with every unit that it needs: "1h 30m". */
export function durationText(duration: number): string {
  let rest = duration;
  const parts = Object.entries(UNITS)
    .reverse()
    .flatMap(([unit, unitMs]) => {
      const amount = Math.floor(rest / unitMs);
      rest -= amount * unitMs;
      return amount === 0 ? [] : [`${amount}${unit}`];
    });
  return parts.join(" ") || "0s";
}
