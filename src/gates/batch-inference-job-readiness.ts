// The gate on a batch inference job.
import type {
  BatchInferenceJobConfig,
  BatchInferenceJobInput,
  BatchInferenceJobOutput,
  ThemeGenerationConfig,
} from "@aws-sdk/client-personalize";
import type * as pulumi from "@pulumi/pulumi";

import { Gate, type GateArgs } from "./gate.ts";
import type { Stored } from "./stored.ts";

/** The arguments of a gate on a batch inference job. */
export interface BatchInferenceJobReadinessArgs extends GateArgs {
  /** ARN of the batch inference job to wait for. The gate looks in the region of the ARN. A change replaces the gate. */
  batchInferenceJobArn: pulumi.Input<string>;
}

/**
 * A batch inference job that is ready. Its recommendations are in S3 once it is ACTIVE. Waits 6h unless
 * `customTimeouts` say otherwise.
 *
 * Source: "DescribeBatchInferenceJob", Amazon Personalize API Reference.
 */
export class BatchInferenceJobReadiness extends Gate {
  /** The ARN that the gate was given. */
  declare readonly batchInferenceJobArn: pulumi.Output<string>;
  /** Name of the job. */
  declare readonly jobName: pulumi.Output<string>;
  /** ARN of the solution version that makes the recommendations. */
  declare readonly solutionVersionArn: pulumi.Output<string>;
  /** ARN of the filter, if the job has a filter. */
  declare readonly filterArn: pulumi.Output<string | undefined>;
  /** Number of recommendations for each line of input. */
  declare readonly numResults: pulumi.Output<number | undefined>;
  /** The place of the job's input in S3. */
  declare readonly jobInput: pulumi.Output<Stored<BatchInferenceJobInput> | undefined>;
  /** The place of the job's output in S3. */
  declare readonly jobOutput: pulumi.Output<Stored<BatchInferenceJobOutput> | undefined>;
  /** Configuration of the batch inference job. */
  declare readonly batchInferenceJobConfig: pulumi.Output<
    Stored<BatchInferenceJobConfig> | undefined
  >;
  /** "BATCH_INFERENCE" or "THEME_GENERATION". */
  declare readonly batchInferenceJobMode: pulumi.Output<string | undefined>;
  /** The fields of the items from which the job makes themes. */
  declare readonly themeGenerationConfig: pulumi.Output<Stored<ThemeGenerationConfig> | undefined>;
  /** ARN of the role with which the job reads and writes. */
  declare readonly roleArn: pulumi.Output<string | undefined>;
  /** Why the batch inference job failed; missing on an open gate. */
  declare readonly failureReason: pulumi.Output<string | undefined>;

  /** See {@link Gate}. */
  constructor(
    name: string,
    args: BatchInferenceJobReadinessArgs,
    opts?: pulumi.CustomResourceOptions,
  ) {
    super("BatchInferenceJob", name, args, opts);
  }

  /** Reads a batch inference job in every preview and update, and declares nothing. A missing batch inference job is an error. */
  static get(
    name: string,
    batchInferenceJobArn: pulumi.Input<pulumi.ID>,
    args?: Omit<BatchInferenceJobReadinessArgs, "batchInferenceJobArn" | "triggers">,
    opts?: pulumi.CustomResourceOptions,
  ): BatchInferenceJobReadiness {
    return new BatchInferenceJobReadiness(
      name,
      { ...args, batchInferenceJobArn },
      { ...opts, id: batchInferenceJobArn },
    );
  }
}
