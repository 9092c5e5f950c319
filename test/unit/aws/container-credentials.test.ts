// Tests the default chain where a container gives no credentials. The SDK's providers are played: the real providers
// wait for seconds before they give up.
import { defaultChain } from "../../../src/aws/credentials.ts";

const mockAsked: object[] = [];
jest.mock("@aws-sdk/credential-providers", () => ({
  fromNodeProviderChain: () => () => Promise.reject(new Error("nobody has any")),
  fromIni: () => () => Promise.reject(new Error("the profile has none")),
  fromHttp: (options: object) => () => {
    mockAsked.push(options);
    return Promise.reject(new Error("the container has none"));
  },
}));

let environment: NodeJS.ProcessEnv;
beforeEach(() => {
  environment = process.env;
  process.env = {};
  mockAsked.length = 0;
});
afterEach(() => {
  process.env = environment;
});

const REQUEST_HANDLER = { requestTimeout: 10_000 };
const ask = (readAgain: boolean, profile?: string): Promise<unknown> =>
  defaultChain(profile, { requestHandler: REQUEST_HANDLER, readAgain })();

test.each(["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "AWS_CONTAINER_CREDENTIALS_FULL_URI"])(
  "a container that %s names is asked once more, for its own words, when all credentials are read again",
  async (variable) => {
    process.env[variable] = "/keys";

    await expect(ask(false)).rejects.toThrow("nobody has any");
    expect(mockAsked).toEqual([]);
    await expect(ask(true)).rejects.toThrow("the container has none");
    expect(mockAsked).toMatchObject([
      { maxRetries: 0, clientConfig: { requestHandler: REQUEST_HANDLER } },
    ]);
  },
);

test("an empty address names no container", async () => {
  process.env.AWS_CONTAINER_CREDENTIALS_FULL_URI = "";

  await expect(ask(true)).rejects.toThrow("nobody has any");
});

test("a profile comes before a container", async () => {
  process.env.AWS_CONTAINER_CREDENTIALS_FULL_URI = "/keys";

  await expect(ask(true, "a")).rejects.toThrow("the profile has none");
  expect(mockAsked).toEqual([]);
});
