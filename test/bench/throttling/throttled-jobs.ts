// What the benchmark's AWS holds and allows, and what is said between it and the benchmark.
import { PLACE } from "../../support/shop.ts";

export const DATASET_ARN = `${PLACE}:dataset/shop/INTERACTIONS`;

/** Gates on jobs that are ready, which all come at once. */
export const READY_JOBS = 300;
/** Gates that wait meanwhile. */
export const WAITING_JOBS = 3;
/** How long their jobs take, in milliseconds. */
export const WAITING_MS = 6_000;
/** Calls a second that AWS answers; it throttles the rest. */
export const CALLS_PER_SECOND = 20;
/** How long AWS takes for a call, in milliseconds. */
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
