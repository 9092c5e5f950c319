// Scenarios: campaigns, solutions and recommenders are changed.
import { SOLUTION } from "../arns.ts";
import type { Scenario } from "./scenario.ts";
import { CAMPAIGN, SHOP_GROUP, OF_AWS, RECOMMENDER } from "./shop.ts";

export const UPDATES: readonly Scenario[] = [
  {
    name: "an update is told of beside the campaign until it is through, and leaves nothing behind when it fails",
    beginning: "a solution version",
    steps: [
      { operation: "CreateCampaign", input: { name: "front", solutionVersionArn: "{version}" } },
      {
        operation: "UpdateCampaign",
        input: { campaignArn: CAMPAIGN, minProvisionedTPS: 3 },
        error: "ResourceInUseException",
      },
      { advanceMs: 5_000 },
      {
        operation: "UpdateCampaign",
        input: { campaignArn: CAMPAIGN, minProvisionedTPS: 3 },
        output: { campaignArn: CAMPAIGN },
      },
      {
        operation: "DescribeCampaign",
        input: { campaignArn: CAMPAIGN },
        output: {
          campaign: {
            status: "ACTIVE",
            minProvisionedTPS: 1,
            latestCampaignUpdate: { status: "CREATE PENDING", minProvisionedTPS: 3 },
          },
        },
      },
      {
        operation: "DeleteCampaign",
        input: { campaignArn: CAMPAIGN },
        error: "ResourceInUseException",
      },
      { advanceMs: 5_000 },
      {
        operation: "DescribeCampaign",
        input: { campaignArn: CAMPAIGN },
        output: {
          campaign: {
            status: "ACTIVE",
            minProvisionedTPS: 3,
            solutionVersionArn: "{version}",
            latestCampaignUpdate: { status: "ACTIVE" },
          },
        },
      },
      { operation: "UpdateCampaign", input: { campaignArn: CAMPAIGN, minProvisionedTPS: 5 } },
      { updateOf: CAMPAIGN, timeline: [{ status: "CREATE FAILED", failureReason: "No capacity" }] },
      {
        operation: "DescribeCampaign",
        input: { campaignArn: CAMPAIGN },
        output: {
          campaign: {
            status: "ACTIVE",
            minProvisionedTPS: 3,
            latestCampaignUpdate: {
              status: "CREATE FAILED",
              failureReason: "No capacity",
              minProvisionedTPS: 5,
            },
          },
        },
      },
      { operation: "UpdateCampaign", input: { campaignArn: CAMPAIGN, minProvisionedTPS: 7 } },
      { advanceMs: 5_000 },
      {
        operation: "DescribeCampaign",
        input: { campaignArn: CAMPAIGN },
        output: {
          campaign: {
            status: "ACTIVE",
            minProvisionedTPS: 7,
            latestCampaignUpdate: { status: "ACTIVE" },
          },
        },
        absent: ["campaign.latestCampaignUpdate.failureReason"],
      },
      {
        operation: "UpdateSolution",
        input: {
          solutionArn: SOLUTION,
          performAutoTraining: true,
          solutionUpdateConfig: { autoTrainingConfig: { schedulingExpression: "rate(3 days)" } },
        },
      },
      {
        operation: "DescribeSolution",
        input: { solutionArn: SOLUTION },
        output: {
          solution: {
            status: "ACTIVE",
            performAutoTraining: false,
            latestSolutionUpdate: { status: "CREATE PENDING" },
          },
        },
      },
      { advanceMs: 5_000 },
      {
        operation: "DescribeSolution",
        input: { solutionArn: SOLUTION },
        output: {
          solution: {
            performAutoTraining: true,
            solutionConfig: { autoTrainingConfig: { schedulingExpression: "rate(3 days)" } },
          },
        },
      },
    ],
  },
  {
    name: "a recommender is stopped, started and updated",
    steps: [
      {
        operation: "CreateDatasetGroup",
        input: { name: "shop", domain: "ECOMMERCE" },
        output: { domain: "ECOMMERCE" },
      },
      { advanceMs: 5_000 },
      {
        operation: "CreateRecommender",
        input: {
          name: "home",
          datasetGroupArn: SHOP_GROUP,
          recipeArn: `${OF_AWS}:recipe/aws-ecomm-recommended-for-you`,
        },
        output: { recommenderArn: RECOMMENDER },
      },
      {
        operation: "StopRecommender",
        input: { recommenderArn: RECOMMENDER },
        error: "ResourceInUseException",
      },
      { advanceMs: 5_000 },
      {
        operation: "StopRecommender",
        input: { recommenderArn: RECOMMENDER },
        output: { recommenderArn: RECOMMENDER },
      },
      {
        operation: "DescribeRecommender",
        input: { recommenderArn: RECOMMENDER },
        output: { recommender: { status: "STOP PENDING" } },
      },
      { advanceMs: 2_000 },
      {
        operation: "DescribeRecommender",
        input: { recommenderArn: RECOMMENDER },
        output: { recommender: { status: "INACTIVE" } },
      },
      { operation: "StartRecommender", input: { recommenderArn: RECOMMENDER } },
      { advanceMs: 1_000 },
      {
        operation: "DescribeRecommender",
        input: { recommenderArn: RECOMMENDER },
        output: { recommender: { status: "START IN_PROGRESS" } },
      },
      { advanceMs: 1_000 },
      {
        operation: "UpdateRecommender",
        input: {
          recommenderArn: RECOMMENDER,
          recommenderConfig: { minRecommendationRequestsPerSecond: 2 },
        },
      },
      {
        operation: "ListRecommenders",
        input: { datasetGroupArn: SHOP_GROUP },
        output: { recommenders: [{ name: "home", status: "ACTIVE" }] },
        absent: ["recommenders.0.failureReason"],
      },
      { advanceMs: 5_000 },
      {
        operation: "DescribeRecommender",
        input: { recommenderArn: RECOMMENDER },
        output: {
          recommender: {
            status: "ACTIVE",
            recommenderConfig: { minRecommendationRequestsPerSecond: 2 },
            latestRecommenderUpdate: { status: "ACTIVE" },
          },
        },
      },
      { operation: "DeleteRecommender", input: { recommenderArn: RECOMMENDER } },
    ],
  },
];
