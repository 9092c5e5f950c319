// Durations, as Pulumi's options spell them and as sentences spell them.

const UNIT_MS: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  μs: 1e-3,
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
};
const DAY_MS = 86_400_000;
/** Go counts in nanoseconds, with 63 bits. */
const LONGEST_MS = 2 ** 63 / 1e6;
const PART = "(\\d+(?:\\.\\d*)?|\\.\\d+)(ns|us|µs|μs|ms|s|m|h)";
const DURATION = new RegExp(`^(?:0|(?:${PART})+)$`);
const AGE = new RegExp(`^(?:(\\d+)w)?(?:(\\d+)d)?(0|(?:${PART})*)$`);

/**
 * The length of a duration as Pulumi's `customTimeouts` spell a duration ("90s", "45m", "1h30m"), in milliseconds;
 * undefined when `text` is not a duration, or longer than Go can hold (2562047h). Source: "customTimeouts" in Pulumi's resource
 * options, which follow Go's `time.ParseDuration`.
 */
export function parseDuration(text: string): number | undefined {
  const ms = anyDuration(text);
  return ms <= LONGEST_MS ? ms : undefined;
}

/** Whether the text would be a duration if it were not longer than Go can hold. */
export function isTooLong(text: string): boolean {
  return anyDuration(text) > LONGEST_MS;
}

/** The length of a duration, however long; NaN when the text is not a duration. */
function anyDuration(text: string): number {
  return DURATION.test(text) ? sumOf(text) : NaN;
}

/** The parts of a duration together, in milliseconds. A zero without a unit is not a part. */
function sumOf(parts: string): number {
  let ms = 0;
  for (const [, amount, unit] of parts.matchAll(new RegExp(PART, "g"))) {
    ms += Number(amount) * (UNIT_MS[String(unit)] ?? NaN);
  }
  return ms;
}

/** The same as parseDuration, but also with days and weeks: "7d", "1d12h", "2w". */
export function parseAge(text: string): number | undefined {
  const parts = AGE.exec(text);
  if (text === "" || parts === null) {
    return undefined;
  }
  const [, weeks = "", days = "", rest] = parts;
  return (Number(weeks) * 7 + Number(days)) * DAY_MS + sumOf(String(rest));
}

/** A length in milliseconds, for people: "0.4s", "40s", "3m 20s", "14m", "2h 5m". */
export function formatDuration(ms: number): string {
  if (ms < 50) {
    return "0s";
  }
  if (ms < 950) {
    return `${(ms / 1_000).toFixed(1)}s`;
  }
  const seconds = Math.round(ms / 1_000);
  if (seconds < 60) {
    return `${seconds}s`;
  }
  if (seconds < 600) {
    return joined(Math.floor(seconds / 60), "m", seconds % 60, "s");
  }
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes}m` : joined(Math.floor(minutes / 60), "h", minutes % 60, "m");
}

/** An age in milliseconds, for people, from two days on in days: "14m", "36h", "3d 4h", "70d". */
export function formatAge(ms: number): string {
  const hours = Math.round(ms / (DAY_MS / 24));
  if (hours < 48) {
    return formatDuration(ms);
  }
  return hours < 240
    ? joined(Math.floor(hours / 24), "d", hours % 24, "h")
    : `${Math.round(hours / 24)}d`;
}

function joined(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large}${largeUnit}` : `${large}${largeUnit} ${small}${smallUnit}`;
}
