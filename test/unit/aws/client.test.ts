// Tests of the client that a gate looks with.
import { makeClient } from "../../../src/aws/client.ts";

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

test("a client does not wait for ever, and has sockets for all gates", async () => {
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
