// The row of campaigns.
import { required } from "../protocol/constraint.ts";
import { isMembers, type Members } from "../protocol/members.ts";
import * as is from "../protocol/shared-constraints.ts";
import { invalidInput } from "../protocol/wire-errors.ts";
import { CAMPAIGN_CONFIG } from "./configurations.ts";
import type { EmulatedKind } from "./emulated-kind.ts";
import { groupArnOf } from "./group-arn.ts";
import { namesLatest } from "./latest-version.ts";
import { SOLUTION_VERSION } from "./solution-version.ts";
import { RESOURCE_NAME } from "./usual-input.ts";
import { DEPLOYED } from "./usual-timelines.ts";

export const CAMPAIGN: EmulatedKind<"Campaign"> = {
  name: "Campaign",
  label: "campaign",
  arnType: "campaign",
  nameMember: "name",
  listedBy: "solutionArn",
  parents: { solutionVersionArn: SOLUTION_VERSION },
  latestOf: "solutionVersionArn",
  input: {
    ...RESOURCE_NAME,
    solutionVersionArn: required(is.ARN),
    minProvisionedTPS: is.PROVISIONED_RATE,
    campaignConfig: CAMPAIGN_CONFIG,
  },
  summary: ["name"],
  failureReason: "described and listed",
  timelines: DEPLOYED,
  defaults: { minProvisionedTPS: 1 },
  admit: requireLatest,
  limit: {
    most: 5,
    of: "all",
    per: groupArnOf,
  },
  deletion: { blockedBy: [] },
  update: {
    member: "latestCampaignUpdate",
    admit: requireLatest,
    input: {
      solutionVersionArn: is.ARN,
      minProvisionedTPS: is.PROVISIONED_RATE,
      campaignConfig: CAMPAIGN_CONFIG,
    },
  },
};

/**
 * A request for a campaign that follows the newest version must name "SOLUTION/$LATEST" ("CampaignConfig").
 *
 * @throws WireError InvalidInputException
 */
function requireLatest({ campaignConfig, solutionVersionArn }: Members): void {
  if (!isMembers(campaignConfig) || campaignConfig.syncWithLatestSolutionVersion !== true) {
    return;
  }
  if (typeof solutionVersionArn === "string" && namesLatest(solutionVersionArn)) {
    return;
  }
  throw invalidInput(
    "With syncWithLatestSolutionVersion, solutionVersionArn has to be SolutionArn/$LATEST.",
  );
}
