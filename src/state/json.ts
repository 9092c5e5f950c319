// Values as a state can hold them.

/**
 * The same value as JSON in UTF-8 holds it: without undefined, with dates as ISO 8601 text, and with half a surrogate pair as
 * the replacement character. Pulumi's processes never answer when they are handed half a pair.
 */
export function asJson<T>(value: T): T {
  const text = JSON.stringify(value);
  return (
    MAY_HOLD_HALF_A_PAIR.test(text)
      ? JSON.parse(text, (_key, part: unknown) => wellFormed(part))
      : JSON.parse(text)
  ) as T;
}

/** JSON escapes half a pair, and nothing else so; a backslash in a text looks alike. */
const MAY_HOLD_HALF_A_PAIR = /\\u[dD]/;

function wellFormed(part: unknown): unknown {
  if (typeof part === "string") {
    return part.toWellFormed();
  }
  return typeof part !== "object" || part === null || Object.keys(part).every(isWellFormed)
    ? part
    : Object.fromEntries(Object.entries(part).map(([key, value]) => [key.toWellFormed(), value]));
}

function isWellFormed(text: string): boolean {
  return text.isWellFormed();
}
