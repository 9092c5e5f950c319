// The gate on a recommender.
import type { RecommenderConfig, RecommenderUpdateSummary } from "@aws-sdk/client-personalize";
import type * as pulumi from "@pulumi/pulumi";

import { Gate, type GateArgs } from "./gate.ts";
import type { Stored } from "./stored.ts";

/** The arguments of a gate on a recommender. */
export interface RecommenderReadinessArgs extends GateArgs {
  /** ARN of the recommender to wait for. The gate looks in the region of the ARN. A change replaces the gate. */
  recommenderArn: pulumi.Input<string>;
}

/**
 * A recommender that is ready. It serves recommendations once it is ACTIVE, and with an updated configuration
 * once the update is ACTIVE. A stopped recommender is not ready, and the gate does not wait for its start. Waits 6h
 * unless `customTimeouts` say otherwise.
 *
 * Source: "DescribeRecommender", Amazon Personalize API Reference.
 */
export class RecommenderReadiness extends Gate {
  /** The ARN that the gate was given. */
  declare readonly recommenderArn: pulumi.Output<string>;
  /** Name of the recommender. */
  declare readonly name: pulumi.Output<string>;
  /** ARN of the domain dataset group. */
  declare readonly datasetGroupArn: pulumi.Output<string>;
  /** ARN of the recipe, which names the use case. */
  declare readonly recipeArn: pulumi.Output<string | undefined>;
  /** Configuration of the recommender. */
  declare readonly recommenderConfig: pulumi.Output<Stored<RecommenderConfig> | undefined>;
  /** Offline metrics of the model, by name. */
  declare readonly modelMetrics: pulumi.Output<Record<string, number> | undefined>;
  /** The latest update, if the recommender was ever updated. */
  declare readonly latestRecommenderUpdate: pulumi.Output<
    Stored<RecommenderUpdateSummary> | undefined
  >;
  /** Why the recommender failed; missing on an open gate. */
  declare readonly failureReason: pulumi.Output<string | undefined>;

  /** See {@link Gate}. */
  constructor(name: string, args: RecommenderReadinessArgs, opts?: pulumi.CustomResourceOptions) {
    super("Recommender", name, args, opts);
  }

  /** Reads a recommender in every preview and update, and declares nothing. A missing recommender is an error. */
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
