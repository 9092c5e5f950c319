// The jobs of the benchmark's AWS, and its messages to and from the benchmark.
import { PLACE } from "../../support/shop.ts";

/** The number of jobs, each of a dataset of its own, so that gates can share nothing. */
export const JOBS = 1_000;

export function jobNameOf(number: number | string): string {
  return `import-${number}`;
}

export function jobArnOf(number: number | string): string {
  return `${PLACE}:dataset-import-job/${jobNameOf(number)}`;
}

/** The beginning of every dataset's ARN, before the number. */
export const SHOPS = `${PLACE}:dataset/shop-`;

export function datasetArnOf(number: number): string {
  return `${SHOPS}${number}/INTERACTIONS`;
}

/** The requests to AWS since it began to count. */
export interface Tally {
  /** The number of calls of each operation. */
  readonly calls: Readonly<Record<string, number>>;
  /** The number of different jobs with a look. */
  readonly jobs: number;
  /** When the first call arrived, in milliseconds since the epoch. */
  readonly firstAtMs?: number | undefined;
}

/** "count from zero" begins at zero, after the tally has been given. */
export type Demand = "tally" | "count from zero";

export type EmulatedAwsMessage =
  { readonly environment: Readonly<Record<string, string>> } | { readonly tally: Tally };
