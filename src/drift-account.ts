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

/** What to do about what breaks a gate's promise, given all that was found. */
export function remedyFor(breaches: readonly Drift[], drift: readonly Drift[]): string {
  const broken = (kind: Drift["kind"]): boolean => breaches.some((one) => one.kind === kind);
  const successor = drift.find(({ kind }) => kind === "superseded")?.datasetImportJobArn;
  const gone = broken("datasetGone") || broken("datasetDeleting");
  const remedy =
    successor === undefined || gone
      ? `${gone ? "Make the dataset again, create" : "Create"} a new import job, and give the gate that job's ARN`
      : `Give the gate the later job's ARN, ${successor}`;
  const otherwise = [
    ...(broken("superseded") ? ['set its onSuperseded to "report"'] : []),
    ...(broken("tooOld") ? ["raise its maxAge"] : []),
  ];
  return `${[remedy, ...otherwise].join(", or ")}.`;
}
