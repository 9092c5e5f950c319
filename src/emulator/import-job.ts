import { arnOf, datasetArnParts } from "./arn.ts";
import { type Members } from "./members.ts";
import { type TimelineStep } from "./timeline.ts";

/** A dataset import job to put into the emulator. */
export interface ImportJobDeclaration {
  /** 1 to 63 of a-z, A-Z, 0-9, "-" and "_". */
  readonly jobName: string;
  /** A dataset that has been added. */
  readonly datasetArn: string;
  /** Counted from `createdAt`; default: the emulator's own. */
  readonly timeline?: readonly TimelineStep[];
  /** Default "FULL". */
  readonly importMode?: "FULL" | "INCREMENTAL";
  /** Default s3://emulator/JOBNAME.csv. */
  readonly dataLocation?: string;
  /** Default the role "personalize-import" of the dataset's account. */
  readonly roleArn?: string;
  /** Milliseconds since the epoch; default now. */
  readonly createdAt?: number;
  /** Default false. */
  readonly publishAttributionMetricsToS3?: boolean;
}

/** The ARN of a job carries the place of its dataset and its own name, but not the dataset. */
export function importJobArn(datasetArn: string, jobName: string): string {
  return arnOf(datasetArnParts(datasetArn), `dataset-import-job/${jobName}`);
}

/** The members of a declared job in the API's own form; what it leaves out is undefined. */
export function importJobMembers(declared: ImportJobDeclaration): Members {
  const { jobName, datasetArn, importMode, roleArn, publishAttributionMetricsToS3 } = declared;
  const { dataLocation } = declared;
  return {
    jobName,
    datasetArn,
    importMode,
    roleArn,
    publishAttributionMetricsToS3,
    dataSource: dataLocation === undefined ? undefined : { dataLocation },
  };
}
