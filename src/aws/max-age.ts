// How old an answer of AWS may be, by what the answer is for.

/** In milliseconds. */
export const MAX_AGE_MS = {
  /** Gates that look for the newest resource at the same time share one list. */
  search: 1_000,
  /** A gate that has waited for hours asks again: what it asked at the start is old. */
  afterWaiting: 5_000,
  /** What is known of a parent need not be asked again for each of its gates. */
  known: 300_000,
} as const;
