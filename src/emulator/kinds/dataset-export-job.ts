// The row of dataset export jobs.
import { oneOf, required } from "../protocol/constraint.ts";
import * as is from "../protocol/shared-constraints.ts";
import { DATASET } from "./dataset.ts";
import type { EmulatedKind } from "./emulated-kind.ts";
import { roleOf, s3Folder } from "./made-up.ts";
import { JOB_NAME } from "./usual-input.ts";
import { DEFAULT_TIMELINE } from "./usual-timelines.ts";

export const DATASET_EXPORT_JOB: EmulatedKind<"DatasetExportJob"> = {
  name: "DatasetExportJob",
  label: "export job",
  arnType: "dataset-export-job",
  nameMember: "jobName",
  listedBy: "datasetArn",
  parents: { datasetArn: DATASET },
  input: {
    ...JOB_NAME,
    datasetArn: required(is.ARN),
    ingestionMode: oneOf("BULK", "PUT", "ALL"),
    roleArn: required(is.ROLE_ARN),
    jobOutput: required(is.JOB_OUTPUT),
  },
  summary: ["jobName"],
  failureReason: "described and listed",
  timelines: { created: DEFAULT_TIMELINE },
  defaults: { ingestionMode: "PUT" },
  madeUp: (name, location) => ({
    jobOutput: { s3DataDestination: s3Folder(name) },
    roleArn: roleOf(location),
  }),
};
