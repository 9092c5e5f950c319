// The result of one call to AWS, and how an error of the SDK becomes a result.
// cspell:ignore Throttl
import { formatDuration } from "../time/duration.ts";
import { cutBetweenWords } from "./cut.ts";
import { redacted } from "./redaction.ts";
import { ANY_SETTING, settingFor } from "./setting.ts";
import { sourceFaultOf } from "./source-fault.ts";

/** The result of one call to AWS. */
export type AwsResult<T> =
  | { readonly type: "answer"; readonly value: T }
  | { readonly type: "notFound" }
  /** AWS refuses to answer, and another call will not help: access denied, bad input. */
  | { readonly type: "refused"; readonly error: string; readonly detail: string }
  /** The credentials are missing, have expired or are not known to AWS, also after they were read again. */
  | {
      readonly type: "unauthenticated";
      readonly error: string;
      readonly detail: string;
      /** The SDK found no credentials. The SDK also says this when a source of credentials did not answer. */
      readonly isUnclear?: boolean;
    }
  /** A setting of this machine kept the question from AWS, or the answer from this process. */
  | {
      readonly type: "misconfigured";
      readonly error: string;
      readonly detail: string;
      /** The setting to correct, in a sentence. */
      readonly remedy: string;
    }
  /** There was no answer, or an answer that makes no sense. Another call may help. */
  | {
      readonly type: "noAnswer";
      readonly error: string;
      readonly detail: string;
      readonly retryAfterMs?: number | undefined;
    };

/** A result without an answer and without a refusal. */
export type Unanswered = Extract<
  AwsResult<never>,
  { type: "noAnswer" | "unauthenticated" | "misconfigured" }
>;

/** Whether AWS neither answered the question nor refused to answer. */
export function isUnanswered(result: AwsResult<unknown>): result is Unanswered {
  switch (result.type) {
    case "noAnswer":
    case "unauthenticated":
    case "misconfigured":
      return true;
    case "answer":
    case "notFound":
    case "refused":
      return false;
  }
}

/** There was no answer within the limit. */
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

/** The members of an error of the SDK. No member is certain. */
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
/**
 * The SDK found or made no credentials, which it throws before it sends anything, or AWS does not take the credentials
 * any more. Source: "Common Errors", Amazon Personalize and AWS STS API References.
 */
const ABOUT_CREDENTIALS =
  /ProviderError$|^(?:IDPCommunicationError(?:Exception)?|ExpiredToken(?:Exception)?|UnrecognizedClientException|InvalidClientTokenId|InvalidToken(?:Exception)?|InvalidIdentityToken(?:Exception)?)$/;
/** Errors of the network or of a busy machine. Another call may succeed. */
const OF_THE_NETWORK =
  /^(?:ECONN|ENOTFOUND|EAI_|EAGAIN|ETIMEDOUT|EHOST|ENET|EPIPE|EPROTO|EMFILE|ENFILE)/;

/** Whether an error of the SDK is about the credentials, so that other credentials may do. */
export function isAboutCredentials(thrown: unknown): boolean {
  return thrown instanceof Error && ABOUT_CREDENTIALS.test(thrown.name);
}

/** Whether an error of the SDK is an answer of AWS: an error with an HTTP status. */
export function isAnswer(thrown: unknown): boolean {
  return thrown instanceof Error && httpStatusOf(thrown) > 0;
}

/** Whether AWS was not reached: not even by a call that AWS refused, throttled or failed to answer properly. */
export function isOutOfReach(result: AwsResult<unknown>): result is Unanswered {
  return result.type === "noAnswer"
    ? result.error === "TimeoutError" || OF_THE_NETWORK.test(result.error)
    : result.type === "unauthenticated" || result.type === "misconfigured";
}

/** The result of a call for which the SDK threw an error. */
export function resultOfError(thrown: unknown): AwsResult<never> {
  const error: SdkError = thrown instanceof Error ? thrown : new Error(String(thrown));
  const said = { error: nameOf(error), detail: publicWords(error.message) };
  if (error.name === "ResourceNotFoundException") {
    return { type: "notFound" };
  }
  if (isAboutCredentials(error)) {
    const fault = sourceFaultOf(error);
    return fault === "silent"
      ? { type: "noAnswer", ...said }
      : { type: "unauthenticated", ...said, ...(fault === "unclear" && { isUnclear: true }) };
  }
  const httpStatus = httpStatusOf(error);
  const remedy = httpStatus === 0 ? remedyFor(error) : undefined;
  if (remedy !== undefined) {
    return { type: "misconfigured", ...said, remedy };
  }
  const clientFault =
    httpStatus >= 400 && httpStatus < 500 && httpStatus !== 408 && httpStatus !== 429;
  // Only AWS can refuse; a web page with a 403 comes from something between here and AWS.
  const fromAws = !NO_ERROR_CODE.test(error.name);
  if (clientFault && fromAws && !THROTTLED.test(error.name)) {
    return { type: "refused", ...said };
  }
  return { type: "noAnswer", ...said, retryAfterMs: retryAfterMs(error) };
}

/**
 * The advice for an error that every call will meet again, because of a setting here. The SDK notes on an error how often it
 * has tried to send, but not on an error from before the first try.
 */
function remedyFor(error: SdkError): string | undefined {
  const known = settingFor(error);
  if (known !== undefined) {
    return known;
  }
  const wasSent =
    error instanceof IncompleteAnswer ||
    OF_THE_NETWORK.test(nameOf(error)) ||
    error.$metadata !== undefined;
  // A TypeError before any answer comes from a mistake in a setting or in this package.
  return wasSent && error.name !== "TypeError" ? undefined : ANY_SETTING;
}

function httpStatusOf(error: SdkError): number {
  return error.$metadata?.httpStatusCode ?? 0;
}

function nameOf(error: SdkError): string {
  return typeof error.code === "string" ? error.code : error.name;
}

/** Source: "Retry-After", RFC 9110 section 10.2.3; AWS uses only the form in seconds. */
function retryAfterMs(error: SdkError): number | undefined {
  const seconds = Number(error.$response?.headers?.["retry-after"]);
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : undefined;
}

/** The longest part of AWS's message that is shown, in characters. */
const LONGEST_MESSAGE = 500;

/**
 * The part of AWS's message that may be shown, with "..." in place of the rest. AWS answers a rejected signature with the
 * canonical request, with the session token, from the second line on, and some messages name the access key.
 */
function publicWords(message: string): string {
  const [line = "", ...more] = message.trimEnd().split("\n");
  const words = redacted(line).trim();
  const shown = cutBetweenWords(words, LONGEST_MESSAGE);
  return shown === words && more.length === 0 ? words : `${shown.replace(/[\s.]+$/, "")}...`;
}
