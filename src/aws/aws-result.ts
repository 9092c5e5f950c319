// What one call to AWS came to.
import { formatDuration } from "../time/duration.ts";
import { cut } from "./cut.ts";
import { redacted } from "./redaction.ts";

/** What one call to AWS came to. */
export type AwsResult<T> =
  | { readonly type: "answer"; readonly value: T }
  | { readonly type: "notFound" }
  /** AWS refuses to answer, and another call will not help: access denied, bad credentials, bad input. */
  | { readonly type: "refused"; readonly error: string; readonly detail: string }
  /** Nobody answered, or not with anything that makes sense. Another call may help. */
  | {
      readonly type: "noAnswer";
      readonly error: string;
      readonly detail: string;
      readonly retryAfterMs?: number | undefined;
    };

/** No answer within the time that there was. */
export function tooSlow(limitMs: number): AwsResult<never> {
  return {
    type: "noAnswer",
    error: "TimeoutError",
    detail: `there was no complete answer within ${formatDuration(limitMs)}`,
  };
}

/** An answer arrived and makes no sense. */
export class IncompleteAnswer extends Error {
  override readonly name = "IncompleteAnswer";
}

/** What the SDK puts on the errors that it throws. No member is certain. */
interface SdkError {
  readonly name: string;
  readonly message: string;
  readonly code?: unknown;
  readonly $metadata?: { readonly httpStatusCode?: number };
  readonly $response?: { readonly headers?: Readonly<Record<string, string>> };
}

/**
 * Names under which AWS says "too fast", with a status of 400. Source: "Retry behavior", AWS SDKs and Tools
 * Reference Guide.
 */
const THROTTLED =
  /Throttl|TooManyRequests|RequestLimitExceeded|LimitExceeded|SlowDown|PriorRequestNotComplete|TransactionInProgress/;
/** The SDK's names for an answer that holds no error code of AWS. */
const NO_ERROR_CODE = /^(?:SyntaxError|UnknownError|Unknown)$/;
/** Credentials could not be found or made. The SDK throws these before it sends anything. */
const NO_CREDENTIALS = /CredentialsProviderError|TokenProviderError/;

/** What an error that the SDK threw says about the call. */
export function resultOfError(thrown: unknown): AwsResult<never> {
  const error = thrown instanceof Error ? (thrown as SdkError) : new Error(String(thrown));
  const httpStatus = "$metadata" in error ? (error.$metadata?.httpStatusCode ?? 0) : 0;
  const said = { error: nameOf(error), detail: publicWords(error.message) };
  if (error.name === "ResourceNotFoundException") {
    return { type: "notFound" };
  }
  const clientFault =
    httpStatus >= 400 && httpStatus < 500 && httpStatus !== 408 && httpStatus !== 429;
  // A TypeError before any answer is a bad setting or a bug here: every call will throw it again.
  const neverSent =
    NO_CREDENTIALS.test(error.name) || (error.name === "TypeError" && httpStatus === 0);
  // Only AWS can refuse; a web page with a 403 comes from something between here and AWS.
  const fromAws = !NO_ERROR_CODE.test(error.name);
  if (neverSent || (clientFault && fromAws && !THROTTLED.test(error.name))) {
    return { type: "refused", ...said };
  }
  return { type: "noAnswer", ...said, retryAfterMs: retryAfterMs(error) };
}

function nameOf(error: SdkError): string {
  return typeof error.code === "string" ? error.code : error.name;
}

/** Source: "Retry-After", RFC 9110 section 10.2.3; AWS uses only the form in seconds. */
function retryAfterMs(error: SdkError): number | undefined {
  const seconds = Number(error.$response?.headers?.["retry-after"]);
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : undefined;
}

/** How much of AWS's message is shown, in characters. */
const LONGEST_MESSAGE = 500;

/**
 * The part of AWS's message that may be shown. AWS answers a rejected signature with the canonical request, session
 * token and all, from the second line on, and some messages name the access key.
 */
function publicWords(message: string): string {
  const [line = ""] = message.split("\n");
  return cut(redacted(line), LONGEST_MESSAGE).trim();
}
