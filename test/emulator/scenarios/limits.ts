// Scenarios: the limits on the number of resources.
import type { Scenario } from "./scenario.ts";
import { SHOP_DATASET, SHOP_GROUP, NEWEST_VERSION, USUAL_IMPORT } from "./shop.ts";

export const LIMITS: readonly Scenario[] = [
  {
    name: "a name is taken once, and an event tracker once per dataset group",
    beginning: "a dataset group and a schema",
    steps: [
      {
        operation: "CreateDatasetGroup",
        input: { name: "shop" },
        error: "ResourceAlreadyExistsException",
      },
      {
        operation: "CreateEventTracker",
        input: { name: "one", datasetGroupArn: SHOP_GROUP },
        keep: { tracker: "eventTrackerArn" },
      },
      {
        operation: "CreateEventTracker",
        input: { name: "two", datasetGroupArn: SHOP_GROUP },
        error: "ResourceAlreadyExistsException",
      },
      {
        operation: "DescribeEventTracker",
        input: { eventTrackerArn: "{tracker}" },
        output: {
          eventTracker: { name: "one", accountId: "123456789012", status: "CREATE PENDING" },
        },
      },
      { operation: "ListEventTrackers", input: {}, output: { eventTrackers: [{ name: "one" }] } },
    ],
  },
  {
    name: "a sixth import at once is over the limit",
    beginning: "a dataset",
    steps: [
      { operation: "CreateDatasetImportJob", input: { jobName: "j1", ...USUAL_IMPORT } },
      { operation: "CreateDatasetImportJob", input: { jobName: "j2", ...USUAL_IMPORT } },
      { operation: "CreateDatasetImportJob", input: { jobName: "j3", ...USUAL_IMPORT } },
      { operation: "CreateDatasetImportJob", input: { jobName: "j4", ...USUAL_IMPORT } },
      { operation: "CreateDatasetImportJob", input: { jobName: "j5", ...USUAL_IMPORT } },
      {
        operation: "CreateDatasetImportJob",
        input: { jobName: "j6", ...USUAL_IMPORT },
        error: "LimitExceededException",
      },
      { advanceMs: 5_000 },
      {
        operation: "ListDatasetImportJobs",
        input: { datasetArn: SHOP_DATASET, maxResults: 3 },
        output: {
          datasetImportJobs: [
            { jobName: "j1", importMode: "FULL" },
            { jobName: "j2" },
            { jobName: "j3" },
          ],
        },
        keep: { token: "nextToken" },
      },
      {
        operation: "ListDatasetImportJobs",
        input: { datasetArn: SHOP_DATASET, maxResults: 3, nextToken: "{token}" },
        output: { datasetImportJobs: [{ jobName: "j4" }, { jobName: "j5" }] },
        absent: ["nextToken"],
      },
      {
        operation: "ListDatasetImportJobs",
        input: { nextToken: "{token}" },
        error: "InvalidNextTokenException",
      },
    ],
  },
  {
    name: "a sixth campaign in a dataset group is over the limit",
    beginning: "a solution version",
    steps: [
      { operation: "CreateCampaign", input: { name: "c1", solutionVersionArn: NEWEST_VERSION } },
      { operation: "CreateCampaign", input: { name: "c2", solutionVersionArn: NEWEST_VERSION } },
      { operation: "CreateCampaign", input: { name: "c3", solutionVersionArn: NEWEST_VERSION } },
      { operation: "CreateCampaign", input: { name: "c4", solutionVersionArn: NEWEST_VERSION } },
      { operation: "CreateCampaign", input: { name: "c5", solutionVersionArn: NEWEST_VERSION } },
      {
        operation: "CreateCampaign",
        input: { name: "c6", solutionVersionArn: NEWEST_VERSION },
        error: "LimitExceededException",
      },
    ],
  },
];
