// Values as a state can hold them.

/** The same value as JSON holds it: without undefined, and with dates as ISO 8601 text. */
export function asJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
