import type { DescribedJob } from "./describe.ts";
import type { Drift } from "./drift.ts";

/** What has become of the data of an import, in a sentence. */
export function accountOf(drift: Drift, job: DescribedJob | undefined): string {
  const { kind, datasetImportJobArn = "", since = "" } = drift;
  const later = `The later import job ${datasetImportJobArn}, created at ${since},`;
  const dataset = `Dataset ${job?.datasetArn ?? ""}`;
  switch (kind) {
    case "superseded":
      return `${later} has replaced the data of this one.`;
    case "extended":
      return `${later} has added to the data of this one.`;
    case "importUnderWay":
      return `${later} is under way.`;
    case "importFailed":
      return `${later} failed.`;
    case "datasetGone":
      return `${dataset} is not there any more.`;
    case "datasetDeleting":
      return `${dataset} is being deleted.`;
    case "datasetReplaced":
      return `${dataset} was made again at ${since}, after this import.`;
    case "tooOld":
      return `This import was created at ${job?.creationDateTime?.toISOString() ?? "?"} and is older than the gate's maxAge since ${since}.`;
  }
}

/** What to do about it where it breaks the gate's promise. */
export function remedyFor({ kind }: Drift): string {
  switch (kind) {
    case "superseded":
      return 'Give the gate the later job\'s ARN, or set its onSuperseded to "report".';
    case "datasetGone":
    case "datasetDeleting":
      return "Make the dataset again, create a new import job, and give the gate that job's ARN.";
    default:
      return "Create a new import job and give the gate that job's ARN.";
  }
}
