export {
  DatasetImportJobReadiness,
  type DatasetImportJobDataSource,
  type DatasetImportJobReadinessArgs,
} from "./resource.ts";
