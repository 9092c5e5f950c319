// Tests of how ARNs are read.
import {
  datasetGroupArnOf,
  isArnOf,
  isRoleArn,
  namesInArn,
  parseArn,
} from "../../../src/kinds/arn.ts";
import { KINDS, kindNamed } from "../../../src/kinds/kinds.ts";

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

test("an ARN may have 256 characters, and no more", () => {
  const begin = "arn:aws:personalize:us-east-1:123456789012:";

  expect(parseArn(begin + "x".repeat(256 - begin.length))).toBeDefined();
  expect(parseArn(begin + "x".repeat(257 - begin.length))).toBeUndefined();
});

test("the ARN of a global service has no region", () => {
  expect(parseArn("arn:aws:iam::123456789012:role/deploy")?.region).toBe("");
});

test.each([
  "",
  "interactions",
  "ARN:aws:personalize:us-east-1:123456789012:dataset/a/B",
  ` ${JOB}`,
  "arn:aws:personalize:us-east-1:123456789012:",
  "arn:aws:personalize:us-east-1:1234567890123:dataset/a/B",
  "arn:aws:personalize:us-east-1:1234:dataset/a/B",
  `${JOB} `,
  `arn:aws:personalize:us-east-1:123456789012:${"x".repeat(256)}`,
])("%j is no ARN", (text) => {
  expect(parseArn(text)).toBeUndefined();
});

describe("the ARN of a resource", () => {
  const arnOf = (tail: string): string => `arn:aws:personalize:us-east-1:123456789012:${tail}`;

  test.each(KINDS)("passes for that of a $name, and for that of no other kind", (kind) => {
    const passesFor = KINDS.filter((other) => isArnOf(other, arnOf(kind.arnExample)));

    expect(passesFor).toEqual([kind]);
  });

  test.each([
    ["that is no ARN", "dataset-import-job/interactions"],
    ["of another service", JOB.replace("personalize", "s3")],
    ["without a region", JOB.replace("us-east-1", "")],
    ["with a section too many", `${JOB}/more`],
    ["with a name that is none", `${JOB}$`],
  ])("is refused %s", (_, arn) => {
    expect(isArnOf(kindNamed("DatasetImportJob"), arn)).toBe(false);
  });

  test("may be the ARN of an action interactions dataset", () => {
    expect(isArnOf(kindNamed("Dataset"), arnOf("dataset/shop/ACTION_INTERACTIONS"))).toBe(true);
  });
});

test("only an IAM role's ARN passes for one", () => {
  expect(isRoleArn("arn:aws:iam::123456789012:role/path/deploy")).toBe(true);
  expect(isRoleArn("arn:aws:iam::123456789012:role/a+b=c,d.e@f_g-h")).toBe(true);
  expect(isRoleArn("arn:aws:iam::123456789012:user/deploy")).toBe(false);
  expect(isRoleArn("arn:aws:iam::123456789012:role/")).toBe(false);
  expect(isRoleArn("arn:aws:iam::123456789012:role/deploy$")).toBe(false);
  expect(isRoleArn("arn:aws:iam::123456789012:a-role/deploy")).toBe(false);
  expect(isRoleArn("arn:aws:sts::123456789012:role/deploy")).toBe(false);
  expect(isRoleArn("deploy")).toBe(false);
});

test("a dataset's ARN names its group", () => {
  expect(datasetGroupArnOf("arn:aws:personalize:us-east-1:123456789012:dataset/shop/ITEMS")).toBe(
    "arn:aws:personalize:us-east-1:123456789012:dataset-group/shop",
  );
  expect(
    datasetGroupArnOf("arn:aws-cn:personalize:cn-north-1:210987654321:dataset/a_b-c/X_Y"),
  ).toBe("arn:aws-cn:personalize:cn-north-1:210987654321:dataset-group/a_b-c");
  expect(datasetGroupArnOf(JOB)).toBeUndefined();
  expect(datasetGroupArnOf("shop")).toBeUndefined();
});

test.each([
  "dataset/shop/ITEMS/2",
  "dataset/shop/ITEMS-2",
  "my-dataset/shop/ITEMS",
  "a/dataset/shop/ITEMS",
])("the ARN of %s, which is no dataset, names no group", (resource) => {
  expect(
    datasetGroupArnOf(`arn:aws:personalize:us-east-1:123456789012:${resource}`),
  ).toBeUndefined();
});

test("the names in an ARN are the names of the resource and of its parents", () => {
  const dataset = "arn:aws:personalize:us-east-1:123456789012:dataset/shop/ITEMS";

  expect(namesInArn(dataset)).toEqual(["shop", "ITEMS"]);
  expect(namesInArn(dataset.replace("/ITEMS", "//ITEMS"))).toEqual(["shop", "ITEMS"]);
  expect(namesInArn("shop/ITEMS")).toEqual([]);
});
