import {
  DescribeDatasetImportJobCommand,
  type DatasetImportJob,
} from "@aws-sdk/client-personalize";

import type { Sender } from "./client.ts";
import { formatDuration } from "./duration.ts";
import { redacted } from "./redaction.ts";
import { withinLimit } from "./time-limit.ts";

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

/** How long one look may take in all, with credentials, retries and the last byte of the answer, in milliseconds. */
const LOOK_LIMIT_MS = 30_000;

/**
 * Looks at an import job once: one DescribeDatasetImportJob call, with the SDK's own short retries inside.
 *
 * @throws the signal's reason as soon as `signal` aborts; nothing else.
 * Source: "DescribeDatasetImportJob", Amazon Personalize API Reference.
 */
export async function describeDatasetImportJob(
  client: Sender,
  datasetImportJobArn: string,
  signal: AbortSignal,
  limitMs = LOOK_LIMIT_MS,
): Promise<Answer> {
  try {
    // The SDK looks at its signal neither while it fetches credentials nor in every stage of an answer.
    const response = await withinLimit(limitMs, signal, (abortSignal) =>
      client.send(new DescribeDatasetImportJobCommand({ datasetImportJobArn }), { abortSignal }),
    );
    return response === undefined
      ? tooSlow(limitMs)
      : answerFrom(response.datasetImportJob, datasetImportJobArn);
  } catch (error) {
    signal.throwIfAborted();
    return answerFromError(error);
  }
}

function tooSlow(limitMs: number): Answer {
  return {
    kind: "noAnswer",
    error: "TimeoutError",
    detail: `there was no complete answer within ${formatDuration(limitMs)}`,
  };
}

function answerFrom(job: DatasetImportJob | undefined, datasetImportJobArn: string): Answer {
  const status: unknown = job?.status;
  if (typeof status !== "string" || status.trim() === "") {
    return nonsense("the answer named no status");
  }
  if (typeof job?.datasetArn !== "string" || job.datasetArn === "") {
    return nonsense("the answer named no dataset");
  }
  if (job.datasetImportJobArn !== undefined && job.datasetImportJobArn !== datasetImportJobArn) {
    return nonsense("the answer was about another job");
  }
  return {
    kind: "job",
    job: {
      ...job,
      status,
      creationDateTime: validDate(job.creationDateTime),
      lastUpdatedDateTime: validDate(job.lastUpdatedDateTime),
    },
  };
}

function nonsense(detail: string): Answer {
  return { kind: "noAnswer", error: "IncompleteAnswer", detail };
}

/** Numbers that are no point in time become dates that are none; arithmetic with those would never end. */
function validDate(date: Date | undefined): Date | undefined {
  return date !== undefined && Number.isFinite(date.getTime()) ? date : undefined;
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
export function answerFromError(thrown: unknown): Exclude<Answer, { kind: "job" }> {
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
