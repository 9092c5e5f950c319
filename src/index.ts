export type { DriftKind } from "./drift.ts";
export {
  DatasetImportJobReadiness,
  type DatasetImportJobDataSource,
  type DatasetImportJobDrift,
  type DatasetImportJobReadinessArgs,
} from "./resource.ts";
