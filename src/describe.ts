import {
  DescribeDatasetImportJobCommand,
  type DatasetImportJob,
  type PersonalizeClient,
} from "@aws-sdk/client-personalize";

/** An import job that said its status, as AWS describes it. */
export type DescribedJob = DatasetImportJob & { readonly status: string };

/** What one look found out. */
export type Answer =
  | { readonly kind: "job"; readonly job: DescribedJob }
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

/**
 * Looks at an import job once: one DescribeDatasetImportJob call, with the SDK's own short retries inside.
 *
 * @throws the signal's reason or the SDK's AbortError when `signal` aborts; nothing else.
 * Source: "DescribeDatasetImportJob", Amazon Personalize API Reference.
 */
export async function describeDatasetImportJob(
  client: PersonalizeClient,
  datasetImportJobArn: string,
  signal: AbortSignal,
): Promise<Answer> {
  try {
    const response = await client.send(
      new DescribeDatasetImportJobCommand({ datasetImportJobArn }),
      { abortSignal: signal },
    );
    return answerFrom(response.datasetImportJob);
  } catch (error) {
    signal.throwIfAborted();
    return answerFromError(error);
  }
}

function answerFrom(job: DatasetImportJob | undefined): Answer {
  const status: unknown = job?.status;
  return typeof status === "string" && status.trim() !== ""
    ? { kind: "job", job: { ...job, status } }
    : { kind: "noAnswer", error: "EmptyAnswer", detail: "the answer named no status" };
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
/** Credentials could not be found or made; the SDK throws these before it sends anything. */
const NO_CREDENTIALS = /CredentialsProviderError|TokenProviderError/;

function answerFromError(thrown: unknown): Answer {
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
  if (neverSent || (clientFault && !THROTTLED.test(error.name))) {
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

const ACCESS_KEY = /\b(?:AKIA|ASIA)[A-Z0-9]{12,}\b/g;

/**
 * The part of AWS's message that may be shown. A rejected signature is answered with the canonical request, session
 * token and all, from the second line on, and some messages name the access key.
 */
function publicWords(message: string): string {
  const [line = ""] = message.split("\n");
  return line.replace(ACCESS_KEY, "(access key)").slice(0, 500).trim();
}
