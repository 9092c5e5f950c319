// The gate on a batch segment job.
import type { BatchSegmentJobInput, BatchSegmentJobOutput } from "@aws-sdk/client-personalize";
import type * as pulumi from "@pulumi/pulumi";

import { Gate, type GateArgs } from "./gate.ts";
import type { Stored } from "./stored.ts";

/** The arguments of a gate on a batch segment job. */
export interface BatchSegmentJobReadinessArgs extends GateArgs {
  /** ARN of the batch segment job to wait for. The gate looks in the region of the ARN. A change replaces the gate. */
  batchSegmentJobArn: pulumi.Input<string>;
}

/**
 * A batch segment job that is ready. Its segments of users are in S3 once it is ACTIVE. Waits 6h unless
 * `customTimeouts` say otherwise.
 *
 * Source: "DescribeBatchSegmentJob", Amazon Personalize API Reference.
 */
export class BatchSegmentJobReadiness extends Gate {
  /** The ARN that the gate was given. */
  declare readonly batchSegmentJobArn: pulumi.Output<string>;
  /** Name of the job. */
  declare readonly jobName: pulumi.Output<string>;
  /** ARN of the solution version that makes the segments. */
  declare readonly solutionVersionArn: pulumi.Output<string>;
  /** ARN of the filter, if the job has a filter. */
  declare readonly filterArn: pulumi.Output<string | undefined>;
  /** Number of users for each line of input. */
  declare readonly numResults: pulumi.Output<number | undefined>;
  /** The place of the job's input in S3. */
  declare readonly jobInput: pulumi.Output<Stored<BatchSegmentJobInput> | undefined>;
  /** The place of the job's output in S3. */
  declare readonly jobOutput: pulumi.Output<Stored<BatchSegmentJobOutput> | undefined>;
  /** ARN of the role with which the job reads and writes. */
  declare readonly roleArn: pulumi.Output<string | undefined>;
  /** Why the batch segment job failed; missing on an open gate. */
  declare readonly failureReason: pulumi.Output<string | undefined>;

  /** See {@link Gate}. */
  constructor(
    name: string,
    args: BatchSegmentJobReadinessArgs,
    opts?: pulumi.CustomResourceOptions,
  ) {
    super("BatchSegmentJob", name, args, opts);
  }

  /** Reads a batch segment job in every preview and update, and declares nothing. A missing batch segment job is an error. */
  static get(
    name: string,
    batchSegmentJobArn: pulumi.Input<pulumi.ID>,
    args?: Omit<BatchSegmentJobReadinessArgs, "batchSegmentJobArn" | "triggers">,
    opts?: pulumi.CustomResourceOptions,
  ): BatchSegmentJobReadiness {
    return new BatchSegmentJobReadiness(
      name,
      { ...args, batchSegmentJobArn },
      { ...opts, id: batchSegmentJobArn },
    );
  }
}
