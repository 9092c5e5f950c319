// Tests of the result of a call for each error of the SDK.
import {
  IncompleteAnswer,
  isAboutCredentials,
  isOutOfReach,
  isUnanswered,
  resultOfError,
  tooSlow,
} from "../../../src/aws/aws-result.ts";

interface Thrown {
  readonly name?: string;
  readonly message?: string;
  readonly code?: unknown;
  /** Zero where there was no answer; left out where the SDK sent nothing. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An error as the SDK throws it. */
function thrown({ name = "Error", message = "words", code, status, headers }: Thrown): Error {
  return Object.assign(new Error(message), {
    name,
    ...(code !== undefined && { code }),
    // The SDK notes on an error how often it tried, once it has tried.
    ...(status !== undefined && { $metadata: { attempts: 1, httpStatusCode: status } }),
    ...(headers !== undefined && { $response: { headers } }),
  });
}

test("a call that takes too long is no answer", () => {
  expect(tooSlow(30_000)).toEqual({
    type: "noAnswer",
    error: "TimeoutError",
    detail: "there was no complete answer within 30s",
  });
});

test("an answer without sense is no answer", () => {
  expect(resultOfError(new IncompleteAnswer("the answer has no list"))).toEqual({
    type: "noAnswer",
    error: "IncompleteAnswer",
    detail: "the answer has no list",
  });
});

test("a resource that AWS does not know is not found, whatever the status", () => {
  expect(resultOfError(thrown({ name: "ResourceNotFoundException", status: 400 }))).toEqual({
    type: "notFound",
  });
});

test.each([
  ["AccessDeniedException", 403],
  ["InvalidInputException", 400],
  ["ValidationException", 499],
])("%s with %d is a refusal", (name, status) => {
  expect(resultOfError(thrown({ name, status }))).toEqual({
    type: "refused",
    error: name,
    detail: "words",
  });
});

test.each([
  ["AccessDeniedException", 399],
  ["InternalServerException", 500],
  ["RequestTimeout", 408],
  ["TooMany", 429],
  ["ThrottlingException", 400],
  ["Throttling", 400],
  ["TooManyRequestsException", 400],
  ["RequestLimitExceeded", 400],
  ["LimitExceededException", 400],
  ["SlowDown", 400],
  ["PriorRequestNotComplete", 400],
  ["TransactionInProgressException", 400],
  ["SyntaxError", 403],
  ["UnknownError", 404],
  ["Unknown", 403],
])("%s with %d is no answer", (name, status) => {
  expect(resultOfError(thrown({ name, status }))).toMatchObject({ type: "noAnswer", error: name });
});

test.each(["NoSyntaxError", "SyntaxErrorOfCsv", "UnknownErrors", "IsUnknown"])(
  "%s is a word of AWS, though it looks like the SDK's names for none",
  (name) => {
    expect(resultOfError(thrown({ name, status: 403 }))).toMatchObject({
      type: "refused",
      error: name,
    });
  },
);

test.each([
  ["CredentialsProviderError", undefined],
  ["TokenProviderError", undefined],
  ["ProviderError", undefined],
  ["ExpiredTokenException", 400],
  ["ExpiredToken", 403],
  ["UnrecognizedClientException", 403],
  ["InvalidClientTokenId", 403],
  ["InvalidToken", 400],
  ["InvalidTokenException", 400],
  ["InvalidIdentityToken", 400],
  ["InvalidIdentityTokenException", 400],
])("%s is about the credentials", (name, status) => {
  const error = thrown({ name, ...(status !== undefined && { status }) });

  expect(isAboutCredentials(error)).toBe(true);
  expect(resultOfError(error)).toEqual({ type: "unauthenticated", error: name, detail: "words" });
});

test.each(["AccessDeniedException", "NotAnExpiredToken", "ExpiredTokenOfYours", "ProviderErrors"])(
  "%s is not about the credentials",
  (name) => {
    expect(isAboutCredentials(thrown({ name }))).toBe(false);
  },
);

test("a thrown value that is not an Error is not about the credentials", () => {
  expect(isAboutCredentials("ExpiredToken")).toBe(false);
});

const ANY =
  "Correct the AWS settings of this machine, in its environment or in the shared AWS configuration.";

test("an error of the SDK before it sends anything is the fault of a setting", () => {
  expect(resultOfError(thrown({ message: 'Cannot load env "AWS_X".' }))).toEqual({
    type: "misconfigured",
    error: "Error",
    detail: 'Cannot load env "AWS_X".',
    remedy: ANY,
  });
  expect(resultOfError("oops")).toMatchObject({ type: "misconfigured", detail: "oops" });
});

test("a file that is not there is the fault of a setting", () => {
  expect(resultOfError(thrown({ code: "ENOENT" }))).toMatchObject({
    type: "misconfigured",
    error: "ENOENT",
  });
});

test("a certificate that is not trusted is the fault of a setting, though the SDK tried", () => {
  const error = thrown({ code: "SELF_SIGNED_CERT_IN_CHAIN", status: 0 });

  expect(resultOfError(error)).toMatchObject({
    type: "misconfigured",
    error: "SELF_SIGNED_CERT_IN_CHAIN",
    remedy: expect.stringContaining("NODE_EXTRA_CA_CERTS") as string,
  });
});

test("an answer of AWS is never the fault of a setting", () => {
  const message = "FIPS and custom endpoint";

  expect(
    resultOfError(thrown({ name: "ValidationException", message, status: 400 })),
  ).toMatchObject({ type: "refused" });
});

test("a TypeError is the fault of a setting where there was no answer, and no answer otherwise", () => {
  for (const status of [undefined, 0]) {
    const error = thrown({ name: "TypeError", ...(status !== undefined && { status }) });
    expect(resultOfError(error)).toMatchObject({ type: "misconfigured", remedy: ANY });
  }
  expect(resultOfError(thrown({ name: "TypeError", status: 200 }))).toMatchObject({
    type: "noAnswer",
  });
});

test.each([
  "ECONNRESET",
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EPIPE",
])("%s is no answer, whoever met it", (code) => {
  for (const status of [undefined, 0]) {
    const error = thrown({ code, ...(status !== undefined && { status }) });
    expect(resultOfError(error)).toMatchObject({ type: "noAnswer", error: code });
  }
});

test("an error of a sent request is no answer, and is named by its code if the code is a text", () => {
  expect(resultOfError(thrown({ name: "TimeoutError", code: 110, status: 0 }))).toMatchObject({
    type: "noAnswer",
    error: "TimeoutError",
  });
});

test.each<[string | undefined, number | undefined]>([
  ["42", 42_000],
  ["0.5", 500],
  ["0", undefined],
  ["-1", undefined],
  ["Infinity", undefined],
  ["soon", undefined],
  [undefined, undefined],
])("a wish to be left alone of %j seconds is %j ms", (header, ms) => {
  const headers = header === undefined ? undefined : { "retry-after": header };

  expect(resultOfError(thrown({ status: 503, ...(headers && { headers }) }))).toMatchObject({
    retryAfterMs: ms,
  });
});

test("an answer without headers wishes nothing", () => {
  const error = Object.assign(thrown({ status: 503 }), { $response: {} });

  expect(resultOfError(error)).toMatchObject({ type: "noAnswer", retryAfterMs: undefined });
});

test.each([
  ["Command failed: aws-vault", { type: "unauthenticated", isUnclear: true }],
  ["TimeoutError from instance metadata service", { type: "noAnswer" }],
  ["The SSO session has expired", { type: "unauthenticated" }],
])("credentials whose source says %j are %j", (message, expected) => {
  const name = "CredentialsProviderError";

  expect(resultOfError(thrown({ name, message }))).toEqual({
    ...expected,
    error: name,
    detail: message,
  });
});

describe("of a message", () => {
  const detailOf = (message: string): unknown =>
    (resultOfError(thrown({ message })) as { detail?: string }).detail;

  test.each([
    [" first \nx-amz-security-token: hush", "first..."],
    [
      "The signature does not match. See the details.\n\nhush",
      "The signature does not match. See the details...",
    ],
    ["\nhush", "..."],
  ])("only the first line is shown, and that there is more: %j", (message, shown) => {
    expect(detailOf(message)).toBe(shown);
  });

  test("no more than space around one line is left out without a sign", () => {
    expect(detailOf(" first. \n\n")).toBe("first.");
  });

  test("credentials are not shown", () => {
    expect(detailOf("AKIAIOSFODNN7EXAMPLE may not")).toBe("(credential) may not");
  });

  test("500 characters are shown, and that there is more", () => {
    expect(detailOf("é".repeat(500))).toBe("é".repeat(500));
    expect(detailOf("é".repeat(501))).toBe(`${"é".repeat(500)}...`);
    expect(detailOf("y ".repeat(400))).toBe(`${"y ".repeat(250).trim()}...`);
  });
});

test.each([
  [{ type: "answer", value: 1 }, false],
  [{ type: "notFound" }, false],
  [{ type: "refused", error: "Denied", detail: "no" }, false],
  [{ type: "unauthenticated", error: "ExpiredToken", detail: "no" }, true],
  [{ type: "misconfigured", error: "CERT", detail: "no", remedy: "Do." }, true],
  [{ type: "noAnswer", error: "ECONNRESET", detail: "no" }, true],
] as const)("%j is without a word of AWS: %s", (result, unanswered) => {
  expect(isUnanswered(result)).toBe(unanswered);
});

test.each([
  ["ECONNRESET", true],
  ["TimeoutError", true],
  ["XECONN", false],
  ["ThrottlingException", false],
])("after %s AWS was out of reach: %s", (error, isOut) => {
  expect(isOutOfReach({ type: "noAnswer", error, detail: "no" })).toBe(isOut);
});
