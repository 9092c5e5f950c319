import type { Answer, DescribedJob } from "../../src/describe.ts";
import { START_WALL_MS } from "./virtual-clock.ts";

export const JOB_ARN = "arn:aws:personalize:eu-west-1:123456789012:dataset-import-job/interactions";
export const DATASET_ARN = "arn:aws:personalize:eu-west-1:123456789012:dataset/shop/INTERACTIONS";

/** A job as AWS describes it, created `ageMs` before the virtual clock starts. */
export function describedJob(
  status: string,
  more: Partial<DescribedJob> = {},
  ageMs = 0,
): DescribedJob {
  return {
    jobName: "interactions",
    datasetImportJobArn: JOB_ARN,
    datasetArn: DATASET_ARN,
    dataSource: { dataLocation: "s3://bucket/interactions.csv" },
    creationDateTime: new Date(START_WALL_MS - ageMs),
    lastUpdatedDateTime: new Date(START_WALL_MS - ageMs),
    ...more,
    status,
  };
}

export function answered(status: string, more: Partial<DescribedJob> = {}, ageMs = 0): Answer {
  return { kind: "job", job: describedJob(status, more, ageMs) };
}
