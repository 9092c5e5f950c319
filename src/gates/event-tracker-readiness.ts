// The gate on an event tracker.
import type * as pulumi from "@pulumi/pulumi";

import { Gate, type GateArgs } from "./gate.ts";

/** The arguments of a gate on an event tracker. */
export interface EventTrackerReadinessArgs extends GateArgs {
  /** ARN of the event tracker to wait for. The gate looks in the region of the ARN. A change replaces the gate. */
  eventTrackerArn: pulumi.Input<string>;
}

/**
 * An event tracker that is ready. It takes events once it is ACTIVE. Waits 30m unless `customTimeouts` say otherwise.
 *
 * Source: "DescribeEventTracker", Amazon Personalize API Reference.
 */
export class EventTrackerReadiness extends Gate {
  /** The ARN that the gate was given. */
  declare readonly eventTrackerArn: pulumi.Output<string>;
  /** Name of the tracker. */
  declare readonly name: pulumi.Output<string>;
  /** The AWS account that owns the tracker. */
  declare readonly accountId: pulumi.Output<string | undefined>;
  /** ID of the tracker in requests of PutEvents. */
  declare readonly trackingId: pulumi.Output<string>;
  /** ARN of the dataset group. */
  declare readonly datasetGroupArn: pulumi.Output<string>;

  /** See {@link Gate}. */
  constructor(name: string, args: EventTrackerReadinessArgs, opts?: pulumi.CustomResourceOptions) {
    super("EventTracker", name, args, opts);
  }

  /** Reads an event tracker in every preview and update, and declares nothing. A missing event tracker is an error. */
  static get(
    name: string,
    eventTrackerArn: pulumi.Input<pulumi.ID>,
    args?: Omit<EventTrackerReadinessArgs, "eventTrackerArn" | "triggers">,
    opts?: pulumi.CustomResourceOptions,
  ): EventTrackerReadiness {
    return new EventTrackerReadiness(
      name,
      { ...args, eventTrackerArn },
      { ...opts, id: eventTrackerArn },
    );
  }
}
