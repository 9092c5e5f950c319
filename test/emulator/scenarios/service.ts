// Scenarios: regions, accounts, faults and tags.
import { PLACE } from "../arns.ts";
import type { Scenario } from "./scenario.ts";
import { SHOP_GROUP, tagKeys } from "./shop.ts";

export const SERVICE: readonly Scenario[] = [
  {
    name: "each region and account has its own",
    steps: [
      {
        operation: "CreateDatasetGroup",
        input: {
          name: "shop",
          roleArn: "arn:aws:iam::999999999999:role/r",
          kmsKeyArn: "arn:aws:kms:us-east-1:999999999999:key/k",
        },
        output: {
          datasetGroupArn: "arn:aws:personalize:us-east-1:999999999999:dataset-group/shop",
        },
      },
      {
        operation: "CreateDatasetGroup",
        input: { name: "shop" },
        region: "eu-west-1",
        output: {
          datasetGroupArn: "arn:aws:personalize:eu-west-1:123456789012:dataset-group/shop",
        },
      },
      {
        operation: "DescribeDatasetGroup",
        input: { datasetGroupArn: "arn:aws:personalize:us-east-1:999999999999:dataset-group/shop" },
        region: "eu-west-1",
        error: "ResourceNotFoundException",
      },
      {
        operation: "ListDatasetGroups",
        input: {},
        region: "eu-west-1",
        output: {
          datasetGroups: [
            { datasetGroupArn: "arn:aws:personalize:eu-west-1:123456789012:dataset-group/shop" },
          ],
        },
      },
      {
        operation: "ListDatasetGroups",
        input: {},
        region: "ap-south-1",
        output: { datasetGroups: [] },
      },
    ],
  },
  {
    name: "a fault reaches the client as the error that AWS has for it",
    steps: [
      { fault: { kind: "throttled", times: 1 } },
      { operation: "ListSchemas", input: {}, error: "ThrottlingException" },
      { fault: { kind: "server error", times: 1 } },
      { operation: "ListSchemas", input: {}, error: "InternalServerException" },
      { fault: { kind: "expired credentials", operations: ["ListSchemas"], times: 1 } },
      { operation: "ListSchemas", input: {}, error: "ExpiredTokenException" },
      { operation: "ListSchemas", input: {}, output: { schemas: [] } },
    ],
  },
  {
    name: "tags are kept, replaced and taken away",
    steps: [
      {
        operation: "CreateDatasetGroup",
        input: {
          name: "shop",
          tags: [
            { tagKey: "team", tagValue: "shop" },
            { tagKey: "stage", tagValue: "dev" },
          ],
        },
      },
      {
        operation: "ListTagsForResource",
        input: { resourceArn: SHOP_GROUP },
        output: {
          tags: [
            { tagKey: "team", tagValue: "shop" },
            { tagKey: "stage", tagValue: "dev" },
          ],
        },
      },
      {
        operation: "TagResource",
        input: {
          resourceArn: SHOP_GROUP,
          tags: [
            { tagKey: "stage", tagValue: "prod" },
            { tagKey: "cost", tagValue: "" },
          ],
        },
        output: {},
      },
      {
        operation: "UntagResource",
        input: { resourceArn: SHOP_GROUP, tagKeys: ["team", "unknown"] },
        output: {},
      },
      {
        operation: "ListTagsForResource",
        input: { resourceArn: SHOP_GROUP },
        output: {
          tags: [
            { tagKey: "stage", tagValue: "prod" },
            { tagKey: "cost", tagValue: "" },
          ],
        },
      },
      {
        operation: "TagResource",
        input: { resourceArn: SHOP_GROUP, tags: [{ tagKey: "aws:team", tagValue: "shop" }] },
        error: "InvalidInputException",
      },
      {
        operation: "TagResource",
        input: {
          resourceArn: SHOP_GROUP,
          tags: tagKeys(49).map((tagKey) => ({ tagKey, tagValue: "" })),
        },
        error: "TooManyTagsException",
      },
      {
        operation: "UntagResource",
        input: { resourceArn: SHOP_GROUP, tagKeys: tagKeys(51) },
        error: "TooManyTagKeysException",
      },
      {
        operation: "ListTagsForResource",
        input: { resourceArn: `${PLACE}:dataset-group/other` },
        error: "ResourceNotFoundException",
      },
    ],
  },
];
