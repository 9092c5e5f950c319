import type { DatasetExportJobOutput } from "@aws-sdk/client-personalize";
import type * as pulumi from "@pulumi/pulumi";

import { Gate, type GateArgs } from "./gate.ts";
import type { Stored } from "./stored.ts";

/** What a gate on a dataset export job is told. */
export interface DatasetExportJobReadinessArgs extends GateArgs {
  /** ARN of the dataset export job to wait for. Its region is the one that is asked. A change replaces the gate. */
  datasetExportJobArn: pulumi.Input<string>;
}

/**
 * A dataset export job that is ready. Its files are in S3 once it is ACTIVE. Waits 3h unless `customTimeouts` say
 * otherwise.
 *
 * Source: "DescribeDatasetExportJob", Amazon Personalize API Reference.
 */
export class DatasetExportJobReadiness extends Gate {
  /** The ARN the gate was given. */
  declare readonly datasetExportJobArn: pulumi.Output<string>;
  /** Name of the job. */
  declare readonly jobName: pulumi.Output<string>;
  /** ARN of the dataset it exports. */
  declare readonly datasetArn: pulumi.Output<string>;
  /** What it exports by the way it came: "BULK", "PUT" or "ALL". */
  declare readonly ingestionMode: pulumi.Output<string | undefined>;
  /** Where it writes to. */
  declare readonly jobOutput: pulumi.Output<Stored<DatasetExportJobOutput> | undefined>;
  /** ARN of the role it writes with. */
  declare readonly roleArn: pulumi.Output<string | undefined>;
  /** Why it failed; undefined on a gate that is open. */
  declare readonly failureReason: pulumi.Output<string | undefined>;

  /** See {@link Gate}. */
  constructor(
    name: string,
    args: DatasetExportJobReadinessArgs,
    opts?: pulumi.CustomResourceOptions,
  ) {
    super("DatasetExportJob", name, args, opts);
  }

  /**
   * Reads a dataset export job in every preview and update instead of declaring it ready; one that is not there is an
   * error.
   */
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
