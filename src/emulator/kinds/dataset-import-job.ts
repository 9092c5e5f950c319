// The row of dataset import jobs.
import { BOOLEAN, oneOf, required } from "../protocol/constraint.ts";
import { textOf, type Members } from "../protocol/members.ts";
import * as is from "../protocol/shared-constraints.ts";
import { invalidInput } from "../protocol/wire-errors.ts";
import type { StoreReader } from "../state/store.ts";
import { hasBulkData } from "./bulk-data.ts";
import { DATASET } from "./dataset.ts";
import type { EmulatedKind } from "./emulated-kind.ts";
import { roleOf } from "./made-up.ts";
import { JOB_NAME } from "./usual-input.ts";
import { DEFAULT_TIMELINE } from "./usual-timelines.ts";

export const DATASET_IMPORT_JOB: EmulatedKind<"DatasetImportJob"> = {
  name: "DatasetImportJob",
  label: "import job",
  arnType: "dataset-import-job",
  nameMember: "jobName",
  listedBy: "datasetArn",
  parents: { datasetArn: DATASET },
  input: {
    ...JOB_NAME,
    datasetArn: required(is.ARN),
    dataSource: required(is.DATA_SOURCE),
    roleArn: is.ROLE_ARN,
    importMode: oneOf("FULL", "INCREMENTAL"),
    publishAttributionMetricsToS3: BOOLEAN,
  },
  summary: ["jobName", "importMode"],
  failureReason: "described and listed",
  timelines: { created: DEFAULT_TIMELINE },
  defaults: { importMode: "FULL", publishAttributionMetricsToS3: false },
  madeUp: (name, location) => ({
    dataSource: { dataLocation: `s3://emulator/${name}.csv` },
    roleArn: roleOf(location),
  }),
  admit: requireBulkData,
  limit: { most: 5, of: "under way" },
};

/**
 * The first bulk import into a dataset has to be FULL ("CreateDatasetImportJob").
 *
 * @throws WireError InvalidInputException
 */
function requireBulkData(members: Members, store: StoreReader): void {
  const datasetArn = textOf(members, "datasetArn");
  if (members.importMode !== "INCREMENTAL" || hasBulkData(datasetArn, store)) {
    return;
  }
  throw invalidInput(
    `The first import into ${datasetArn} must have import mode FULL: it has no bulk data yet.`,
  );
}
