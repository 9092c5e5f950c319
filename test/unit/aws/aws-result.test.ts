// Tests of what an error that the SDK threw says about the call.
import { IncompleteAnswer, resultOfError, tooSlow } from "../../../src/aws/aws-result.ts";

interface Thrown {
  readonly name?: string;
  readonly message?: string;
  readonly code?: unknown;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An error as the SDK throws one. */
function thrown({ name = "Error", message = "words", code, status, headers }: Thrown): Error {
  return Object.assign(new Error(message), {
    name,
    ...(code !== undefined && { code }),
    ...(status !== undefined && { $metadata: { httpStatusCode: status } }),
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
  expect(resultOfError(new IncompleteAnswer("the answer held no list"))).toEqual({
    type: "noAnswer",
    error: "IncompleteAnswer",
    detail: "the answer held no list",
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

test.each(["CredentialsProviderError", "TokenProviderError"])(
  "%s is a refusal, though nothing was sent",
  (name) => {
    expect(resultOfError(thrown({ name }))).toMatchObject({ type: "refused", error: name });
  },
);

test("a TypeError is a refusal where nothing was sent, and no answer otherwise", () => {
  expect(resultOfError(thrown({ name: "TypeError" }))).toMatchObject({ type: "refused" });
  expect(resultOfError(thrown({ name: "TypeError", status: 200 }))).toMatchObject({
    type: "noAnswer",
  });
});

test("an error of the network is no answer, and is named by its code", () => {
  expect(resultOfError(thrown({ code: "ECONNRESET" }))).toMatchObject({
    type: "noAnswer",
    error: "ECONNRESET",
  });
  expect(resultOfError(thrown({ name: "TimeoutError", code: 110 }))).toMatchObject({
    error: "TimeoutError",
  });
});

test("what is no Error is told as a text", () => {
  expect(resultOfError("oops")).toMatchObject({ type: "noAnswer", error: "Error", detail: "oops" });
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

describe("of a message", () => {
  const detailOf = (message: string): unknown =>
    (resultOfError(thrown({ message })) as { detail?: string }).detail;

  test("only the first line is shown, without the space around it", () => {
    expect(detailOf(" first \nx-amz-security-token: hush")).toBe("first");
  });

  test("credentials are not shown", () => {
    expect(detailOf("AKIAIOSFODNN7EXAMPLE may not")).toBe("(credential) may not");
  });

  test("500 characters are shown", () => {
    expect(detailOf("y ".repeat(400))).toHaveLength(499);
    expect(detailOf("é-".repeat(400))).toHaveLength(500);
  });
});
