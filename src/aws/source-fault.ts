// Which errors about credentials are only a silence of where the credentials come from.
import { textOf, type LocalError } from "./setting.ts";

/** The source of the credentials gave no answer, or the SDK does not say whether there is a source at all. */
export type SourceFault = "silent" | "unclear";

/**
 * What the SDK says when it did not get credentials, and nobody need have to correct or renew them. Whatever else it says, such
 * as that a session has expired, needs somebody to correct it.
 * Source: the providers of credentials of the AWS SDK for JavaScript 3.1138.
 */
const FAULTS: readonly (readonly [RegExp, SourceFault])[] = [
  // First, because the words of the command follow, whatever they are.
  [/Command failed|credential_process (?:returned|did not return)/, "unclear"],
  // The metadata service of an instance.
  [/Unable to connect to instance metadata service|TimeoutError from instance/, "silent"],
  [/ (?:429|5\d\d) Error response received from instance metadata service/, "silent"],
  // A container.
  [/Server responded with status: (?:429|5\d\d)/, "silent"],
  // The error of SSO or a container is the message of the SDK's own.
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

/** The fault of the source that an error about credentials tells of; undefined where the credentials themselves are wrong. */
export function sourceFaultOf(error: LocalError): SourceFault | undefined {
  const text = textOf(error);
  return FAULTS.find(([pattern]) => pattern.test(text))?.[1];
}
