// The gate on a dataset group.
import type * as pulumi from "@pulumi/pulumi";

import { Gate, type GateArgs } from "./gate.ts";

/** The arguments of a gate on a dataset group. */
export interface DatasetGroupReadinessArgs extends GateArgs {
  /** ARN of the dataset group to wait for. The gate looks in the region of the ARN. A change replaces the gate. */
  datasetGroupArn: pulumi.Input<string>;
}

/**
 * A dataset group that is ready. Its datasets can be created once it is ACTIVE. Waits 30m unless `customTimeouts` say
 * otherwise.
 *
 * Source: "DescribeDatasetGroup", Amazon Personalize API Reference.
 */
export class DatasetGroupReadiness extends Gate {
  /** The ARN that the gate was given. */
  declare readonly datasetGroupArn: pulumi.Output<string>;
  /** Name of the group. */
  declare readonly name: pulumi.Output<string>;
  /** "ECOMMERCE" or "VIDEO_ON_DEMAND", for a domain dataset group. */
  declare readonly domain: pulumi.Output<string | undefined>;
  /** ARN of the role that may use the KMS key, if the group has a KMS key. */
  declare readonly roleArn: pulumi.Output<string | undefined>;
  /** ARN of the KMS key that encrypts the data, if the group has a KMS key. */
  declare readonly kmsKeyArn: pulumi.Output<string | undefined>;
  /** Why the dataset group failed; missing on an open gate. */
  declare readonly failureReason: pulumi.Output<string | undefined>;

  /** See {@link Gate}. */
  constructor(name: string, args: DatasetGroupReadinessArgs, opts?: pulumi.CustomResourceOptions) {
    super("DatasetGroup", name, args, opts);
  }

  /** Reads a dataset group in every preview and update, and declares nothing. A missing dataset group is an error. */
  static get(
    name: string,
    datasetGroupArn: pulumi.Input<pulumi.ID>,
    args?: Omit<DatasetGroupReadinessArgs, "datasetGroupArn" | "triggers">,
    opts?: pulumi.CustomResourceOptions,
  ): DatasetGroupReadiness {
    return new DatasetGroupReadiness(
      name,
      { ...args, datasetGroupArn },
      { ...opts, id: datasetGroupArn },
    );
  }
}
