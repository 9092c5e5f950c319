// The gate on a data deletion job.
import type { DataSource } from "@aws-sdk/client-personalize";
import type * as pulumi from "@pulumi/pulumi";

import { Gate, type GateArgs } from "./gate.ts";
import type { Stored } from "./stored.ts";

/** The arguments of a gate on a data deletion job. */
export interface DataDeletionJobReadinessArgs extends GateArgs {
  /** ARN of the data deletion job to wait for. The gate looks in the region of the ARN. A change replaces the gate. */
  dataDeletionJobArn: pulumi.Input<string>;
}

/**
 * A data deletion job that is ready. The users' data is gone once it is COMPLETED, which may take a day. Waits 48h
 * unless `customTimeouts` say otherwise.
 *
 * Source: "DescribeDataDeletionJob", Amazon Personalize API Reference.
 */
export class DataDeletionJobReadiness extends Gate {
  /** The ARN that the gate was given. */
  declare readonly dataDeletionJobArn: pulumi.Output<string>;
  /** Name of the job. */
  declare readonly jobName: pulumi.Output<string>;
  /** ARN of the dataset group from which the job deletes. */
  declare readonly datasetGroupArn: pulumi.Output<string>;
  /** The place in S3 from which the job reads the list of users. */
  declare readonly dataSource: pulumi.Output<Stored<DataSource> | undefined>;
  /** ARN of the role with which the job reads the list. */
  declare readonly roleArn: pulumi.Output<string | undefined>;
  /** Number of deleted records. */
  declare readonly numDeleted: pulumi.Output<number | undefined>;
  /** Why the data deletion job failed; missing on an open gate. */
  declare readonly failureReason: pulumi.Output<string | undefined>;

  /** See {@link Gate}. */
  constructor(
    name: string,
    args: DataDeletionJobReadinessArgs,
    opts?: pulumi.CustomResourceOptions,
  ) {
    super("DataDeletionJob", name, args, opts);
  }

  /** Reads a data deletion job in every preview and update, and declares nothing. A missing data deletion job is an error. */
  static get(
    name: string,
    dataDeletionJobArn: pulumi.Input<pulumi.ID>,
    args?: Omit<DataDeletionJobReadinessArgs, "dataDeletionJobArn" | "triggers">,
    opts?: pulumi.CustomResourceOptions,
  ): DataDeletionJobReadiness {
    return new DataDeletionJobReadiness(
      name,
      { ...args, dataDeletionJobArn },
      { ...opts, id: dataDeletionJobArn },
    );
  }
}
