import { formatDuration } from "../time/duration.ts";
import { redacted } from "./redaction.ts";

/** What came of a question to AWS. */
export type Answer<T> =
  | { readonly kind: "answer"; readonly value: T }
  | { readonly kind: "notFound" }
  /** AWS will not say, and asking again will not help: access denied, bad credentials, bad input. */
  | { readonly kind: "refused"; readonly error: string; readonly detail: string }
  /** Nobody answered, or not with anything that makes sense: asking again may help. */
  | {
      readonly kind: "noAnswer";
      readonly error: string;
      readonly detail: string;
      readonly retryAfterMs?: number | undefined;
    };

/** No answer within the time there was. */
export function tooSlow(limitMs: number): Answer<never> {
  return {
    kind: "noAnswer",
    error: "TimeoutError",
    detail: `there was no complete answer within ${formatDuration(limitMs)}`,
  };
}

/** An answer that arrived and makes no sense. */
export class IncompleteAnswer extends Error {
  override readonly name = "IncompleteAnswer";
}

/** What the SDK puts on the errors it throws; nothing of it is certain. */
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
/** What the SDK calls an answer in which it found no error code of AWS's. */
const NO_ERROR_CODE = /^(?:SyntaxError|UnknownError|Unknown)$/;
/** Credentials could not be found or made; the SDK throws these before it sends anything. */
const NO_CREDENTIALS = /CredentialsProviderError|TokenProviderError/;

/** What an error that the SDK threw says about the answer. */
export function answerFromError(thrown: unknown): Answer<never> {
  const error = thrown instanceof Error ? (thrown as SdkError) : new Error(String(thrown));
  const httpStatus = "$metadata" in error ? (error.$metadata?.httpStatusCode ?? 0) : 0;
  const said = { error: nameOf(error), detail: publicWords(error.message) };
  if (error.name === "ResourceNotFoundException") {
    return { kind: "notFound" };
  }
  const clientFault =
    httpStatus >= 400 && httpStatus < 500 && httpStatus !== 408 && httpStatus !== 429;
  // A TypeError before any answer is a bad setting or a bug here: it will be thrown again and again.
  const neverSent =
    NO_CREDENTIALS.test(error.name) || (error.name === "TypeError" && httpStatus === 0);
  // Only AWS can refuse; a web page with a 403 comes from something in between.
  const fromAws = !NO_ERROR_CODE.test(error.name);
  if (neverSent || (clientFault && fromAws && !THROTTLED.test(error.name))) {
    return { kind: "refused", ...said };
  }
  return { kind: "noAnswer", ...said, retryAfterMs: retryAfterMs(error) };
}

function nameOf(error: SdkError): string {
  return typeof error.code === "string" ? error.code : error.name;
}

/** Source: "Retry-After", RFC 9110 section 10.2.3; only the form in seconds is used by AWS. */
function retryAfterMs(error: SdkError): number | undefined {
  const seconds = Number(error.$response?.headers?.["retry-after"]);
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : undefined;
}

/**
 * The part of AWS's message that may be shown. A rejected signature is answered with the canonical request, session
 * token and all, from the second line on, and some messages name the access key.
 */
function publicWords(message: string): string {
  const [line = ""] = message.split("\n");
  return redacted(line).slice(0, 500).trim();
}
