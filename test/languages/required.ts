// The results of this level's global set-up, for its tests.

/** A variable that the set-up sets. */
export function required(variable: string): string {
  const value = process.env[variable];
  if (value === undefined) {
    throw new Error("These tests need Jest's global set-up of their level.");
  }
  return value;
}
