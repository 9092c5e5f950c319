// The gate on a dataset.
import type { DatasetUpdateSummary } from "@aws-sdk/client-personalize";
import type * as pulumi from "@pulumi/pulumi";

import { Gate, type GateArgs } from "./gate.ts";
import type { Stored } from "./stored.ts";

/** The arguments of a gate on a dataset. */
export interface DatasetReadinessArgs extends GateArgs {
  /** ARN of the dataset to wait for. The gate looks in the region of the ARN. A change replaces the gate. */
  datasetArn: pulumi.Input<string>;
}

/**
 * A dataset that is ready. Imports into it can be created once it is ACTIVE. A new schema, too, has to be ACTIVE. Waits
 * 30m unless `customTimeouts` say otherwise.
 *
 * Source: "DescribeDataset", Amazon Personalize API Reference.
 */
export class DatasetReadiness extends Gate {
  /** The ARN that the gate was given. */
  declare readonly datasetArn: pulumi.Output<string>;
  /** Name of the dataset. */
  declare readonly name: pulumi.Output<string>;
  /** ARN of the dataset group. */
  declare readonly datasetGroupArn: pulumi.Output<string>;
  /** "INTERACTIONS", "ITEMS", "USERS", "ACTIONS" or "ACTION_INTERACTIONS", as AWS spells it. */
  declare readonly datasetType: pulumi.Output<string>;
  /** ARN of the schema. */
  declare readonly schemaArn: pulumi.Output<string>;
  /** ID of the event tracker of an action interactions dataset. */
  declare readonly trackingId: pulumi.Output<string | undefined>;
  /** The latest change of the schema, if there was a change. */
  declare readonly latestDatasetUpdate: pulumi.Output<Stored<DatasetUpdateSummary> | undefined>;

  /** See {@link Gate}. */
  constructor(name: string, args: DatasetReadinessArgs, opts?: pulumi.CustomResourceOptions) {
    super("Dataset", name, args, opts);
  }

  /** Reads a dataset in every preview and update, and declares nothing. A missing dataset is an error. */
  static get(
    name: string,
    datasetArn: pulumi.Input<pulumi.ID>,
    args?: Omit<DatasetReadinessArgs, "datasetArn" | "triggers">,
    opts?: pulumi.CustomResourceOptions,
  ): DatasetReadiness {
    return new DatasetReadiness(name, { ...args, datasetArn }, { ...opts, id: datasetArn });
  }
}
