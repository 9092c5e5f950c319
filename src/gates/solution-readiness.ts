// The gate on a solution.
import type {
  AutoMLResult,
  SolutionConfig,
  SolutionUpdateSummary,
} from "@aws-sdk/client-personalize";
import type * as pulumi from "@pulumi/pulumi";

import { Gate, type GateArgs } from "./gate.ts";
import type { Stored } from "./stored.ts";

/** The arguments of a gate on a solution. */
export interface SolutionReadinessArgs extends GateArgs {
  /** ARN of the solution to wait for. The gate looks in the region of the ARN. A change replaces the gate. */
  solutionArn: pulumi.Input<string>;
}

/**
 * A solution that is ready. Versions of it can be trained once it is ACTIVE, and automatic training begins then. Its
 * latest update counts too. To wait for a training, use SolutionVersionReadiness. Waits 30m unless
 * `customTimeouts` say otherwise.
 *
 * Source: "DescribeSolution", Amazon Personalize API Reference.
 */
export class SolutionReadiness extends Gate {
  /** The ARN that the gate was given. */
  declare readonly solutionArn: pulumi.Output<string>;
  /** Name of the solution. */
  declare readonly name: pulumi.Output<string>;
  /** ARN of the dataset group with the training data. */
  declare readonly datasetGroupArn: pulumi.Output<string>;
  /** ARN of the recipe. */
  declare readonly recipeArn: pulumi.Output<string | undefined>;
  /** Type of the events for the training, if the training takes only one type. */
  declare readonly eventType: pulumi.Output<string | undefined>;
  /** Configuration of the solution. */
  declare readonly solutionConfig: pulumi.Output<Stored<SolutionConfig> | undefined>;
  /** Whether AWS optimizes the hyperparameters. */
  declare readonly performHPO: pulumi.Output<boolean | undefined>;
  /** Whether AWS chooses the recipe. */
  declare readonly performAutoML: pulumi.Output<boolean | undefined>;
  /** Whether AWS trains new versions automatically. */
  declare readonly performAutoTraining: pulumi.Output<boolean | undefined>;
  /** Whether AWS takes in new data between trainings. */
  declare readonly performIncrementalUpdate: pulumi.Output<boolean | undefined>;
  /** The recipe that AWS chose. */
  declare readonly autoMLResult: pulumi.Output<Stored<AutoMLResult> | undefined>;
  /** The latest update, if the solution was ever updated. */
  declare readonly latestSolutionUpdate: pulumi.Output<Stored<SolutionUpdateSummary> | undefined>;

  /** See {@link Gate}. */
  constructor(name: string, args: SolutionReadinessArgs, opts?: pulumi.CustomResourceOptions) {
    super("Solution", name, args, opts);
  }

  /** Reads a solution in every preview and update, and declares nothing. A missing solution is an error. */
  static get(
    name: string,
    solutionArn: pulumi.Input<pulumi.ID>,
    args?: Omit<SolutionReadinessArgs, "solutionArn" | "triggers">,
    opts?: pulumi.CustomResourceOptions,
  ): SolutionReadiness {
    return new SolutionReadiness(name, { ...args, solutionArn }, { ...opts, id: solutionArn });
  }
}
