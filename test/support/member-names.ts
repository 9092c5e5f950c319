// The names that Personalize has for the members of a kind. The tests spell these names without the code that they test.

/** "solutionVersion": the member of Describe's answer for the resource. */
export const memberOf = (kind: string): string => `${kind.charAt(0).toLowerCase()}${kind.slice(1)}`;

/** "solutionVersionArn": the member of requests and answers for its ARN. */
export const arnMemberOf = (kind: string): string => `${memberOf(kind)}Arn`;
