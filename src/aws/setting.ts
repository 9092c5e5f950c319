// The setting of this machine that causes an error that comes from here, and not from AWS.

/** The members of an error of the SDK or Node.js. */
export interface LocalError {
  readonly name: string;
  readonly message: string;
  readonly code?: unknown;
  /** The status with which a proxy refused to tunnel. */
  readonly statusCode?: unknown;
}

const ENDPOINT =
  "AWS_ENDPOINT_URL_PERSONALIZE and AWS_ENDPOINT_URL (endpoint_url in the shared AWS configuration)";

/**
 * Errors that every call meets until somebody changes a setting, and the setting.
 * Source for the names of certificates' errors: "X509 certificate error codes", Node.js documentation of `tls`.
 */
const SETTINGS: readonly (readonly [RegExp, string])[] = [
  [
    /FIPS and custom endpoint/i,
    `Unset AWS_USE_FIPS_ENDPOINT (use_fips_endpoint), or unset ${ENDPOINT}: the SDK does not take both.`,
  ],
  [
    /Dualstack and custom endpoint/i,
    `Unset AWS_USE_DUALSTACK_ENDPOINT (use_dualstack_endpoint), or unset ${ENDPOINT}: the SDK does not take both.`,
  ],
  [
    /^(?:WrongEndpoint|TypeError ERR_INVALID_URL)|wrong version number/,
    `Correct ${ENDPOINT}: the endpoint must be a URL like https://localhost:4566, with http:// if the endpoint does not use TLS.`,
  ],
  [
    /ERR_TLS_CERT_ALTNAME_INVALID|HOSTNAME_MISMATCH/,
    `The certificate belongs to another host: correct ${ENDPOINT}, or correct the proxy.`,
  ],
  [
    /CERT_HAS_EXPIRED|CERT_NOT_YET_VALID/,
    "The certificate is not valid at this time: correct the clock of this machine, or renew the certificate.",
  ],
  [
    /SELF_SIGNED_CERT|UNABLE_TO_(?:GET_ISSUER_CERT|VERIFY_LEAF_SIGNATURE)|CERT_UNTRUSTED|INVALID_CA/,
    "Node.js does not trust the issuer of the certificate: set NODE_EXTRA_CA_CERTS to a PEM file with the certificate of your company's CA.",
  ],
  [
    /ERR_PROXY_TUNNEL 4\d\d/,
    "The proxy in HTTPS_PROXY refuses the connection: give it the user and the password, as in http://user:password@proxy:3128, or add the host to NO_PROXY.",
  ],
];

/** The advice where no certain setting is known to be wrong. */
export const ANY_SETTING =
  "Correct the AWS settings of this machine, in its environment or in the shared AWS configuration.";

/** The setting to correct, in a sentence; undefined when no setting is known to cause the error. */
export function settingFor(error: LocalError): string | undefined {
  const text = textOf(error);
  return SETTINGS.find(([pattern]) => pattern.test(text))?.[1];
}

/** The members of an error that are texts, in one text. Libraries put values on an error that cannot become a text. */
export function textOf({ name, code, statusCode, message }: LocalError): string {
  return [name, code, statusCode, message].filter(isText).join(" ");
}

function isText(part: unknown): part is string | number {
  return typeof part === "string" || typeof part === "number";
}
