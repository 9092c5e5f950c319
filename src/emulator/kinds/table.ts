// The table of kinds: one row for each kind of resource that the emulator has.
import type { KindName } from "../protocol/kind-name.ts";
import { BATCH_INFERENCE_JOB } from "./batch-inference-job.ts";
import { BATCH_SEGMENT_JOB } from "./batch-segment-job.ts";
import { CAMPAIGN } from "./campaign.ts";
import { DATA_DELETION_JOB } from "./data-deletion-job.ts";
import { DATASET } from "./dataset.ts";
import { DATASET_EXPORT_JOB } from "./dataset-export-job.ts";
import { DATASET_GROUP } from "./dataset-group.ts";
import { DATASET_IMPORT_JOB } from "./dataset-import-job.ts";
import type { EmulatedKind } from "./emulated-kind.ts";
import { EVENT_TRACKER } from "./event-tracker.ts";
import { FILTER } from "./filter.ts";
import { METRIC_ATTRIBUTION } from "./metric-attribution.ts";
import { RECOMMENDER } from "./recommender.ts";
import { SCHEMA } from "./schema.ts";
import { SOLUTION } from "./solution.ts";
import { SOLUTION_VERSION } from "./solution-version.ts";

/**
 * Statuses are from "Describe<Kind>" in the Amazon Personalize API reference, limits are from "Amazon Personalize
 * endpoints and quotas". "Delete<Kind>" and "Requirements for deleting resources" name the blockers of a deletion.
 */
const TABLE: { readonly [Name in KindName]: EmulatedKind<Name> } = {
  DatasetGroup: DATASET_GROUP,
  Schema: SCHEMA,
  Dataset: DATASET,
  DatasetImportJob: DATASET_IMPORT_JOB,
  DatasetExportJob: DATASET_EXPORT_JOB,
  DataDeletionJob: DATA_DELETION_JOB,
  Solution: SOLUTION,
  SolutionVersion: SOLUTION_VERSION,
  Campaign: CAMPAIGN,
  Recommender: RECOMMENDER,
  Filter: FILTER,
  EventTracker: EVENT_TRACKER,
  MetricAttribution: METRIC_ATTRIBUTION,
  BatchInferenceJob: BATCH_INFERENCE_JOB,
  BatchSegmentJob: BATCH_SEGMENT_JOB,
};

/** All kinds, in the order in which a stack creates them. */
export const EMULATED_KINDS: readonly EmulatedKind[] = Object.values(TABLE);

/** The row of a kind. @throws RangeError when the emulator has no such kind. */
export function emulatedKindNamed(name: KindName): EmulatedKind {
  // A program in plain JavaScript may give any name.
  const kind = EMULATED_KINDS.find((candidate) => candidate.name === name);
  if (kind === undefined) {
    throw new RangeError(`The emulator has no kind "${name}".`);
  }
  return kind;
}

/** The row of the kind of an ARN; undefined when the emulator has no such kind. */
export function kindOfArn(arn: string): EmulatedKind | undefined {
  const [type, , versionId] = (arn.split(":")[5] ?? "").split("/");
  if (type === SOLUTION.arnType) {
    return versionId === undefined ? SOLUTION : SOLUTION_VERSION;
  }
  return EMULATED_KINDS.find(({ arnType }) => arnType === type);
}
