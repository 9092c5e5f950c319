/** The same value as JSON can hold it, which is what a state can: no undefined, dates as ISO 8601 text. */
export function asJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
