// Values as a state can hold them.

/** An escaped character in a text of JSON. JSON.stringify escapes half a surrogate pair by its code, which begins with d. */
const ESCAPED = /\\(?:u....|.)/g;

/**
 * The same value as JSON in UTF-8 holds it: without undefined, with dates as ISO 8601 text, and with half a surrogate pair as
 * the replacement character. Pulumi's processes never answer a request with half a pair.
 */
export function asJson<T>(value: T): T {
  const text = JSON.stringify(value).replace(ESCAPED, (escaped) =>
    escaped.startsWith("\\ud") ? "\uFFFD" : escaped,
  );
  return JSON.parse(text) as T;
}
