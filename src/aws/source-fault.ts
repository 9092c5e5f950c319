// The errors about credentials that only mean a silence of the source of the credentials.
import { textOf, type LocalError } from "./setting.ts";

/** The source of the credentials gave no answer, or the SDK does not say whether there is a source at all. */
export type SourceFault = "silent" | "unclear";

/**
 * The SDK's words when it got no credentials, and nobody has to correct or renew them. Any other words, such as that a session
 * has expired, ask for a correction.
 * Source: the providers of credentials of the AWS SDK for JavaScript 3.1138.
 */
const FAULTS: readonly (readonly [RegExp, SourceFault])[] = [
  // First, because any words of the command follow.
  [/Command failed|credential_process (?:returned|did not return)/, "unclear"],
  // The metadata service of an instance.
  [/Unable to connect to instance metadata service|TimeoutError from instance/, "silent"],
  [/ (?:429|5\d\d) Error response received from instance metadata service/, "silent"],
  // A container.
  [/Server responded with status: (?:429|5\d\d)/, "silent"],
  // The SDK's own error has the error of SSO or of a container as its message.
  [
    /\b(?:TimeoutError|AbortError|SyntaxError|Unknown(?:Error)?|TooManyRequestsException|Internal(?:Server|Service)?\w*|ServiceUnavailable\w*):/,
    "silent",
  ],
  [
    /\b(?:ECONN[A-Z]+|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOST[A-Z]+|ENET[A-Z]+|EPIPE|EPROTO)\b/,
    "silent",
  ],
  // The identity provider of a role did not answer AWS.
  [/^IDPCommunicationError/, "silent"],
  // The SDK passes over the sources that do not answer.
  [/Could not load credentials from any providers/, "unclear"],
  // The file is just being written.
  [/Could not resolve credentials using profile/, "unclear"],
];

/** The fault of the source in an error about credentials; undefined where the credentials themselves are wrong. */
export function sourceFaultOf(error: LocalError): SourceFault | undefined {
  const text = textOf(error);
  return FAULTS.find(([pattern]) => pattern.test(text))?.[1];
}
