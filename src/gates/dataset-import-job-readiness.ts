import type { DataSource } from "@aws-sdk/client-personalize";
import type * as pulumi from "@pulumi/pulumi";

import type { DriftKind } from "../drift/drift.ts";
import { Gate, type GateArgs, type NewestArgs, type SuccessionArgs } from "./gate.ts";
import type { Stored } from "./stored.ts";

/** What it can be told, whichever import it is. */
interface OptionalArgs extends GateArgs, SuccessionArgs {
  /** ARN of the dataset that the job must fill; the gate fails if it fills another one. Default: any dataset. */
  expectedDatasetArn?: pulumi.Input<string | undefined>;
}

/** That import. */
interface GivenImport extends OptionalArgs {
  /** ARN of the dataset import job to wait for. Its region is the one that is asked. A change replaces the gate. */
  datasetImportJobArn: pulumi.Input<string>;
  /** Not beside `datasetImportJobArn`. */
  datasetArn?: undefined;
  /** Not beside `datasetImportJobArn`. */
  createdAfter?: undefined;
}

/** The newest import of a dataset. */
interface NewestImport extends OptionalArgs, NewestArgs {
  /**
   * ARN of the dataset whose newest import is to be waited for; if it has none yet, for that one too. A change replaces
   * the gate. The import that was found stays the gate's until `triggers` or `createdAfter` change.
   */
  datasetArn: pulumi.Input<string>;
  /** Not beside `datasetArn`. */
  datasetImportJobArn?: undefined;
}

/** What a gate on a dataset import job is told: the job, or the dataset whose newest one it is. */
export type DatasetImportJobReadinessArgs = GivenImport | NewestImport;

/** Where the data of an import came from. */
export type DatasetImportJobDataSource = Stored<DataSource>;

/** One thing that has become of the data of an import since. */
export interface DatasetImportJobDrift {
  /**
   * - "superseded": a later FULL import has replaced it
   * - "extended": a later INCREMENTAL import has added to it
   * - "importUnderWay", "importFailed": that is the state of a later import
   * - "datasetGone", "datasetDeleting", "datasetReplaced": what has become of the dataset since; the gate is not ready
   *   then
   * - "tooOld": the import is older than `maxAge`; the gate is not ready then
   */
  kind: Exclude<DriftKind, `training${string}` | `solution${string}`>;
  /** The later import concerned, if one is. */
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
  /** ARN of the job: the one the gate was given, or the one it has found. */
  declare readonly datasetImportJobArn: pulumi.Output<string>;
  /** Name of the job. */
  declare readonly jobName: pulumi.Output<string>;
  /** ARN of the dataset that the job filled. */
  declare readonly datasetArn: pulumi.Output<string>;
  /** ARN of the dataset group of that dataset, derived from the dataset's ARN. */
  declare readonly datasetGroupArn: pulumi.Output<string>;
  /** Where the data came from. */
  declare readonly dataSource: pulumi.Output<DatasetImportJobDataSource>;
  /** ARN of the role the import read the data with, if it has one. */
  declare readonly roleArn: pulumi.Output<string | undefined>;
  /** Why the import failed; undefined on a gate that is open. */
  declare readonly failureReason: pulumi.Output<string | undefined>;
  /** "FULL" or "INCREMENTAL", if AWS says. */
  declare readonly importMode: pulumi.Output<string | undefined>;
  /** Whether the job publishes attribution metrics to S3, if AWS says. */
  declare readonly publishAttributionMetricsToS3: pulumi.Output<boolean | undefined>;
  /**
   * What had become of the data when the stack was refreshed or the gate looked again last; undefined when nothing had.
   * A new gate asks only with `onSuperseded` "fail".
   */
  declare readonly drift: pulumi.Output<DatasetImportJobDrift[] | undefined>;

  /** See {@link Gate}. */
  constructor(
    name: string,
    args: DatasetImportJobReadinessArgs,
    opts?: pulumi.CustomResourceOptions,
  ) {
    super("DatasetImportJob", name, args, opts);
  }

  /**
   * Reads an import job in every preview and update instead of declaring it ready; one that is not there is an error.
   */
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
