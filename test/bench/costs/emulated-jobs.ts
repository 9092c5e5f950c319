// What the benchmark's AWS holds, and what is said between it and the benchmark.
import { PLACE } from "../../support/shop.ts";

/** How many jobs there are, each of a dataset of its own, so that gates can share nothing. */
export const JOBS = 1_000;

export function jobNameOf(number: number | string): string {
  return `import-${number}`;
}

export function jobArnOf(number: number | string): string {
  return `${PLACE}:dataset-import-job/${jobNameOf(number)}`;
}

/** How the ARN of every dataset begins, before its number. */
export const SHOPS = `${PLACE}:dataset/shop-`;

export function datasetArnOf(number: number): string {
  return `${SHOPS}${number}/INTERACTIONS`;
}

/** What was asked of AWS since it began to count. */
export interface Tally {
  /** How often each operation was called. */
  readonly calls: Readonly<Record<string, number>>;
  /** How many different jobs were looked at. */
  readonly jobs: number;
  /** When the first call arrived, in milliseconds since the epoch. */
  readonly firstAtMs?: number | undefined;
}

/** "count from zero" begins at zero, after the tally has been given. */
export type Demand = "tally" | "count from zero";

export type EmulatedAwsMessage =
  { readonly environment: Readonly<Record<string, string>> } | { readonly tally: Tally };
