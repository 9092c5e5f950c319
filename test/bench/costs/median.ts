// The medians of measurements.

/** The middle one of the values, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** The median of each member. @throws Error when there is no sample. */
export function medians<Name extends string>(
  samples: readonly Readonly<Record<Name, number>>[],
): Readonly<Record<Name, number>> {
  const [sample] = samples;
  if (sample === undefined) {
    throw new Error("nothing was measured");
  }
  const names = Object.keys(sample) as Name[];
  return Object.fromEntries(
    names.map((name) => [name, median(samples.map((values) => values[name]))]),
  ) as Record<Name, number>;
}
