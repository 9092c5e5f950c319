// The names of the kinds of resource that the emulator has.

/** The kinds of resource in the emulator, named as in "Describe" + name. */
export type KindName =
  | "DatasetGroup"
  | "Schema"
  | "Dataset"
  | "DatasetImportJob"
  | "DatasetExportJob"
  | "DataDeletionJob"
  | "Solution"
  | "SolutionVersion"
  | "Campaign"
  | "Recommender"
  | "Filter"
  | "EventTracker"
  | "MetricAttribution"
  | "BatchInferenceJob"
  | "BatchSegmentJob";
