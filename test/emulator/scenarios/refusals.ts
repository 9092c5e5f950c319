// Scenarios: requests that are refused for their content.
import { PLACE, ROLE } from "../arns.ts";
import type { Scenario } from "./scenario.ts";
import { AVRO, BATCH, SHOP_GROUP, NEWEST_VERSION, SCHEMA, tagKeys } from "./shop.ts";

export const REFUSALS: readonly Scenario[] = [
  {
    name: "a request that breaks a constraint is refused, by the client where it checks, else by the service",
    steps: [
      {
        operation: "CreateDatasetGroup",
        input: {},
        error: "InvalidInputException",
        refusedByClient: true,
      },
      {
        operation: "CreateDatasetGroup",
        input: { name: "two words" },
        error: "InvalidInputException",
      },
      {
        operation: "CreateDatasetGroup",
        input: { name: "shop", domain: "BANKING" },
        error: "InvalidInputException",
      },
      {
        operation: "CreateDatasetGroup",
        input: { name: "shop", roleArn: "admin" },
        error: "InvalidInputException",
      },
      {
        operation: "CreateDatasetGroup",
        input: { name: "shop", roleArn: ROLE },
        error: "InvalidInputException",
      },
      {
        operation: "DescribeCampaign",
        input: { campaignArn: "front" },
        error: "InvalidInputException",
      },
      {
        operation: "CreateCampaign",
        input: {
          name: "front",
          solutionVersionArn: `${PLACE}:solution/ranking/1`,
          minProvisionedTPS: 0,
        },
        error: "InvalidInputException",
        refusedByClient: true,
      },
      { operation: "ListCampaigns", input: { maxResults: 101 }, error: "InvalidInputException" },
      {
        operation: "ListFilters",
        input: { nextToken: "none" },
        error: "InvalidNextTokenException",
      },
      {
        operation: "CreateDatasetGroup",
        input: { name: "shop", tags: tagKeys(51).map((tagKey) => ({ tagKey, tagValue: "" })) },
        error: "TooManyTagsException",
      },
      {
        operation: "DescribeDatasetGroup",
        input: { datasetGroupArn: SHOP_GROUP },
        error: "ResourceNotFoundException",
      },
    ],
  },
  {
    name: "a schema that is no Avro record in JSON is refused",
    steps: [
      {
        operation: "CreateSchema",
        input: { name: "clicks", schema: "USER_ID, ITEM_ID" },
        error: "InvalidInputException",
      },
      {
        operation: "CreateSchema",
        input: { name: "clicks", schema: "{}" },
        error: "InvalidInputException",
      },
      {
        operation: "CreateSchema",
        input: { name: "clicks", schema: AVRO },
        output: { schemaArn: SCHEMA },
      },
    ],
  },
  {
    name: "a campaign that follows its solution names the solution, and nothing else does",
    beginning: "a solution version",
    steps: [
      {
        operation: "CreateCampaign",
        input: {
          name: "front",
          solutionVersionArn: "{version}",
          campaignConfig: { syncWithLatestSolutionVersion: true },
        },
        error: "InvalidInputException",
      },
      {
        operation: "CreateBatchSegmentJob",
        input: { jobName: "mail", solutionVersionArn: NEWEST_VERSION, ...BATCH },
        error: "ResourceNotFoundException",
      },
      {
        operation: "CreateSolutionVersion",
        input: { solutionArn: NEWEST_VERSION },
        error: "ResourceNotFoundException",
      },
    ],
  },
];
