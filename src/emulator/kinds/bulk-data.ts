// Whether data has been imported in bulk, into a dataset or into the interactions of a dataset group.
import type { StoreReader } from "../state/store.ts";

/** Whether a FULL import into a dataset is ACTIVE. */
export function hasBulkData(datasetArn: string, store: StoreReader): boolean {
  return store
    .all("DatasetImportJob")
    .some(
      (job) =>
        job.members.datasetArn === datasetArn &&
        job.members.importMode === "FULL" &&
        store.status(job) === "ACTIVE",
    );
}

/** Whether interactions have been imported in bulk into a dataset group. */
export function hasInteractions(groupArn: unknown, store: StoreReader): boolean {
  return store
    .all("Dataset")
    .some(
      ({ arn, members }) =>
        members.datasetGroupArn === groupArn &&
        members.datasetType === "INTERACTIONS" &&
        hasBulkData(arn, store),
    );
}
