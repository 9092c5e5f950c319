// Scenarios: resources are created, described and listed.
import { PLACE, SOLUTION } from "../arns.ts";
import type { Scenario } from "./scenario.ts";
import {
  AVRO,
  BOOKS,
  CAMPAIGN,
  SHOP_DATASET,
  SHOP_GROUP,
  NEWEST_VERSION,
  RECIPE,
  SCHEMA,
} from "./shop.ts";

export const CREATION: readonly Scenario[] = [
  {
    name: "a stack from the dataset group to the campaign is created, described and listed",
    beginning: "a solution version",
    steps: [
      {
        operation: "DescribeDatasetGroup",
        input: { datasetGroupArn: SHOP_GROUP },
        output: { datasetGroup: { name: "shop", status: "ACTIVE" } },
      },
      {
        operation: "DescribeSchema",
        input: { schemaArn: SCHEMA },
        output: { schema: { name: "clicks", schema: AVRO } },
        absent: ["schema.status"],
      },
      {
        operation: "DescribeDataset",
        input: { datasetArn: SHOP_DATASET },
        output: { dataset: { datasetType: "INTERACTIONS", status: "ACTIVE", schemaArn: SCHEMA } },
        absent: ["dataset.failureReason", "dataset.latestDatasetUpdate"],
      },
      {
        operation: "DescribeSolution",
        input: { solutionArn: SOLUTION },
        output: {
          solution: {
            status: "ACTIVE",
            performAutoML: false,
            latestSolutionVersion: {
              solutionVersionArn: "{version}",
              status: "ACTIVE",
              trainingType: "MANUAL",
            },
          },
        },
      },
      {
        operation: "DescribeSolutionVersion",
        input: { solutionVersionArn: "{version}" },
        output: {
          solutionVersion: {
            name: "v1",
            solutionArn: SOLUTION,
            datasetGroupArn: SHOP_GROUP,
            recipeArn: RECIPE,
            status: "ACTIVE",
            trainingMode: "FULL",
          },
        },
      },
      {
        operation: "CreateCampaign",
        input: {
          name: "front",
          solutionVersionArn: NEWEST_VERSION,
          campaignConfig: { syncWithLatestSolutionVersion: true },
        },
        output: { campaignArn: CAMPAIGN },
      },
      {
        operation: "DescribeCampaign",
        input: { campaignArn: CAMPAIGN },
        output: {
          campaign: {
            status: "CREATE PENDING",
            solutionVersionArn: "{version}",
            minProvisionedTPS: 1,
            campaignConfig: { syncWithLatestSolutionVersion: true },
            creationDateTime: "2026-01-02T03:04:30.678Z",
          },
        },
        absent: ["campaign.latestCampaignUpdate", "campaign.failureReason"],
      },
      {
        operation: "ListDatasetGroups",
        input: {},
        output: {
          datasetGroups: [{ datasetGroupArn: SHOP_GROUP, name: "shop", status: "ACTIVE" }],
        },
      },
      { operation: "ListSchemas", input: {}, output: { schemas: [{ schemaArn: SCHEMA }] } },
      {
        operation: "ListDatasets",
        input: { datasetGroupArn: SHOP_GROUP },
        output: { datasets: [{ datasetArn: SHOP_DATASET, datasetType: "INTERACTIONS" }] },
      },
      {
        operation: "ListSolutions",
        input: { datasetGroupArn: SHOP_GROUP },
        output: { solutions: [{ solutionArn: SOLUTION, recipeArn: RECIPE }] },
      },
      {
        operation: "ListSolutionVersions",
        input: { solutionArn: SOLUTION },
        output: { solutionVersions: [{ solutionVersionArn: "{version}", trainingMode: "FULL" }] },
      },
      {
        operation: "ListCampaigns",
        input: { solutionArn: SOLUTION },
        output: { campaigns: [{ name: "front", status: "CREATE PENDING" }] },
      },
      {
        operation: "ListCampaigns",
        input: { solutionArn: `${PLACE}:solution/other` },
        output: { campaigns: [] },
      },
    ],
  },
  {
    name: "nothing is created on what is not ready yet",
    beginning: "a new dataset group and a schema",
    steps: [
      {
        operation: "CreateDataset",
        input: {
          name: "clicks",
          schemaArn: SCHEMA,
          datasetGroupArn: SHOP_GROUP,
          datasetType: "Items",
        },
        error: "ResourceInUseException",
      },
      { operation: "CreateFilter", input: BOOKS, error: "InvalidInputException" },
      { advanceMs: 5_000 },
      {
        operation: "CreateDataset",
        input: {
          name: "clicks",
          schemaArn: `${PLACE}:schema/none`,
          datasetGroupArn: SHOP_GROUP,
          datasetType: "Items",
        },
        error: "ResourceNotFoundException",
      },
      {
        operation: "CreateDataset",
        input: {
          name: "clicks",
          schemaArn: SCHEMA,
          datasetGroupArn: SHOP_GROUP,
          datasetType: "Clicks",
        },
        error: "InvalidInputException",
      },
      {
        operation: "CreateSolution",
        input: { name: "ranking", datasetGroupArn: SHOP_GROUP },
        error: "InvalidInputException",
      },
      {
        operation: "CreateSolution",
        input: { name: "ranking", datasetGroupArn: SHOP_GROUP, recipeArn: RECIPE },
      },
      { advanceMs: 5_000 },
      {
        operation: "CreateSolutionVersion",
        input: { solutionArn: SOLUTION },
        error: "InvalidInputException",
      },
      {
        operation: "CreateCampaign",
        input: { name: "front", solutionVersionArn: NEWEST_VERSION },
        error: "ResourceNotFoundException",
      },
    ],
  },
];
