// The gate on a filter.
import type * as pulumi from "@pulumi/pulumi";

import { Gate, type GateArgs } from "./gate.ts";

/** The arguments of a gate on a filter. */
export interface FilterReadinessArgs extends GateArgs {
  /** ARN of the filter to wait for. The gate looks in the region of the ARN. A change replaces the gate. */
  filterArn: pulumi.Input<string>;
}

/**
 * A filter that is ready. It can be used in requests once it is ACTIVE. Its expression, which AWS treats as sensitive,
 * is no output. Waits 30m unless `customTimeouts` say otherwise.
 *
 * Source: "DescribeFilter", Amazon Personalize API Reference.
 */
export class FilterReadiness extends Gate {
  /** The ARN that the gate was given. */
  declare readonly filterArn: pulumi.Output<string>;
  /** Name of the filter. */
  declare readonly name: pulumi.Output<string>;
  /** ARN of the dataset group. */
  declare readonly datasetGroupArn: pulumi.Output<string>;
  /** Why the filter failed; missing on an open gate. */
  declare readonly failureReason: pulumi.Output<string | undefined>;

  /** See {@link Gate}. */
  constructor(name: string, args: FilterReadinessArgs, opts?: pulumi.CustomResourceOptions) {
    super("Filter", name, args, opts);
  }

  /** Reads a filter in every preview and update, and declares nothing. A missing filter is an error. */
  static get(
    name: string,
    filterArn: pulumi.Input<pulumi.ID>,
    args?: Omit<FilterReadinessArgs, "filterArn" | "triggers">,
    opts?: pulumi.CustomResourceOptions,
  ): FilterReadiness {
    return new FilterReadiness(name, { ...args, filterArn }, { ...opts, id: filterArn });
  }
}
