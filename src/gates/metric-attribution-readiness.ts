// The gate on a metric attribution.
import type { MetricAttributionOutput } from "@aws-sdk/client-personalize";
import type * as pulumi from "@pulumi/pulumi";

import { Gate, type GateArgs } from "./gate.ts";
import type { Stored } from "./stored.ts";

/** The arguments of a gate on a metric attribution. */
export interface MetricAttributionReadinessArgs extends GateArgs {
  /** ARN of the metric attribution to wait for. The gate looks in the region of the ARN. A change replaces the gate. */
  metricAttributionArn: pulumi.Input<string>;
}

/**
 * A metric attribution that is ready. It reports on imported interactions once it is ACTIVE. AWS shows no status of an
 * update, so the gate waits for none. Waits 30m unless `customTimeouts` say otherwise.
 *
 * Source: "DescribeMetricAttribution", Amazon Personalize API Reference.
 */
export class MetricAttributionReadiness extends Gate {
  /** The ARN that the gate was given. */
  declare readonly metricAttributionArn: pulumi.Output<string>;
  /** Name of the metric attribution. */
  declare readonly name: pulumi.Output<string>;
  /** ARN of the dataset group. */
  declare readonly datasetGroupArn: pulumi.Output<string>;
  /** The place in S3 of the metric attribution's reports, and the role that writes them. */
  declare readonly metricsOutputConfig: pulumi.Output<Stored<MetricAttributionOutput> | undefined>;
  /** Why the metric attribution failed; missing on an open gate. */
  declare readonly failureReason: pulumi.Output<string | undefined>;

  /** See {@link Gate}. */
  constructor(
    name: string,
    args: MetricAttributionReadinessArgs,
    opts?: pulumi.CustomResourceOptions,
  ) {
    super("MetricAttribution", name, args, opts);
  }

  /** Reads a metric attribution in every preview and update, and declares nothing. A missing metric attribution is an error. */
  static get(
    name: string,
    metricAttributionArn: pulumi.Input<pulumi.ID>,
    args?: Omit<MetricAttributionReadinessArgs, "metricAttributionArn" | "triggers">,
    opts?: pulumi.CustomResourceOptions,
  ): MetricAttributionReadiness {
    return new MetricAttributionReadiness(
      name,
      { ...args, metricAttributionArn },
      { ...opts, id: metricAttributionArn },
    );
  }
}
