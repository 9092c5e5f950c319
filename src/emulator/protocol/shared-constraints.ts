// Constraints that several kinds share.
import {
  listOf,
  oneOf,
  required,
  structure,
  wholeFrom,
  type TextConstraint,
} from "./constraint.ts";

/** Constraints that several kinds share, from "Contents" in the Amazon Personalize API reference. */
export const ARN: TextConstraint = {
  type: "text",
  max: 256,
  pattern: "arn:([a-z\\d-]+):personalize:.*:.*:.+",
};
export const NAME: TextConstraint = {
  type: "text",
  max: 63,
  pattern: "^[a-zA-Z0-9][a-zA-Z0-9\\-_]*",
};
export const NEXT_TOKEN: TextConstraint = {
  type: "text",
  max: 1500,
  pattern: "\\p{ASCII}{0,1500}",
};
export const ROLE_ARN: TextConstraint = {
  type: "text",
  max: 256,
  pattern: "arn:([a-z\\d-]+):iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+",
};
export const KMS_KEY_ARN: TextConstraint = {
  type: "text",
  max: 2048,
  pattern: "arn:aws.*:kms:.*:[0-9]{12}:key/.*",
};
const S3_LOCATION: TextConstraint = { type: "text", max: 256, pattern: "(s3|http|https)://.+" };
const TAG_TEXT = "^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$";

export const DOMAIN = oneOf("ECOMMERCE", "VIDEO_ON_DEMAND");
export const DATASET_TYPE: TextConstraint = { type: "text", max: 256, pattern: "^[A-Za-z_]+$" };
export const MAX_RESULTS = wholeFrom(1, 100);
export const PROVISIONED_RATE = wholeFrom(1);

export const TAG_KEY: TextConstraint = { type: "text", min: 1, max: 128, pattern: TAG_TEXT };

/** The constraint on tags, but not on their number, which has an error of its own: TooManyTagsException. */
export const TAGS = listOf(
  structure({
    tagKey: required(TAG_KEY),
    tagValue: required({ type: "text", max: 256, pattern: TAG_TEXT }),
  }),
);

/** Files to read; the page "Common error messages" gives the text of the error. */
export const DATA_SOURCE = structure({
  dataLocation: {
    ...S3_LOCATION,
    complaint: (location) =>
      `Invalid Data location: '${location ?? ""}' is not of the form s3://bucket/file.csv or s3://bucket/folder/.`,
  },
});

/** Files to read or write. */
export const S3_FILES = structure({ path: required(S3_LOCATION), kmsKeyArn: KMS_KEY_ARN });
export const JOB_INPUT = structure({ s3DataSource: required(S3_FILES) });
export const JOB_OUTPUT = structure({ s3DataDestination: required(S3_FILES) });
