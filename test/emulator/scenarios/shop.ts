// The shop of the scenarios: its ARNs, and the members that several requests share.
import { PLACE, ROLE, SOLUTION } from "../arns.ts";

export const SHOP_GROUP = `${PLACE}:dataset-group/shop`;
export const SCHEMA = `${PLACE}:schema/clicks`;
export const SHOP_DATASET = `${PLACE}:dataset/shop/INTERACTIONS`;
export const IMPORT = `${PLACE}:dataset-import-job/first`;
export const NEWEST_VERSION = `${SOLUTION}/$LATEST`;
export const CAMPAIGN = `${PLACE}:campaign/front`;
export const RECOMMENDER = `${PLACE}:recommender/home`;
export const FILTER = `${PLACE}:filter/books`;

/** Recipes, algorithms and feature transformations belong to AWS, not to an account. */
export const OF_AWS = "arn:aws:personalize::";
export const RECIPE = `${OF_AWS}:recipe/aws-user-personalization-v2`;

/** A schema in Avro. */
export const AVRO =
  '{"type":"record","name":"Interactions","fields":[{"name":"USER_ID","type":"string"}]}';

/** An import into the dataset, but for its name. */
export const USUAL_IMPORT = {
  datasetArn: SHOP_DATASET,
  dataSource: { dataLocation: "s3://bucket/a.csv" },
  roleArn: ROLE,
};

/** The filter of that ARN. */
export const BOOKS = {
  name: "books",
  datasetGroupArn: SHOP_GROUP,
  filterExpression: 'EXCLUDE ItemID WHERE Interactions.EVENT_TYPE IN ("buy")',
};

/** The input and the output of a batch job. */
export const BATCH = {
  jobInput: { s3DataSource: { path: "s3://bucket/in/" } },
  jobOutput: { s3DataDestination: { path: "s3://bucket/out/" } },
  roleArn: ROLE,
};

export const CLICKS = { eventType: "Click", metricName: "clicks", expression: "SAMPLECOUNT()" };
export const LENGTH = {
  eventType: "Watch",
  metricName: "length",
  expression: "SUM(Items.LENGTH)",
};
export const REPORTS = { s3DataDestination: { path: "s3://bucket/reports/" }, roleArn: ROLE };

/** A metric attribution, but for its name. */
export const USUAL_ATTRIBUTION = {
  datasetGroupArn: SHOP_GROUP,
  metrics: [CLICKS],
  metricsOutputConfig: REPORTS,
};

/** k0, k1, ...: as many keys of tags. */
export function tagKeys(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `k${index}`);
}
