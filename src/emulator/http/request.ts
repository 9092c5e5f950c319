// A request: as HTTP brought it, and as the emulator understood it.
import type { IncomingHttpHeaders } from "node:http";
import { jsonMembers } from "../protocol/members.ts";

/** A request as HTTP brought it. */
export interface HttpRequest {
  readonly method: string;
  /** The path with its query: "/". */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A request as the emulator understood it, whether or not it could be answered. */
export interface RecordedRequest {
  /** What x-amz-target says after "AmazonPersonalize."; empty when it says nothing of the kind. */
  readonly operation: string;
  /** The JSON members of the body; empty when the body is not a JSON object. */
  readonly input: Readonly<Record<string, unknown>>;
  /** When it arrived: milliseconds by the emulator's clock. */
  readonly at: number;
  /** The region of the SigV4 credential scope; undefined when the request has none. */
  readonly region: string | undefined;
  /** The access key ID of the SigV4 credential; undefined when the request has none. */
  readonly accessKeyId: string | undefined;
}

const CREDENTIAL =
  /^AWS4-HMAC-SHA256 .*\bCredential=(?<accessKeyId>[^/,\s]+)\/\d{8}\/(?<region>[^/,\s]+)\/personalize\/aws4_request\b/;

const TARGET = /^AmazonPersonalize\.(.+)$/;

/** A request as the emulator understands it; `at` is the time of its arrival. */
export function recorded({ headers, body }: HttpRequest, at: number): RecordedRequest {
  const scope = CREDENTIAL.exec(headers.authorization ?? "")?.groups;
  return {
    operation: TARGET.exec(String(headers["x-amz-target"]))?.[1] ?? "",
    input: jsonMembers(body) ?? {},
    at,
    region: scope?.region,
    accessKeyId: scope?.accessKeyId,
  };
}
