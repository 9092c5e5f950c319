// Tests of the advice for the failure reasons that AWS documents.
import { hintFor } from "../../../src/wait/hints.ts";

const PRIVILEGES =
  "The role and the bucket's policy must both let Amazon Personalize list the bucket and get or put its objects, and use its KMS key if it has one.";
const LOCATION = "Check the S3 location: a file, or a folder that ends in a slash.";

test.each([
  [
    "Input csv is missing the following columns: [ITEM_ID]",
    "The header of the CSV must name every required field of the dataset's schema, spelt the same.",
  ],
  [
    "Value in column GENRE Length cannot be more than 1000 characters",
    "A value is longer than its field allows; text that contains commas or line breaks must be quoted.",
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
    "Training takes at least 1000 interactions and 25 users with two each, counted after filtering by event type: import more, or filter less.",
  ],
  [
    "fewer than 1000 interactions after filtering",
    "Training takes at least 1000 interactions and 25 users with two each, counted after filtering by event type: import more, or filter less.",
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
