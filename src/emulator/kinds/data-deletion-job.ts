// The row of data deletion jobs.
import { required } from "../protocol/constraint.ts";
import * as is from "../protocol/shared-constraints.ts";
import { DATASET_GROUP } from "./dataset-group.ts";
import type { EmulatedKind } from "./emulated-kind.ts";
import { roleOf } from "./made-up.ts";
import { JOB_NAME } from "./usual-input.ts";

export const DATA_DELETION_JOB: EmulatedKind<"DataDeletionJob"> = {
  name: "DataDeletionJob",
  label: "data deletion job",
  arnType: "data-deletion-job",
  nameMember: "jobName",
  listedBy: "datasetGroupArn",
  parents: { datasetGroupArn: DATASET_GROUP },
  input: {
    ...JOB_NAME,
    datasetGroupArn: required(is.ARN),
    dataSource: required(is.DATA_SOURCE),
    roleArn: required(is.ROLE_ARN),
  },
  summary: ["jobName", "datasetGroupArn"],
  failureReason: "described and listed",
  timelines: {
    created: [
      { status: "PENDING", forMs: 1_000 },
      { status: "IN_PROGRESS", forMs: 4_000 },
      { status: "COMPLETED" },
    ],
  },
  madeUp: (name, location) => ({
    dataSource: { dataLocation: `s3://emulator/${name}.csv` },
    roleArn: roleOf(location),
  }),
};
