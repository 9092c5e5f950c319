// Adds imports of one dataset, in the few words that tests of the newest import need.
import type { HostTrial } from "../support/host-trial.ts";

/** Adds an import that was created this many hours ago, and returns its ARN. It goes on to its next status with each look. */
export type AddDatasetImport = (
  jobName: string,
  hoursAgo: number,
  ...statuses: readonly string[]
) => string;

export function importsOf(trial: HostTrial, datasetArn: string): AddDatasetImport {
  return (jobName, hoursAgo, ...statuses) =>
    trial.addImport({ jobName, datasetArn, hoursAgo, statuses });
}
