// Values as a state can hold them.

/**
 * The same value as JSON in UTF-8 holds it: without undefined, with dates as ISO 8601 text, and with half a surrogate pair as
 * the replacement character. Pulumi's processes never answer when they are handed half a pair.
 */
export function asJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_key, part: unknown) => wellFormed(part)) as T;
}

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
