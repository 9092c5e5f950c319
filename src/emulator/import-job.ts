import { datasetArnParts, siblingArn } from "./arn.ts";
import { checkedTimeline, type TimelineStep } from "./timeline.ts";
import { keeps, NAME } from "./validation.ts";

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

export interface StoredJob {
  readonly datasetImportJobArn: string;
  readonly jobName: string;
  readonly datasetArn: string;
  readonly importMode: "FULL" | "INCREMENTAL";
  readonly dataLocation: string;
  readonly roleArn: string | undefined;
  readonly publishAttributionMetricsToS3: boolean;
  readonly createdAt: number;
  readonly timeline: readonly TimelineStep[];
  readonly timelineStartedAt: number;
}

/** The ARN of a job carries the place of its dataset and its own name, but not the dataset. */
export function importJobArn(datasetArn: string, jobName: string): string {
  return siblingArn(datasetArnParts(datasetArn), `dataset-import-job/${jobName}`);
}

/** @throws RangeError when the name, the dataset's ARN or the timeline is not a valid one. */
export function storedJob(
  declared: ImportJobDeclaration,
  { now, timeline }: { readonly now: number; readonly timeline: readonly TimelineStep[] },
): StoredJob {
  const { jobName, datasetArn } = declared;
  if (!keeps(NAME, jobName)) {
    throw new RangeError(`"${jobName}" is not a job name: 1 to 63 letters, digits, "-" and "_".`);
  }
  const { partition, account } = datasetArnParts(datasetArn);
  const createdAt = declared.createdAt ?? now;
  return {
    datasetImportJobArn: importJobArn(datasetArn, jobName),
    jobName,
    datasetArn,
    importMode: declared.importMode ?? "FULL",
    dataLocation: declared.dataLocation ?? `s3://emulator/${jobName}.csv`,
    roleArn: declared.roleArn ?? `arn:${partition}:iam::${account}:role/personalize-import`,
    publishAttributionMetricsToS3: declared.publishAttributionMetricsToS3 ?? false,
    createdAt,
    timeline: checkedTimeline(declared.timeline ?? timeline),
    timelineStartedAt: createdAt,
  };
}
