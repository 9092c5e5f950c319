// Tests of which setting of this machine is to blame for an error.
import { settingFor, textOf, type LocalError } from "../../../src/aws/setting.ts";

const error = (more: Partial<LocalError>): LocalError => ({ name: "Error", message: "", ...more });
const URL =
  "Correct AWS_ENDPOINT_URL_PERSONALIZE and AWS_ENDPOINT_URL (endpoint_url in the shared AWS configuration): the endpoint must be a URL like https://localhost:4566, with http:// if the endpoint does not use TLS.";
const OTHER_HOST =
  "The certificate belongs to another host: correct AWS_ENDPOINT_URL_PERSONALIZE and AWS_ENDPOINT_URL (endpoint_url in the shared AWS configuration), or correct the proxy.";
const TIME =
  "The certificate is not valid at this time: correct the clock of this machine, or renew the certificate.";
const CA =
  "Node.js does not trust the issuer of the certificate: set NODE_EXTRA_CA_CERTS to a PEM file with the certificate of your company's CA.";
const PROXY =
  "The proxy in HTTPS_PROXY refuses the connection: give it the user and the password, as in http://user:password@proxy:3128, or add the host to NO_PROXY.";

test.each<[Partial<LocalError>, string]>([
  [
    { message: "Invalid Configuration: FIPS and custom endpoint are not supported" },
    "Unset AWS_USE_FIPS_ENDPOINT (use_fips_endpoint), or unset AWS_ENDPOINT_URL_PERSONALIZE and AWS_ENDPOINT_URL (endpoint_url in the shared AWS configuration): the SDK does not take both.",
  ],
  [
    { message: "Invalid Configuration: Dualstack and custom endpoint are not supported" },
    "Unset AWS_USE_DUALSTACK_ENDPOINT (use_dualstack_endpoint), or unset AWS_ENDPOINT_URL_PERSONALIZE and AWS_ENDPOINT_URL (endpoint_url in the shared AWS configuration): the SDK does not take both.",
  ],
  [{ name: "WrongEndpoint" }, URL],
  [{ name: "TypeError", code: "ERR_INVALID_URL" }, URL],
  [{ code: "EPROTO", message: "write EPROTO:ssl3_get_record:wrong version number:" }, URL],
  [{ code: "ERR_TLS_CERT_ALTNAME_INVALID" }, OTHER_HOST],
  [{ code: "HOSTNAME_MISMATCH" }, OTHER_HOST],
  [{ code: "CERT_HAS_EXPIRED" }, TIME],
  [{ code: "CERT_NOT_YET_VALID" }, TIME],
  [{ code: "DEPTH_ZERO_SELF_SIGNED_CERT" }, CA],
  [{ code: "SELF_SIGNED_CERT_IN_CHAIN" }, CA],
  [{ code: "UNABLE_TO_GET_ISSUER_CERT" }, CA],
  [{ code: "UNABLE_TO_GET_ISSUER_CERT_LOCALLY" }, CA],
  [{ code: "UNABLE_TO_VERIFY_LEAF_SIGNATURE" }, CA],
  [{ code: "CERT_UNTRUSTED" }, CA],
  [{ code: "INVALID_CA" }, CA],
  [{ code: "ERR_PROXY_TUNNEL", statusCode: 407 }, PROXY],
  [{ code: "ERR_PROXY_TUNNEL", statusCode: 403 }, PROXY],
])("%j has the advice %s", (more, advice) => {
  expect(settingFor(error(more))).toBe(advice);
});

test.each<Partial<LocalError>>([
  { code: "ECONNRESET" },
  { code: "ERR_PROXY_TUNNEL", statusCode: 502 },
  { name: "TypeError", message: "x is not a function" },
  { message: "Region is missing" },
  { message: "a note on WrongEndpoint" },
])("%j is the fault of no setting that is known", (more) => {
  expect(settingFor(error(more))).toBeUndefined();
});

test.each<[string, unknown]>([
  ["a symbol", Symbol("code")],
  ["an object without a prototype", Object.create(null)],
])("a code that is %s is left out, and the rest of the error still has its advice", (_, code) => {
  const odd = error({ code, message: "wrong version number" });

  expect(textOf(odd)).toBe("Error wrong version number");
  expect(settingFor(odd)).toBe(URL);
});

test("a missing part of an error leaves no gap in its text", () => {
  const silent = Object.assign(new Error(), { message: undefined as unknown as string });

  expect(textOf(silent)).toBe("Error");
  expect(textOf({ ...error({ message: "aborted" }), statusCode: 502 })).toBe("Error 502 aborted");
});
