// The mark in place of a value that Pulumi would lose on the way to the plugin process, so that `check` can refuse the value.

/** The mark that a program sends in place of a value for which Pulumi would send an empty object or nothing. */
interface Unsendable {
  /** The value in a sentence: "a Map". */
  readonly __unsendable: string;
}

/** A mark that was found, with its place. */
export interface LostValue {
  /** Name and position, such as "triggers[1].since". */
  readonly at: string;
  readonly what: string;
}

/** @param what the value in a sentence: "a Map" */
export function unsendable(what: string): Unsendable {
  return { __unsendable: what };
}

/** Whether a value is a mark. */
export function isUnsendable(value: unknown): value is Unsendable {
  return (
    typeof value === "object" &&
    value !== null &&
    "__unsendable" in value &&
    typeof value.__unsendable === "string"
  );
}

/** All marks in a value. @param at the place of the value itself */
export function lostValuesIn(value: unknown, at: string): LostValue[] {
  if (isUnsendable(value)) {
    return [{ at, what: value.__unsendable }];
  }
  if (typeof value !== "object" || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, member]) =>
    lostValuesIn(member, Array.isArray(value) ? `${at}[${key}]` : `${at}.${key}`),
  );
}
