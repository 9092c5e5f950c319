// The form of an AWS structure in a state.
/** A structure of AWS as a state keeps it: JSON, with times as ISO 8601. */
export type Stored<T> = T extends Date
  ? string
  : T extends object
    ? { [Member in keyof T]: Stored<T[Member]> }
    : T;
