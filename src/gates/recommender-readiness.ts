import type { RecommenderConfig, RecommenderUpdateSummary } from "@aws-sdk/client-personalize";
import type * as pulumi from "@pulumi/pulumi";

import { Gate, type GateArgs } from "./gate.ts";
import type { Stored } from "./stored.ts";

/** What a gate on a recommender is told. */
export interface RecommenderReadinessArgs extends GateArgs {
  /** ARN of the recommender to wait for. Its region is the one that is asked. A change replaces the gate. */
  recommenderArn: pulumi.Input<string>;
}

/**
 * A recommender that is ready. It serves recommendations once it is ACTIVE, with the configuration it was updated to
 * once that update is. One that was stopped is not ready, and the gate does not wait for somebody to start it. Waits 6h
 * unless `customTimeouts` say otherwise.
 *
 * Source: "DescribeRecommender", Amazon Personalize API Reference.
 */
export class RecommenderReadiness extends Gate {
  /** The ARN the gate was given. */
  declare readonly recommenderArn: pulumi.Output<string>;
  /** Name of the recommender. */
  declare readonly name: pulumi.Output<string>;
  /** ARN of its domain dataset group. */
  declare readonly datasetGroupArn: pulumi.Output<string>;
  /** ARN of its recipe, the use case. */
  declare readonly recipeArn: pulumi.Output<string | undefined>;
  /** Its configuration. */
  declare readonly recommenderConfig: pulumi.Output<Stored<RecommenderConfig> | undefined>;
  /** Offline metrics of its model, by name. */
  declare readonly modelMetrics: pulumi.Output<Record<string, number> | undefined>;
  /** Its latest update, if it ever had one. */
  declare readonly latestRecommenderUpdate: pulumi.Output<
    Stored<RecommenderUpdateSummary> | undefined
  >;
  /** Why it failed; undefined on a gate that is open. */
  declare readonly failureReason: pulumi.Output<string | undefined>;

  /** See {@link Gate}. */
  constructor(name: string, args: RecommenderReadinessArgs, opts?: pulumi.CustomResourceOptions) {
    super("Recommender", name, args, opts);
  }

  /**
   * Reads a recommender in every preview and update instead of declaring it ready; one that is not there is an error.
   */
  static get(
    name: string,
    recommenderArn: pulumi.Input<pulumi.ID>,
    args?: Omit<RecommenderReadinessArgs, "recommenderArn" | "triggers">,
    opts?: pulumi.CustomResourceOptions,
  ): RecommenderReadiness {
    return new RecommenderReadiness(
      name,
      { ...args, recommenderArn },
      { ...opts, id: recommenderArn },
    );
  }
}
