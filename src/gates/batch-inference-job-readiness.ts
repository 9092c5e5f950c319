import type {
  BatchInferenceJobConfig,
  BatchInferenceJobInput,
  BatchInferenceJobOutput,
  ThemeGenerationConfig,
} from "@aws-sdk/client-personalize";
import type * as pulumi from "@pulumi/pulumi";

import { Gate, type GateArgs } from "./gate.ts";
import type { Stored } from "./stored.ts";

/** What a gate on a batch inference job is told. */
export interface BatchInferenceJobReadinessArgs extends GateArgs {
  /** ARN of the batch inference job to wait for. Its region is the one that is asked. A change replaces the gate. */
  batchInferenceJobArn: pulumi.Input<string>;
}

/**
 * A batch inference job that is ready. Its recommendations are in S3 once it is ACTIVE. Waits 6h unless
 * `customTimeouts` say otherwise.
 *
 * Source: "DescribeBatchInferenceJob", Amazon Personalize API Reference.
 */
export class BatchInferenceJobReadiness extends Gate {
  /** The ARN the gate was given. */
  declare readonly batchInferenceJobArn: pulumi.Output<string>;
  /** Name of the job. */
  declare readonly jobName: pulumi.Output<string>;
  /** ARN of the solution version it asks. */
  declare readonly solutionVersionArn: pulumi.Output<string>;
  /** ARN of the filter it uses, if it uses one. */
  declare readonly filterArn: pulumi.Output<string | undefined>;
  /** How many recommendations it makes for each line of input. */
  declare readonly numResults: pulumi.Output<number | undefined>;
  /** Where it reads from. */
  declare readonly jobInput: pulumi.Output<Stored<BatchInferenceJobInput> | undefined>;
  /** Where it writes to. */
  declare readonly jobOutput: pulumi.Output<Stored<BatchInferenceJobOutput> | undefined>;
  /** Its configuration. */
  declare readonly batchInferenceJobConfig: pulumi.Output<
    Stored<BatchInferenceJobConfig> | undefined
  >;
  /** "BATCH_INFERENCE" or "THEME_GENERATION". */
  declare readonly batchInferenceJobMode: pulumi.Output<string | undefined>;
  /** What themes are made from. */
  declare readonly themeGenerationConfig: pulumi.Output<Stored<ThemeGenerationConfig> | undefined>;
  /** ARN of the role it reads and writes with. */
  declare readonly roleArn: pulumi.Output<string | undefined>;
  /** Why it failed; undefined on a gate that is open. */
  declare readonly failureReason: pulumi.Output<string | undefined>;

  /** See {@link Gate}. */
  constructor(
    name: string,
    args: BatchInferenceJobReadinessArgs,
    opts?: pulumi.CustomResourceOptions,
  ) {
    super("BatchInferenceJob", name, args, opts);
  }

  /**
   * Reads a batch inference job in every preview and update instead of declaring it ready; one that is not there is an
   * error.
   */
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
