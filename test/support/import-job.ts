// The import job of the unit tests: its kind, its target, and AWS's answers about it.
import type { AwsResult } from "../../src/aws/aws-result.ts";
import { isSuccessive, type Kind, type SuccessiveKind } from "../../src/kinds/kind.ts";
import { kindNamed } from "../../src/kinds/kinds.ts";
import type { DescribedResource } from "../../src/kinds/status.ts";
import { givenTarget, type Target } from "../../src/kinds/target.ts";
import { DATASET_ARN, JOB_ARN } from "./shop.ts";
import { START_WALL_MS } from "./virtual-clock.ts";

export const IMPORTS = successive(kindNamed("DatasetImportJob"));
/** The target of a gate with the ARN of the job. */
export const TARGET: Target = givenTarget(IMPORTS, JOB_ARN);

/** The kind as a kind with a succession. @throws Error when it has no succession */
export function successive(kind: Kind): SuccessiveKind {
  if (!isSuccessive(kind)) {
    throw new Error(`nothing keeps making new ${kind.label}s`);
  }
  return kind;
}

/** A job as AWS describes it, created `ageMs` before the virtual clock starts. */
export function describedJob(
  status: string,
  more: Partial<DescribedResource> = {},
  ageMs = 0,
): DescribedResource {
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

export function answered(
  status: string,
  more: Partial<DescribedResource> = {},
  ageMs = 0,
): AwsResult<DescribedResource> {
  return { type: "answer", value: describedJob(status, more, ageMs) };
}
