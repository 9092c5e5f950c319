// What Personalize calls the members of a kind. The tests spell these names without the code that they test.

/** "solutionVersion": where Describe's answer has the resource. */
export const memberOf = (kind: string): string => `${kind.charAt(0).toLowerCase()}${kind.slice(1)}`;

/** "solutionVersionArn": where requests and answers have its ARN. */
export const arnMemberOf = (kind: string): string => `${memberOf(kind)}Arn`;
