// Tests of which errors about credentials are only a silence of their source, with the errors of the SDK's own providers.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

import {
  fromContainerMetadata,
  fromHttp,
  fromInstanceMetadata,
  fromSSO,
} from "@aws-sdk/credential-providers";

import { resultOfError } from "../../../src/aws/aws-result.ts";
import { defaultChain } from "../../../src/aws/credentials.ts";
import { sourceFaultOf } from "../../../src/aws/source-fault.ts";
import { SILENCE } from "../../../src/aws/silence.ts";
import { PATIENCE_MS } from "../../support/patience.ts";
import { logIn } from "../../support/sso-login.ts";

const START_URL = "https://shop.awsapps.com/start";

let server: Server;
let folder: string;
let environment: NodeJS.ProcessEnv;
/** The answer of the source of the credentials. */
let answer: { readonly status: number; readonly body: string };

beforeEach(async () => {
  environment = process.env;
  folder = await mkdtemp(path.join(tmpdir(), "aws-"));
  server = createServer((_, response) => {
    response.writeHead(answer.status, { "content-type": "application/json" }).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.env = {
    HOME: folder,
    AWS_CONFIG_FILE: path.join(folder, "config"),
    AWS_SHARED_CREDENTIALS_FILE: path.join(folder, "credentials"),
    AWS_CONTAINER_CREDENTIALS_FULL_URI: `${url}/keys`,
    AWS_EC2_METADATA_SERVICE_ENDPOINT: url,
    AWS_ENDPOINT_URL_SSO: url,
  };
});
afterEach(async () => {
  process.env = environment;
  await close();
  await rm(folder, { recursive: true });
});

function close(): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
  });
}

// The timeout only ends a test that hangs.
const QUICK = { timeout: PATIENCE_MS, maxRetries: 0, logger: SILENCE };
const ONCE = { maxAttempts: 1, region: "eu-west-1", logger: SILENCE };
const SSO = {
  ssoStartUrl: START_URL,
  ssoAccountId: "123456789012",
  ssoRegion: "eu-west-1",
  ssoRoleName: "look",
  clientConfig: ONCE,
};

/** The result of a call that should have got its credentials from this source. */
async function resultWith(source: () => Promise<unknown>): Promise<object> {
  try {
    return { type: "keys", keys: await source() };
  } catch (error) {
    return resultOfError(error);
  }
}

const SOURCES: Record<string, () => Promise<unknown>> = {
  "a container": () => fromHttp(QUICK)(),
  "a container, the older way": () => fromContainerMetadata(QUICK)(),
  "an instance": () => fromInstanceMetadata(QUICK)(),
  SSO: () => fromSSO(SSO)(),
};

describe.each(["a container", "a container, the older way", "an instance", "SSO"])("%s", (name) => {
  const result = (): Promise<object> => resultWith(SOURCES[name] ?? (() => Promise.resolve()));
  beforeEach(() => logIn(folder, "2100-01-01T00:00:00Z"));

  test("that is not there is no answer", async () => {
    await close();

    expect(await result()).toMatchObject({ type: "noAnswer" });
  });

  test.each([500, 503, 429])("that answers %d is no answer", async (status) => {
    answer = { status, body: "{}" };

    expect(await result()).toMatchObject({ type: "noAnswer" });
  });

  test("that refuses is a matter of the credentials", async () => {
    answer = { status: 403, body: '{"__type":"ForbiddenException","message":"No access"}' };

    expect(await result()).toMatchObject({ type: "unauthenticated" });
    expect(await result()).not.toHaveProperty("isUnclear");
  });
});

test("a session of SSO that has expired is a matter of the credentials", async () => {
  await logIn(folder, "2020-01-01T00:00:00Z");

  const result = await resultWith(() => fromSSO(SSO)());

  expect(result).toMatchObject({
    type: "unauthenticated",
    detail: expect.stringContaining("has expired") as string,
  });
  expect(result).not.toHaveProperty("isUnclear");
});

describe("the default chain", () => {
  const chain = (readAgain: boolean, profile?: string): Promise<object> =>
    resultWith(() => defaultChain(profile, { requestHandler: {}, readAgain })());
  beforeEach(() => {
    // The SDK tries a container again every second: test/host/credential-sources.test.ts does that.
    process.env.AWS_CONTAINER_CREDENTIALS_FULL_URI = "";
  });

  test("does not say whether an instance is silent or there is none", async () => {
    answer = { status: 503, body: "{}" };

    expect(await chain(true)).toMatchObject({
      type: "unauthenticated",
      detail: "Could not load credentials from any providers",
      isUnclear: true,
    });
  });

  test("names a silent instance that a profile names", async () => {
    await writeFile(
      path.join(folder, "config"),
      "[profile instance]\nrole_arn = arn:aws:iam::123456789012:role/look\ncredential_source = Ec2InstanceMetadata\nregion = eu-west-1\n",
    );
    answer = { status: 503, body: "{}" };

    expect(await chain(true, "instance")).toMatchObject({ type: "noAnswer" });
  });

  test.each([
    ["that is not there", "", "Could not resolve credentials using profile: [look]"],
    ["whose process fails", "credential_process = exit 1", "Command failed: exit 1"],
    ["whose process says nothing", "credential_process = true", "returned invalid JSON"],
  ])("does not say whether a profile %s will be mended soon", async (_, line, detail) => {
    process.env.AWS_EC2_METADATA_DISABLED = "true";
    await writeFile(path.join(folder, "config"), line && `[profile look]\n${line}\n`);

    expect(await chain(true, "look")).toMatchObject({
      type: "unauthenticated",
      detail: expect.stringContaining(detail) as string,
      isUnclear: true,
    });
  });
});

test.each(["IDPCommunicationError", "IDPCommunicationErrorException"])(
  "%s, of an identity provider that does not answer AWS, is no answer",
  (name) => {
    const error = Object.assign(new Error("retry"), { name, $metadata: { httpStatusCode: 400 } });

    expect(resultOfError(error)).toMatchObject({ type: "noAnswer", error: name });
  },
);

test.each([
  "Unknown: x",
  "UnknownError: x",
  "InternalError: x",
  "InternalServerException: x",
  "InternalServiceError: x",
  "Internal: x",
  "ServiceUnavailable: x",
  "ServiceUnavailableException: x",
  "connect EHOSTUNREACH 10.0.0.1:80",
  "connect EHOSTDOWN 10.0.0.1:80",
  "connect ENETUNREACH 10.0.0.1:80",
  "connect ECONNREFUSED 10.0.0.1:80",
])("a source that says %j is silent", (message) => {
  expect(sourceFaultOf({ name: "CredentialsProviderError", message })).toBe("silent");
});

test.each([
  "Token is expired",
  "InternalTraffic is denied: x",
  "an UnknownErrorCode: x",
  "EHOST is no code",
  "MYENETUNREACH",
])("a source that says %j gives wrong credentials", (message) => {
  expect(sourceFaultOf({ name: "CredentialsProviderError", message })).toBeUndefined();
});

test("an identity provider counts by the name of the error alone", () => {
  const message = "see IDPCommunicationError";

  expect(sourceFaultOf({ name: "CredentialsProviderError", message })).toBeUndefined();
});
