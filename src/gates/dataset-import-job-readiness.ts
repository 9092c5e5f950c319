// The gate on a dataset import job.
import type { DataSource } from "@aws-sdk/client-personalize";
import type * as pulumi from "@pulumi/pulumi";

import { Gate, type GateArgs, type NewestArgs, type SuccessionArgs } from "./gate.ts";
import type { Stored } from "./stored.ts";

/** The arguments of a gate on any import. */
interface OptionalArgs extends GateArgs, SuccessionArgs {
  /** ARN of the dataset that the job must fill; the gate fails if the job fills another dataset. Default: any dataset. */
  expectedDatasetArn?: pulumi.Input<string | undefined>;
}

/** The arguments of a gate on a given import. */
interface GivenImport extends OptionalArgs {
  /** ARN of the dataset import job to wait for. The gate looks in the region of the ARN. A change replaces the gate. */
  datasetImportJobArn: pulumi.Input<string>;
  /** Not beside `datasetImportJobArn`. */
  datasetArn?: undefined;
  /** Not beside `datasetImportJobArn`. */
  createdAfter?: undefined;
  /** Not beside `datasetImportJobArn`. */
  follow?: undefined;
}

/** The arguments of a gate on the newest import of a dataset. */
interface NewestImport extends OptionalArgs, NewestArgs {
  /**
   * ARN of the dataset whose newest import the gate waits for. If the dataset has no import yet, the gate waits for the
   * first. A change replaces the gate. Every preview and `up` looks for a newer import, unless `follow` is false.
   */
  datasetArn: pulumi.Input<string>;
  /** Not beside `datasetArn`. */
  datasetImportJobArn?: undefined;
}

/** The arguments of a gate on a dataset import job: the job, or the dataset whose newest import counts. */
export type DatasetImportJobReadinessArgs = GivenImport | NewestImport;

/** The source of the data of an import. */
export type DatasetImportJobDataSource = Stored<DataSource>;

/** One change since the import was ready. */
export interface DatasetImportJobDrift {
  /**
   * - "superseded": a later FULL import has replaced the data
   * - "extended": a later INCREMENTAL import has added to the data
   * - "importUnderWay", "importFailed": a later import is under way, or it failed
   * - "datasetGone", "datasetDeleting", "datasetReplaced": the dataset is gone, is being deleted, or was deleted
   *   and created again; the gate is not ready then
   * - "tooOld": the import is older than `maxAge`; the gate is not ready then
   */
  kind:
    | "superseded"
    | "extended"
    | "importUnderWay"
    | "importFailed"
    | "datasetGone"
    | "datasetDeleting"
    | "datasetReplaced"
    | "tooOld";
  /** ARN of the later import, if the drift is about a later import. */
  datasetImportJobArn?: string;
  /** When that import or dataset was created, or when the import became too old, ISO 8601. */
  since?: string;
}

/**
 * A dataset import job that is ready: its data is there. Waits 3h unless `customTimeouts` say otherwise.
 *
 * Source: "DescribeDatasetImportJob", Amazon Personalize API Reference.
 */
export class DatasetImportJobReadiness extends Gate {
  /** ARN of the job: the given ARN, or the ARN of the newest import. */
  declare readonly datasetImportJobArn: pulumi.Output<string>;
  /** Name of the job. */
  declare readonly jobName: pulumi.Output<string>;
  /** ARN of the dataset that the job filled. */
  declare readonly datasetArn: pulumi.Output<string>;
  /** ARN of the dataset group of that dataset, derived from the dataset's ARN. */
  declare readonly datasetGroupArn: pulumi.Output<string>;
  /** The place in S3 from which the data came. */
  declare readonly dataSource: pulumi.Output<DatasetImportJobDataSource>;
  /** ARN of the role with which the import read the data, if there is a role. */
  declare readonly roleArn: pulumi.Output<string | undefined>;
  /** Why the import failed; missing on a gate that is open. */
  declare readonly failureReason: pulumi.Output<string | undefined>;
  /** "FULL" or "INCREMENTAL", if AWS says. */
  declare readonly importMode: pulumi.Output<string | undefined>;
  /** Whether the job publishes attribution metrics to S3, if AWS says. */
  declare readonly publishAttributionMetricsToS3: pulumi.Output<boolean | undefined>;
  /**
   * The drift of the data, found by the last refresh or by the last update that looked again. A new gate looks for drift only
   * with `onSuperseded` "fail".
   *
   * @remarks The list is empty if nothing has changed.
   */
  declare readonly drift: pulumi.Output<DatasetImportJobDrift[]>;

  /** See {@link Gate}. */
  constructor(
    name: string,
    args: DatasetImportJobReadinessArgs,
    opts?: pulumi.CustomResourceOptions,
  ) {
    super("DatasetImportJob", name, args, opts);
  }

  /** Reads a dataset import job in every preview and update, and declares nothing. A missing dataset import job is an error. */
  static get(
    name: string,
    datasetImportJobArn: pulumi.Input<pulumi.ID>,
    args?: Omit<OptionalArgs, "triggers">,
    opts?: pulumi.CustomResourceOptions,
  ): DatasetImportJobReadiness {
    return new DatasetImportJobReadiness(
      name,
      { ...args, datasetImportJobArn },
      { ...opts, id: datasetImportJobArn },
    );
  }
}
