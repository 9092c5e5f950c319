// The gate on a campaign.
import type { CampaignConfig, CampaignUpdateSummary } from "@aws-sdk/client-personalize";
import type * as pulumi from "@pulumi/pulumi";

import { Gate, type GateArgs } from "./gate.ts";
import type { Stored } from "./stored.ts";

/** The arguments of a gate on a campaign. */
export interface CampaignReadinessArgs extends GateArgs {
  /** ARN of the campaign to wait for. The gate looks in the region of the ARN. A change replaces the gate. */
  campaignArn: pulumi.Input<string>;
  /**
   * ARN of the solution version that the campaign must serve. The gate fails if the campaign serves another version. A change
   * looks again, so that the gate waits for an update of the campaign. Default: any version.
   */
  expectedSolutionVersionArn?: pulumi.Input<string | undefined>;
}

/**
 * A campaign that is ready. A campaign serves recommendations once it is ACTIVE, and a new solution version once the
 * update to that version is ACTIVE. Waits 2h unless `customTimeouts` say otherwise.
 *
 * Source: "DescribeCampaign", Amazon Personalize API Reference.
 */
export class CampaignReadiness extends Gate {
  /** The ARN that the gate was given. */
  declare readonly campaignArn: pulumi.Output<string>;
  /** Name of the campaign. */
  declare readonly name: pulumi.Output<string>;
  /** ARN of the solution version that the campaign serves. */
  declare readonly solutionVersionArn: pulumi.Output<string>;
  /** The lowest number of requests per second that AWS charges for. */
  declare readonly minProvisionedTPS: pulumi.Output<number | undefined>;
  /** Configuration of the campaign. */
  declare readonly campaignConfig: pulumi.Output<Stored<CampaignConfig> | undefined>;
  /** The latest update of the campaign, if the campaign was ever updated. */
  declare readonly latestCampaignUpdate: pulumi.Output<Stored<CampaignUpdateSummary> | undefined>;
  /** Why the campaign failed; missing on an open gate. */
  declare readonly failureReason: pulumi.Output<string | undefined>;

  /** See {@link Gate}. */
  constructor(name: string, args: CampaignReadinessArgs, opts?: pulumi.CustomResourceOptions) {
    super("Campaign", name, args, opts);
  }

  /** Reads a campaign in every preview and update, and declares nothing. A missing campaign is an error. */
  static get(
    name: string,
    campaignArn: pulumi.Input<pulumi.ID>,
    args?: Omit<CampaignReadinessArgs, "campaignArn" | "triggers">,
    opts?: pulumi.CustomResourceOptions,
  ): CampaignReadiness {
    return new CampaignReadiness(name, { ...args, campaignArn }, { ...opts, id: campaignArn });
  }
}
