/**
 * Whether an import replaces all bulk data of its dataset or adds to it.
 * Source: "CreateDatasetImportJob", Amazon Personalize API Reference, also for the default.
 */
export function importModeOf(job: { readonly importMode?: string | undefined }): string {
  return job.importMode ?? "FULL";
}
