// Advice for the failure reasons that AWS documents.

/**
 * What to do about the failure reasons that AWS documents.
 * Source: "Common error messages", Amazon Personalize Developer Guide.
 */
const HINTS: readonly (readonly [RegExp, string])[] = [
  [
    /missing the following columns/i,
    "The header of the CSV must name every required field of the dataset's schema, spelt the same.",
  ],
  [
    /length cannot be more than/i,
    "A value is longer than its field allows; text that contains commas or line breaks must be quoted.",
  ],
  [
    /insufficient privileges|access ?denied|not authorized/i,
    "The role and the bucket's policy must both let Amazon Personalize list the bucket and get or put its objects, and use its KMS key if it has one.",
  ],
  [
    /invalid data location|no such (key|bucket)/i,
    "Check the S3 location: a file, or a folder that ends in a slash.",
  ],
  [
    /fewer than \d+ (users|interactions)/i,
    "Training takes at least 1000 interactions and 25 users with two each, counted after filtering by event type: import more, or filter less.",
  ],
];

/** A sentence of advice for a failure reason, or undefined when the reason is not a known one. */
export function hintFor(failureReason: string): string | undefined {
  return HINTS.find(([pattern]) => pattern.test(failureReason))?.[1];
}
