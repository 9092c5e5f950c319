// A request in two forms: as HTTP brought the request, and as the emulator understood it.
import type { IncomingHttpHeaders } from "node:http";
import { jsonMembers } from "../protocol/members.ts";

/** A request in the form of HTTP. */
export interface HttpRequest {
  readonly method: string;
  /** The path with its query: "/". */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A request as the emulator understood it, even if the emulator could not answer. */
export interface RecordedRequest {
  /** The operation: the text after "AmazonPersonalize." in x-amz-target; empty when there is no such text. */
  readonly operation: string;
  /** The JSON members of the body; empty when the body is not a JSON object. */
  readonly input: Readonly<Record<string, unknown>>;
  /** The arrival of the request, in milliseconds by the emulator's clock. */
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
