// The jobs and the limit of the benchmark's AWS, and its messages to and from the benchmark.
import { PLACE } from "../../support/shop.ts";

export const DATASET_ARN = `${PLACE}:dataset/shop/INTERACTIONS`;

/** Gates on jobs that are ready, which all come at once. */
export const READY_JOBS = 300;
/** Gates that wait meanwhile. */
export const WAITING_JOBS = 3;
/** The duration of their jobs, in milliseconds. */
export const WAITING_MS = 6_000;
/** Calls a second that AWS answers; it throttles the rest. */
export const CALLS_PER_SECOND = 20;
/** AWS's time for a call, in milliseconds. */
export const CALL_MS = 60;

export function jobArnOf(jobName: string): string {
  return `${PLACE}:dataset-import-job/${jobName}`;
}

export interface ThrottledTally {
  readonly calls: number;
  readonly throttled: number;
}

export type ThrottledAwsMessage =
  { readonly environment: Readonly<Record<string, string>> } | { readonly tally: ThrottledTally };
