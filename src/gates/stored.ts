// The form of an AWS structure in a state.
/** What AWS describes as it is kept in a state: JSON, with times as ISO 8601. */
export type Stored<T> = T extends Date
  ? string
  : T extends object
    ? { [Member in keyof T]: Stored<T[Member]> }
    : T;
