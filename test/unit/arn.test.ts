import {
  datasetGroupArnOf,
  isDatasetArn,
  isDatasetImportJobArn,
  isRoleArn,
  parseArn,
} from "../../src/arn.ts";

const JOB = "arn:aws:personalize:us-east-1:123456789012:dataset-import-job/interactions";

test("an ARN has partition, service, region, account and resource", () => {
  expect(parseArn("arn:aws-cn:personalize:cn-north-1:123456789012:dataset/shop/ITEMS")).toEqual({
    partition: "aws-cn",
    service: "personalize",
    region: "cn-north-1",
    account: "123456789012",
    resource: "dataset/shop/ITEMS",
  });
});

test.each([
  "",
  "interactions",
  "arn:aws:personalize:us-east-1:1234:dataset/a/B",
  `${JOB} `,
  `arn:aws:personalize:us-east-1:123456789012:${"x".repeat(256)}`,
])("%j is no ARN", (text) => {
  expect(parseArn(text)).toBeUndefined();
});

test("only a dataset import job's ARN passes for one", () => {
  expect(isDatasetImportJobArn(JOB)).toBe(true);
  expect(
    isDatasetImportJobArn(JOB.replace("dataset-import-job/interactions", "dataset/shop/ITEMS")),
  ).toBe(false);
  expect(isDatasetImportJobArn(JOB.replace("personalize", "s3"))).toBe(false);
  expect(isDatasetImportJobArn(JOB.replace("us-east-1", ""))).toBe(false);
  expect(isDatasetImportJobArn(`${JOB}/more`)).toBe(false);
});

test("only a dataset's ARN passes for one", () => {
  expect(
    isDatasetArn("arn:aws:personalize:us-east-1:123456789012:dataset/shop/ACTION_INTERACTIONS"),
  ).toBe(true);
  expect(isDatasetArn("arn:aws:personalize:us-east-1:123456789012:dataset-group/shop")).toBe(false);
});

test("only an IAM role's ARN passes for one", () => {
  expect(isRoleArn("arn:aws:iam::123456789012:role/path/deploy")).toBe(true);
  expect(isRoleArn("arn:aws:iam::123456789012:user/deploy")).toBe(false);
  expect(isRoleArn("deploy")).toBe(false);
});

test("a dataset's ARN names its group", () => {
  expect(datasetGroupArnOf("arn:aws:personalize:us-east-1:123456789012:dataset/shop/ITEMS")).toBe(
    "arn:aws:personalize:us-east-1:123456789012:dataset-group/shop",
  );
  expect(datasetGroupArnOf(JOB)).toBeUndefined();
  expect(datasetGroupArnOf("shop")).toBeUndefined();
});
