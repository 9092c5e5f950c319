// Tests of the advice for the failure reasons that AWS documents.
import { hintFor } from "../../../src/wait/hints.ts";

const PRIVILEGES =
  "The role and the bucket policy must both allow Amazon Personalize to list the bucket, to get or put its objects, and to use its KMS key if it has one.";
const LOCATION = "The S3 location must be a file, or a folder that ends in a slash.";

test.each([
  [
    "Input csv is missing the following columns: [ITEM_ID]",
    "The header of the CSV file must name every required field of the dataset's schema, with the same spelling.",
  ],
  [
    "Value in column GENRE Length cannot be more than 1000 characters",
    "A value is longer than its field allows, or a text with commas or line breaks has no quotes.",
  ],
  ["Insufficient privileges for accessing data in S3", PRIVILEGES],
  ["Access Denied (Service: Amazon S3)", PRIVILEGES],
  ["AccessDenied", PRIVILEGES],
  ["User is not authorized to perform s3:GetObject", PRIVILEGES],
  ["Invalid data location", LOCATION],
  ["No such key", LOCATION],
  ["The specified bucket: NoSuchBucket; no such bucket", LOCATION],
  [
    "There are fewer than 25 users with at least two interactions",
    "Training needs at least 1000 interactions, and 25 users with two interactions each, after the filter by event type.",
  ],
  [
    "fewer than 1000 interactions after filtering",
    "Training needs at least 1000 interactions, and 25 users with two interactions each, after the filter by event type.",
  ],
])("AWS's reason %j has the advice %j", (reason, advice) => {
  expect(hintFor(reason)).toBe(advice);
});

test.each(["", "Internal failure", "fewer than many users", "no such thing"])(
  "AWS's reason %j has none",
  (reason) => {
    expect(hintFor(reason)).toBeUndefined();
  },
);
