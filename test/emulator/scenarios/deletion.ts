// Scenarios: resources are deleted, and other resources must go before them.
import { SOLUTION } from "../arns.ts";
import type { Scenario } from "./scenario.ts";
import {
  BOOKS,
  CAMPAIGN,
  CLICKS,
  SHOP_DATASET,
  FILTER,
  SHOP_GROUP,
  LENGTH,
  REPORTS,
  SCHEMA,
  USUAL_ATTRIBUTION,
} from "./shop.ts";

export const DELETION: readonly Scenario[] = [
  {
    name: "what is in use is not deleted, and what is deleted goes by steps",
    beginning: "a solution version",
    steps: [
      { operation: "CreateCampaign", input: { name: "front", solutionVersionArn: "{version}" } },
      {
        operation: "DeleteCampaign",
        input: { campaignArn: CAMPAIGN },
        error: "ResourceInUseException",
      },
      { advanceMs: 5_000 },
      {
        operation: "DeleteSolution",
        input: { solutionArn: SOLUTION },
        error: "ResourceInUseException",
      },
      {
        operation: "DeleteDatasetGroup",
        input: { datasetGroupArn: SHOP_GROUP },
        error: "ResourceInUseException",
      },
      { operation: "DeleteSchema", input: { schemaArn: SCHEMA }, error: "ResourceInUseException" },
      { operation: "DeleteCampaign", input: { campaignArn: CAMPAIGN }, output: {} },
      {
        operation: "DescribeCampaign",
        input: { campaignArn: CAMPAIGN },
        output: { campaign: { status: "DELETE PENDING" } },
      },
      { advanceMs: 1_000 },
      {
        operation: "DescribeCampaign",
        input: { campaignArn: CAMPAIGN },
        output: { campaign: { status: "DELETE IN_PROGRESS" } },
      },
      { advanceMs: 1_000 },
      {
        operation: "DescribeCampaign",
        input: { campaignArn: CAMPAIGN },
        error: "ResourceNotFoundException",
      },
      {
        operation: "CreateDatasetImportJob",
        input: {
          jobName: "second",
          datasetArn: SHOP_DATASET,
          dataSource: { dataLocation: "s3://bucket/a.csv" },
        },
      },
      {
        operation: "DeleteDataset",
        input: { datasetArn: SHOP_DATASET },
        error: "ResourceInUseException",
      },
      { advanceMs: 5_000 },
      { operation: "DeleteSolution", input: { solutionArn: SOLUTION } },
      { operation: "DeleteDataset", input: { datasetArn: SHOP_DATASET } },
      { advanceMs: 2_000 },
      {
        operation: "DescribeSolutionVersion",
        input: { solutionVersionArn: "{version}" },
        error: "ResourceNotFoundException",
      },
      { operation: "DeleteSchema", input: { schemaArn: SCHEMA } },
      {
        operation: "DescribeSchema",
        input: { schemaArn: SCHEMA },
        error: "ResourceNotFoundException",
      },
      { operation: "DeleteDatasetGroup", input: { datasetGroupArn: SHOP_GROUP } },
      {
        operation: "DescribeDatasetGroup",
        input: { datasetGroupArn: SHOP_GROUP },
        output: { datasetGroup: { status: "DELETE PENDING" } },
      },
      { advanceMs: 1_000 },
      { operation: "ListDatasetGroups", input: {}, output: { datasetGroups: [] } },
    ],
  },
  {
    name: "a dataset is deleted after its filters, its event tracker and its metric attribution",
    beginning: "a dataset",
    steps: [
      { operation: "CreateFilter", input: BOOKS },
      {
        operation: "CreateEventTracker",
        input: { name: "clicks", datasetGroupArn: SHOP_GROUP },
        keep: { tracker: "eventTrackerArn" },
      },
      {
        operation: "CreateMetricAttribution",
        input: { name: "impact", ...USUAL_ATTRIBUTION },
        keep: { attribution: "metricAttributionArn" },
      },
      { advanceMs: 5_000 },
      {
        operation: "DeleteDataset",
        input: { datasetArn: SHOP_DATASET },
        error: "ResourceInUseException",
      },
      { operation: "DeleteFilter", input: { filterArn: FILTER } },
      { advanceMs: 2_000 },
      {
        operation: "DeleteDataset",
        input: { datasetArn: SHOP_DATASET },
        error: "ResourceInUseException",
      },
      { operation: "DeleteEventTracker", input: { eventTrackerArn: "{tracker}" } },
      { advanceMs: 2_000 },
      {
        operation: "DeleteDataset",
        input: { datasetArn: SHOP_DATASET },
        error: "ResourceInUseException",
      },
      { operation: "DeleteMetricAttribution", input: { metricAttributionArn: "{attribution}" } },
      { advanceMs: 2_000 },
      { operation: "DeleteDataset", input: { datasetArn: SHOP_DATASET }, output: {} },
    ],
  },
  {
    name: "a metric attribution is created, changed and deleted, and a dataset group has one",
    beginning: "a dataset group and a schema",
    steps: [
      {
        operation: "CreateMetricAttribution",
        input: { name: "impact", ...USUAL_ATTRIBUTION },
        keep: { attribution: "metricAttributionArn" },
      },
      {
        operation: "UpdateMetricAttribution",
        input: { metricAttributionArn: "{attribution}", addMetrics: [LENGTH] },
        error: "ResourceInUseException",
      },
      { advanceMs: 5_000 },
      {
        operation: "DescribeMetricAttribution",
        input: { metricAttributionArn: "{attribution}" },
        output: {
          metricAttribution: {
            name: "impact",
            datasetGroupArn: SHOP_GROUP,
            status: "ACTIVE",
            metricsOutputConfig: REPORTS,
            lastUpdatedDateTime: "2026-01-02T03:04:15.678Z",
          },
        },
        absent: ["metricAttribution.metrics", "metricAttribution.failureReason"],
      },
      {
        operation: "CreateMetricAttribution",
        input: { name: "second", ...USUAL_ATTRIBUTION },
        error: "LimitExceededException",
      },
      { advanceMs: 60_000 },
      {
        operation: "UpdateMetricAttribution",
        input: { metricAttributionArn: "{attribution}", addMetrics: [CLICKS] },
        error: "ResourceAlreadyExistsException",
      },
      {
        operation: "UpdateMetricAttribution",
        input: {
          metricAttributionArn: "{attribution}",
          addMetrics: [LENGTH],
          removeMetrics: ["clicks"],
        },
        output: { metricAttributionArn: "{attribution}" },
      },
      {
        operation: "ListMetricAttributions",
        input: { datasetGroupArn: SHOP_GROUP },
        output: {
          metricAttributions: [
            {
              metricAttributionArn: "{attribution}",
              name: "impact",
              status: "ACTIVE",
              lastUpdatedDateTime: "2026-01-02T03:05:15.678Z",
            },
          ],
        },
      },
      {
        operation: "ListMetricAttributionMetrics",
        input: { metricAttributionArn: "{attribution}" },
        output: { metrics: [LENGTH] },
        absent: ["nextToken"],
      },
      {
        operation: "DeleteDatasetGroup",
        input: { datasetGroupArn: SHOP_GROUP },
        error: "ResourceInUseException",
      },
      {
        operation: "DeleteMetricAttribution",
        input: { metricAttributionArn: "{attribution}" },
        output: {},
      },
      {
        operation: "DescribeMetricAttribution",
        input: { metricAttributionArn: "{attribution}" },
        output: { metricAttribution: { status: "DELETE PENDING" } },
      },
      { advanceMs: 2_000 },
      {
        operation: "DescribeMetricAttribution",
        input: { metricAttributionArn: "{attribution}" },
        error: "ResourceNotFoundException",
      },
    ],
  },
];
