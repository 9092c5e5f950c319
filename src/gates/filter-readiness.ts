import type * as pulumi from "@pulumi/pulumi";

import { Gate, type GateArgs } from "./gate.ts";

/** What a gate on a filter is told. */
export interface FilterReadinessArgs extends GateArgs {
  /** ARN of the filter to wait for. Its region is the one that is asked. A change replaces the gate. */
  filterArn: pulumi.Input<string>;
}

/**
 * A filter that is ready. It can be used in requests once it is ACTIVE. Its expression, which AWS treats as sensitive,
 * is no output. Waits 30m unless `customTimeouts` say otherwise.
 *
 * Source: "DescribeFilter", Amazon Personalize API Reference.
 */
export class FilterReadiness extends Gate {
  /** The ARN the gate was given. */
  declare readonly filterArn: pulumi.Output<string>;
  /** Name of the filter. */
  declare readonly name: pulumi.Output<string>;
  /** ARN of its dataset group. */
  declare readonly datasetGroupArn: pulumi.Output<string>;
  /** Why it failed; undefined on a gate that is open. */
  declare readonly failureReason: pulumi.Output<string | undefined>;

  /** See {@link Gate}. */
  constructor(name: string, args: FilterReadinessArgs, opts?: pulumi.CustomResourceOptions) {
    super("Filter", name, args, opts);
  }

  /** Reads a filter in every preview and update instead of declaring it ready; one that is not there is an error. */
  static get(
    name: string,
    filterArn: pulumi.Input<pulumi.ID>,
    args?: Omit<FilterReadinessArgs, "filterArn" | "triggers">,
    opts?: pulumi.CustomResourceOptions,
  ): FilterReadiness {
    return new FilterReadiness(name, { ...args, filterArn }, { ...opts, id: filterArn });
  }
}
