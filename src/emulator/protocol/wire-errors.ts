// The errors of the service, in their form over HTTP.

/** An error in its form over HTTP: HTTP status, `__type` and `message` of AWS JSON 1.1. */
export class WireError extends Error {
  readonly httpStatus: number;
  readonly type: string;

  constructor(httpStatus: number, type: string, message: string) {
    super(message);
    this.httpStatus = httpStatus;
    this.type = type;
  }

  get body(): string {
    return JSON.stringify({ __type: this.type, message: this.message });
  }
}

export const invalidInput = (message: string): WireError =>
  new WireError(400, "InvalidInputException", message);

export const invalidNextToken = (): WireError =>
  new WireError(400, "InvalidNextTokenException", "The next token is not valid.");

export const resourceNotFound = (arn: string): WireError =>
  new WireError(400, "ResourceNotFoundException", `Resource Arn ${arn} does not exist.`);

export const resourceAlreadyExists = (arn: string): WireError =>
  new WireError(
    400,
    "ResourceAlreadyExistsException",
    `Another resource with Arn ${arn} already exists.`,
  );

export const metricAlreadyExists = (name: string): WireError =>
  new WireError(400, "ResourceAlreadyExistsException", `Metric ${name} already exists.`);

export const metricNotFound = (name: string): WireError =>
  new WireError(400, "ResourceNotFoundException", `Metric ${name} does not exist.`);

export const limitExceeded = (limit: number): WireError =>
  new WireError(
    400,
    "LimitExceededException",
    `More than ${limit} resources with PENDING or IN_PROGRESS status.`,
  );

export const quotaExceeded = (limit: number, label: string): WireError =>
  new WireError(
    400,
    "LimitExceededException",
    limit === 1 ? `There is 1 ${label} already.` : `There are ${limit} ${label}s already.`,
  );

export const resourceInUse = (message: string): WireError =>
  new WireError(400, "ResourceInUseException", message);

export const tooManyTags = (): WireError =>
  new WireError(400, "TooManyTagsException", "A resource has at most 50 tags.");

export const tooManyTagKeys = (): WireError =>
  new WireError(400, "TooManyTagKeysException", "A request names at most 50 tag keys.");

export const serialization = (message: string): WireError =>
  new WireError(400, "SerializationException", message);

export const unknownOperation = (name: string): WireError =>
  new WireError(
    400,
    "UnknownOperationException",
    name === ""
      ? 'The request names no operation: x-amz-target is not "AmazonPersonalize." and a name.'
      : `The emulator has no operation ${name}.`,
  );

export const missingAuthentication = (): WireError =>
  new WireError(403, "MissingAuthenticationTokenException", "Missing Authentication Token");

export const incompleteSignature = (): WireError =>
  new WireError(
    403,
    "IncompleteSignatureException",
    "Authorization header requires a 'Credential' scoped to a region and to 'personalize'.",
  );

export const internalFailure = (cause: unknown): WireError =>
  new WireError(
    500,
    "InternalServerException",
    `The emulator itself failed: ${cause instanceof Error ? cause.message : String(cause)}`,
  );
