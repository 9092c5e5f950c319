import { type Call } from "./call.ts";
import { createDatasetImportJob } from "./create-dataset-import-job.ts";
import { type StoredJob } from "./import-job.ts";
import { pageOf } from "./page.ts";
import { type Store } from "./store.ts";
import { ARN, NEXT_TOKEN, optionalText, requiredText, wholeNumber } from "./validation.ts";
import { resourceNotFound } from "./wire-errors.ts";

/** The operations the emulator has, each from wire to wire; they throw WireErrors. */
export const OPERATIONS: ReadonlyMap<string, (call: Call) => object> = new Map([
  ["CreateDatasetImportJob", createDatasetImportJob],
  ["DescribeDataset", describeDataset],
  ["DescribeDatasetImportJob", describeDatasetImportJob],
  ["ListDatasetImportJobs", listDatasetImportJobs],
]);

/** AWS JSON 1.1 writes a timestamp as seconds since the epoch, with a fraction. */
const seconds = (milliseconds: number): number => milliseconds / 1000;

function describeDataset({ input, region, store }: Call): object {
  const datasetArn = requiredText(input, "datasetArn", ARN);
  const dataset = store.datasetIn(region, datasetArn);
  if (dataset === undefined) throw resourceNotFound(datasetArn);
  const { createdAt, ...members } = dataset;
  return {
    dataset: {
      ...members,
      creationDateTime: seconds(createdAt),
      lastUpdatedDateTime: seconds(createdAt),
    },
  };
}

function describeDatasetImportJob({ input, region, store }: Call): object {
  const jobArn = requiredText(input, "datasetImportJobArn", ARN);
  const job = store.jobIn(region, jobArn);
  if (job === undefined) throw resourceNotFound(jobArn);
  return {
    datasetImportJob: {
      ...summary(job, store),
      datasetArn: job.datasetArn,
      dataSource: { dataLocation: job.dataLocation },
      roleArn: job.roleArn,
      publishAttributionMetricsToS3: job.publishAttributionMetricsToS3,
    },
  };
}

/**
 * In order of ARN. AWS documents no order, and this one says nothing of age, so that a client that
 * takes the first or the last for the newest is found out here.
 */
function listDatasetImportJobs({ input, region, store }: Call): object {
  const datasetArn = optionalText(input, "datasetArn", ARN);
  const size = wholeNumber(input, "maxResults", { min: 1, max: 100, otherwise: 100 });
  const token = optionalText(input, "nextToken", NEXT_TOKEN);
  const jobs = store.jobs.filter(
    (job) =>
      store.jobIn(region, job.datasetImportJobArn) !== undefined &&
      (datasetArn === undefined || job.datasetArn === datasetArn),
  );
  const question = `${region} ${datasetArn ?? ""}`;
  const page = pageOf(jobs, (job) => job.datasetImportJobArn, { question, token, size });
  return {
    datasetImportJobs: page.items.map((job) => summary(job, store)),
    nextToken: page.nextToken,
  };
}

/** The members of DatasetImportJobSummary (Amazon Personalize API reference). */
function summary(job: StoredJob, store: Store): object {
  const { step, beganAt } = store.standing(job);
  return {
    datasetImportJobArn: job.datasetImportJobArn,
    jobName: job.jobName,
    status: step.status,
    creationDateTime: seconds(job.createdAt),
    lastUpdatedDateTime: seconds(beganAt),
    failureReason: step.failureReason,
    importMode: job.importMode,
  };
}
