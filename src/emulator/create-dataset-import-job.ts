import { shareAccountAndRegion } from "./arn.ts";
import { type Call } from "./call.ts";
import { importJobArn, storedJob } from "./import-job.ts";
import { type Store } from "./store.ts";
import {
  ARN,
  importModeOf,
  NAME,
  optionalBoolean,
  optionalText,
  requiredDataLocation,
  requiredText,
  ROLE_ARN,
} from "./validation.ts";
import {
  invalidInput,
  limitExceeded,
  resourceAlreadyExists,
  resourceNotFound,
} from "./wire-errors.ts";

/** "Amazon Personalize endpoints and quotas": per account and region, not adjustable. */
const UNFINISHED_JOBS = 5;

/** Tags are taken and forgotten: no operation of the emulator shows any. */
export function createDatasetImportJob({ input, region, store }: Call): object {
  const jobName = requiredText(input, "jobName", NAME);
  const datasetArn = requiredText(input, "datasetArn", ARN);
  const dataLocation = requiredDataLocation(input);
  const roleArn = optionalText(input, "roleArn", ROLE_ARN);
  const importMode = importModeOf(input);
  const publishAttributionMetricsToS3 = optionalBoolean(input, "publishAttributionMetricsToS3");

  if (store.datasetIn(region, datasetArn) === undefined) throw resourceNotFound(datasetArn);
  const jobArn = importJobArn(datasetArn, jobName);
  if (store.job(jobArn) !== undefined) throw resourceAlreadyExists(jobArn);
  if (importMode === "INCREMENTAL" && !hasBulkData(datasetArn, store)) {
    throw invalidInput(
      `The first import into ${datasetArn} must have import mode FULL: it has no bulk data yet.`,
    );
  }
  if (unfinishedBeside(jobArn, store) >= UNFINISHED_JOBS) throw limitExceeded(UNFINISHED_JOBS);

  const declared = { jobName, datasetArn, dataLocation, importMode, publishAttributionMetricsToS3 };
  store.putJob({ ...storedJob(declared, store), roleArn });
  return { datasetImportJobArn: jobArn };
}

function hasBulkData(datasetArn: string, store: Store): boolean {
  return store.jobs.some(
    (job) =>
      job.datasetArn === datasetArn &&
      job.importMode === "FULL" &&
      store.standing(job).step.status === "ACTIVE",
  );
}

function unfinishedBeside(jobArn: string, store: Store): number {
  return store.jobs.filter(
    (job) =>
      shareAccountAndRegion(job.datasetImportJobArn, jobArn) &&
      ["CREATE PENDING", "CREATE IN_PROGRESS"].includes(store.standing(job).step.status),
  ).length;
}
