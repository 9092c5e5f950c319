// Advice for the failure reasons that AWS documents.

/**
 * The advice for the failure reasons that AWS documents.
 * Source: "Common error messages", Amazon Personalize Developer Guide.
 */
const HINTS: readonly (readonly [RegExp, string])[] = [
  [
    /missing the following columns/i,
    "The header of the CSV file must name every required field of the dataset's schema, with the same spelling.",
  ],
  [
    /length cannot be more than/i,
    "A value is longer than its field allows, or a text with commas or line breaks has no quotes.",
  ],
  [
    /insufficient privileges|access ?denied|not authorized/i,
    "The role and the bucket policy must both allow Amazon Personalize to list the bucket, to get or put its objects, and to use its KMS key if it has one.",
  ],
  [
    /invalid data location|no such (key|bucket)/i,
    "The S3 location must be a file, or a folder that ends in a slash.",
  ],
  [
    /fewer than \d+ (users|interactions)/i,
    "Training needs at least 1000 interactions, and 25 users with two interactions each, after the filter by event type.",
  ],
];

/** A sentence of advice for a failure reason, or undefined when the reason is not known. */
export function hintFor(failureReason: string): string | undefined {
  return HINTS.find(([pattern]) => pattern.test(failureReason))?.[1];
}
