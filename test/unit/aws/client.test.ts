// Tests of the client that a gate looks with.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { DescribeCampaignCommand } from "@aws-sdk/client-personalize";

import { makeClient } from "../../../src/aws/client.ts";
import { assumedRole, defaultChain } from "../../../src/aws/credentials.ts";

jest.mock("../../../src/aws/credentials.ts");

/** The part of the SDK's handler of requests that shows how the handler was made. */
interface Handler {
  handle(request: unknown): Promise<unknown>;
  httpHandlerConfigs(): Record<string, unknown>;
}

const ACCESS = { region: "eu-west-1" };

test("a client looks in the region of the access", async () => {
  expect(await makeClient(ACCESS).config.region()).toBe("eu-west-1");
});

test("a client makes three attempts, and slows down when AWS throttles", async () => {
  const { config } = makeClient(ACCESS);

  expect(await config.maxAttempts()).toBe(3);
  expect(await config.retryStrategy()).toMatchObject({ mode: "adaptive" });
});

test("a client does not wait forever, and has sockets for all gates", async () => {
  const client = makeClient(ACCESS);
  // The handler makes its configuration on first use.
  const handler = client.config.requestHandler as unknown as Handler;
  await handler.handle({}).catch(() => undefined);
  const { httpAgent, httpsAgent, ...config } = handler.httpHandlerConfigs();

  expect(config).toMatchObject({
    connectionTimeout: 3_000,
    requestTimeout: 10_000,
    throwOnRequestTimeout: true,
  });
  expect([httpAgent, httpsAgent]).toMatchObject([{ maxSockets: 500 }, { maxSockets: 500 }]);
});

test("a client is silent on the console", () => {
  const { logger } = makeClient(ACCESS).config;
  const heard = jest.spyOn(console, "warn").mockImplementation(() => undefined);

  for (const level of ["debug", "info", "warn", "error"] as const) {
    logger[level]("words");
  }

  expect(heard).not.toHaveBeenCalled();
  heard.mockRestore();
});

describe("the credentials of a client", () => {
  const made = (accessKeyId: string) => () =>
    Promise.resolve({ accessKeyId, secretAccessKey: "hush" });
  const keyOf = async (...args: Parameters<typeof makeClient>): Promise<string> =>
    (await makeClient(...args).config.credentials()).accessKeyId;
  const TIMEOUTS = { connectionTimeout: 3_000, requestTimeout: 10_000 };
  let environment: NodeJS.ProcessEnv;

  beforeEach(async () => {
    environment = process.env;
    const folder = await mkdtemp(path.join(tmpdir(), "aws-"));
    const file = path.join(folder, "credentials");
    await writeFile(file, "[a]\naws_access_key_id = AKIAFILE\naws_secret_access_key = hush\n");
    process.env = {
      AWS_CONFIG_FILE: path.join(folder, "config"),
      AWS_SHARED_CREDENTIALS_FILE: file,
      AWS_ACCESS_KEY_ID: "AKIAENV",
      AWS_SECRET_ACCESS_KEY: "hush",
    };
    jest.mocked(defaultChain).mockReset().mockReturnValue(made("AKIACHAIN"));
    jest.mocked(assumedRole).mockReset().mockReturnValue(made("AKIAROLE"));
  });
  afterEach(async () => {
    await rm(path.dirname(process.env.AWS_CONFIG_FILE ?? ""), { recursive: true });
    process.env = environment;
  });

  test("come from the SDK's own chain, which knows the environment and profiles", async () => {
    expect(await keyOf(ACCESS)).toBe("AKIAENV");
    expect(await keyOf({ ...ACCESS, profile: "a" })).toBe("AKIAFILE");
    expect(defaultChain).not.toHaveBeenCalled();
  });

  test("are read again on demand", async () => {
    expect(await keyOf({ ...ACCESS, profile: "a" }, true)).toBe("AKIACHAIN");
    expect(jest.mocked(defaultChain).mock.calls).toMatchObject([
      ["a", { readAgain: true, requestHandler: TIMEOUTS }],
    ]);
  });

  test("are fetched through the proxy that the environment names", async () => {
    process.env.HTTPS_PROXY = "http://proxy:3128";

    expect(await keyOf(ACCESS)).toBe("AKIACHAIN");
    expect(jest.mocked(defaultChain).mock.calls).toMatchObject([
      [
        undefined,
        {
          readAgain: false,
          requestHandler: {
            ...TIMEOUTS,
            httpsAgent: { proxyEnv: { https_proxy: "http://proxy:3128" } },
          },
        },
      ],
    ]);
  });

  test("are the credentials of the role to assume", async () => {
    const access = { ...ACCESS, profile: "a", assumeRoleArn: "arn:aws:iam::123456789012:role/x" };

    expect(await keyOf(access)).toBe("AKIAROLE");
    expect(jest.mocked(assumedRole).mock.calls).toMatchObject([
      [access, { readAgain: false, requestHandler: TIMEOUTS }],
    ]);
    expect(defaultChain).not.toHaveBeenCalled();
  });
});

describe("an endpoint", () => {
  let environment: NodeJS.ProcessEnv;
  beforeEach(() => {
    environment = process.env;
    process.env = { AWS_ACCESS_KEY_ID: "AKIA", AWS_SECRET_ACCESS_KEY: "hush" };
  });
  afterEach(() => {
    process.env = environment;
  });

  /** The answer to a command that is not sent, but would be. */
  const send = (endpoint: string): Promise<unknown> => {
    process.env.AWS_ENDPOINT_URL_PERSONALIZE = endpoint;
    const client = makeClient(ACCESS);
    client.middlewareStack.add(
      () => () => Promise.resolve({ response: {}, output: { $metadata: {}, sent: true } }),
      { step: "finalizeRequest", priority: "high" },
    );
    return client.send(new DescribeCampaignCommand({ campaignArn: "arn" }));
  };

  test.each(["http://localhost:4566", "https://personalize.example.com"])(
    "may be %s",
    async (endpoint) => {
      expect(await send(endpoint)).toMatchObject({ sent: true });
    },
  );

  test("is refused where it names no protocol that can be spoken", async () => {
    await expect(send("localhost:4566")).rejects.toMatchObject({
      name: "WrongEndpoint",
      message: "the endpoint begins with localhost:, not with https://",
    });
    await expect(send("ftp://localhost")).rejects.toThrow("begins with ftp:");
  });
});
