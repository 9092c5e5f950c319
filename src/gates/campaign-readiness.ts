import type { CampaignConfig, CampaignUpdateSummary } from "@aws-sdk/client-personalize";
import type * as pulumi from "@pulumi/pulumi";

import { Gate, type GateArgs } from "./gate.ts";
import type { Stored } from "./stored.ts";

/** What a gate on a campaign is told. */
export interface CampaignReadinessArgs extends GateArgs {
  /** ARN of the campaign to wait for. Its region is the one that is asked. A change replaces the gate. */
  campaignArn: pulumi.Input<string>;
  /**
   * ARN of the solution version that the campaign must serve; the gate fails if it serves another one, and a change
   * looks again, so that an update of the campaign is waited for. Default: any version.
   */
  expectedSolutionVersionArn?: pulumi.Input<string | undefined>;
}

/**
 * A campaign that is ready. It serves recommendations once it is ACTIVE, and the version it was updated to once that
 * update is. Waits 2h unless `customTimeouts` say otherwise.
 *
 * Source: "DescribeCampaign", Amazon Personalize API Reference.
 */
export class CampaignReadiness extends Gate {
  /** The ARN the gate was given. */
  declare readonly campaignArn: pulumi.Output<string>;
  /** Name of the campaign. */
  declare readonly name: pulumi.Output<string>;
  /** ARN of the solution version it serves. */
  declare readonly solutionVersionArn: pulumi.Output<string>;
  /** Requests per second that are paid for at least. */
  declare readonly minProvisionedTPS: pulumi.Output<number | undefined>;
  /** Its configuration. */
  declare readonly campaignConfig: pulumi.Output<Stored<CampaignConfig> | undefined>;
  /** Its latest update, if it ever had one. */
  declare readonly latestCampaignUpdate: pulumi.Output<Stored<CampaignUpdateSummary> | undefined>;
  /** Why it failed; undefined on a gate that is open. */
  declare readonly failureReason: pulumi.Output<string | undefined>;

  /** See {@link Gate}. */
  constructor(name: string, args: CampaignReadinessArgs, opts?: pulumi.CustomResourceOptions) {
    super("Campaign", name, args, opts);
  }

  /** Reads a campaign in every preview and update instead of declaring it ready; one that is not there is an error. */
  static get(
    name: string,
    campaignArn: pulumi.Input<pulumi.ID>,
    args?: Omit<CampaignReadinessArgs, "campaignArn" | "triggers">,
    opts?: pulumi.CustomResourceOptions,
  ): CampaignReadiness {
    return new CampaignReadiness(name, { ...args, campaignArn }, { ...opts, id: campaignArn });
  }
}
