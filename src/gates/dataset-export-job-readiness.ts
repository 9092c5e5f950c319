// The gate on a dataset export job.
import type { DatasetExportJobOutput } from "@aws-sdk/client-personalize";
import type * as pulumi from "@pulumi/pulumi";

import { Gate, type GateArgs } from "./gate.ts";
import type { Stored } from "./stored.ts";

/** The arguments of a gate on a dataset export job. */
export interface DatasetExportJobReadinessArgs extends GateArgs {
  /** ARN of the dataset export job to wait for. The gate looks in the region of the ARN. A change replaces the gate. */
  datasetExportJobArn: pulumi.Input<string>;
}

/**
 * A dataset export job that is ready. Its files are in S3 once it is ACTIVE. Waits 3h unless `customTimeouts` say
 * otherwise.
 *
 * Source: "DescribeDatasetExportJob", Amazon Personalize API Reference.
 */
export class DatasetExportJobReadiness extends Gate {
  /** The ARN that the gate was given. */
  declare readonly datasetExportJobArn: pulumi.Output<string>;
  /** Name of the job. */
  declare readonly jobName: pulumi.Output<string>;
  /** ARN of the exported dataset. */
  declare readonly datasetArn: pulumi.Output<string>;
  /** The data that the job exports, by the way the data came: "BULK", "PUT" or "ALL". */
  declare readonly ingestionMode: pulumi.Output<string | undefined>;
  /** The place of the job's output in S3. */
  declare readonly jobOutput: pulumi.Output<Stored<DatasetExportJobOutput> | undefined>;
  /** ARN of the role with which the job writes. */
  declare readonly roleArn: pulumi.Output<string | undefined>;
  /** Why the dataset export job failed; missing on an open gate. */
  declare readonly failureReason: pulumi.Output<string | undefined>;

  /** See {@link Gate}. */
  constructor(
    name: string,
    args: DatasetExportJobReadinessArgs,
    opts?: pulumi.CustomResourceOptions,
  ) {
    super("DatasetExportJob", name, args, opts);
  }

  /** Reads a dataset export job in every preview and update, and declares nothing. A missing dataset export job is an error. */
  static get(
    name: string,
    datasetExportJobArn: pulumi.Input<pulumi.ID>,
    args?: Omit<DatasetExportJobReadinessArgs, "datasetExportJobArn" | "triggers">,
    opts?: pulumi.CustomResourceOptions,
  ): DatasetExportJobReadiness {
    return new DatasetExportJobReadiness(
      name,
      { ...args, datasetExportJobArn },
      { ...opts, id: datasetExportJobArn },
    );
  }
}
