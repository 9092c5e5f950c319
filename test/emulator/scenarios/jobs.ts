// Scenarios: jobs and trainings end.
import { PLACE, ROLE, SOLUTION } from "../arns.ts";
import type { Scenario } from "./scenario.ts";
import { BATCH, BOOKS, SHOP_DATASET, FILTER, SHOP_GROUP, IMPORT } from "./shop.ts";

export const JOBS: readonly Scenario[] = [
  {
    name: "a job that fails tells why",
    beginning: "an import under way",
    steps: [
      {
        timelineOf: IMPORT,
        timeline: [
          {
            status: "CREATE FAILED",
            failureReason: "Input CSV is missing the following columns:[ITEM_ID]",
          },
        ],
      },
      {
        operation: "DescribeDatasetImportJob",
        input: { datasetImportJobArn: IMPORT },
        output: {
          datasetImportJob: {
            status: "CREATE FAILED",
            failureReason: "Input CSV is missing the following columns:[ITEM_ID]",
          },
        },
      },
      {
        operation: "ListDatasetImportJobs",
        input: {},
        output: {
          datasetImportJobs: [
            {
              status: "CREATE FAILED",
              failureReason: "Input CSV is missing the following columns:[ITEM_ID]",
            },
          ],
        },
      },
    ],
  },
  {
    name: "jobs of every other kind end in their own status",
    beginning: "a solution version",
    steps: [
      { operation: "CreateFilter", input: BOOKS },
      { advanceMs: 5_000 },
      {
        operation: "ListFilters",
        input: { datasetGroupArn: SHOP_GROUP },
        output: { Filters: [{ name: "books", status: "ACTIVE", datasetGroupArn: SHOP_GROUP }] },
      },
      {
        operation: "DescribeFilter",
        input: { filterArn: FILTER },
        output: { filter: { name: "books" } },
      },
      {
        operation: "CreateBatchInferenceJob",
        input: { jobName: "mail", solutionVersionArn: "{version}", filterArn: FILTER, ...BATCH },
      },
      {
        operation: "CreateBatchSegmentJob",
        input: { jobName: "mail", solutionVersionArn: "{version}", ...BATCH },
      },
      {
        operation: "CreateDataDeletionJob",
        input: {
          jobName: "forget",
          datasetGroupArn: SHOP_GROUP,
          dataSource: { dataLocation: "s3://bucket/users.csv" },
          roleArn: ROLE,
        },
      },
      {
        operation: "CreateDatasetExportJob",
        input: {
          jobName: "backup",
          datasetArn: SHOP_DATASET,
          jobOutput: { s3DataDestination: { path: "s3://bucket/out/" } },
          roleArn: ROLE,
        },
      },
      { operation: "DeleteFilter", input: { filterArn: FILTER }, error: "ResourceInUseException" },
      { advanceMs: 1_000 },
      {
        operation: "DescribeBatchInferenceJob",
        input: { batchInferenceJobArn: `${PLACE}:batch-inference-job/mail` },
        output: {
          batchInferenceJob: {
            status: "IN PROGRESS",
            jobInput: { s3DataSource: { path: "s3://bucket/in/" } },
            batchInferenceJobMode: "BATCH_INFERENCE",
          },
        },
      },
      {
        operation: "ListDataDeletionJobs",
        input: { datasetGroupArn: SHOP_GROUP },
        output: {
          dataDeletionJobs: [
            { jobName: "forget", status: "IN_PROGRESS", datasetGroupArn: SHOP_GROUP },
          ],
        },
      },
      { advanceMs: 4_000 },
      {
        operation: "DescribeBatchSegmentJob",
        input: { batchSegmentJobArn: `${PLACE}:batch-segment-job/mail` },
        output: { batchSegmentJob: { status: "ACTIVE" } },
      },
      {
        operation: "DescribeDataDeletionJob",
        input: { dataDeletionJobArn: `${PLACE}:data-deletion-job/forget` },
        output: { dataDeletionJob: { status: "COMPLETED" } },
      },
      {
        operation: "DescribeDatasetExportJob",
        input: { datasetExportJobArn: `${PLACE}:dataset-export-job/backup` },
        output: {
          datasetExportJob: {
            status: "ACTIVE",
            ingestionMode: "PUT",
            jobOutput: { s3DataDestination: { path: "s3://bucket/out/" } },
          },
        },
      },
      {
        operation: "ListBatchInferenceJobs",
        input: { solutionVersionArn: "{version}" },
        output: { batchInferenceJobs: [{ jobName: "mail", solutionVersionArn: "{version}" }] },
      },
      {
        operation: "ListBatchSegmentJobs",
        input: {},
        output: { batchSegmentJobs: [{ jobName: "mail" }] },
      },
      {
        operation: "ListDatasetExportJobs",
        input: { datasetArn: SHOP_DATASET },
        output: { datasetExportJobs: [{ jobName: "backup" }] },
      },
    ],
  },
  {
    name: "training that is stopped ends in CREATE STOPPED",
    beginning: "a solution version",
    steps: [
      {
        operation: "StopSolutionVersionCreation",
        input: { solutionVersionArn: "{version}" },
        error: "ResourceInUseException",
      },
      {
        operation: "CreateSolutionVersion",
        input: { solutionArn: SOLUTION, trainingMode: "UPDATE" },
        keep: { second: "solutionVersionArn" },
      },
      {
        operation: "DeleteSolution",
        input: { solutionArn: SOLUTION },
        error: "ResourceInUseException",
      },
      { advanceMs: 1_000 },
      {
        operation: "StopSolutionVersionCreation",
        input: { solutionVersionArn: "{second}" },
        output: {},
      },
      {
        operation: "DescribeSolutionVersion",
        input: { solutionVersionArn: "{second}" },
        output: { solutionVersion: { status: "CREATE STOPPING" } },
      },
      { advanceMs: 1_000 },
      {
        operation: "DescribeSolution",
        input: { solutionArn: SOLUTION },
        output: {
          solution: {
            latestSolutionVersion: {
              solutionVersionArn: "{second}",
              status: "CREATE STOPPED",
              trainingMode: "UPDATE",
            },
          },
        },
      },
      {
        operation: "CreateCampaign",
        input: { name: "front", solutionVersionArn: "{second}" },
        error: "InvalidInputException",
      },
    ],
  },
  {
    name: "a solution version has metrics once it is trained",
    beginning: "a solution version in training",
    steps: [
      {
        operation: "GetSolutionMetrics",
        input: { solutionVersionArn: "{version}" },
        error: "ResourceInUseException",
      },
      { advanceMs: 5_000 },
      {
        operation: "GetSolutionMetrics",
        input: { solutionVersionArn: "{version}" },
        output: {
          solutionVersionArn: "{version}",
          metrics: { coverage: 0.9934, precision_at_25: 0.3272 },
        },
      },
      {
        operation: "GetSolutionMetrics",
        input: { solutionVersionArn: `${PLACE}:solution/ranking/none` },
        error: "ResourceNotFoundException",
      },
    ],
  },
];
