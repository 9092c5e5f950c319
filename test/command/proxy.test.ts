// Tests of the command where a proxy is the only way to AWS.
import { startCommandTrial, type CommandTrial } from "../support/command-trial.ts";
import { startProxyStandIn, type ProxyStandIn } from "../support/proxy-stand-in.ts";
import { startTlsFront, type TlsFront } from "../support/tls-front.ts";

const HOST = "personalize.eu-west-1.amazonaws.com";

let trial: CommandTrial;
let front: TlsFront;
let proxy: ProxyStandIn;
let arn: string;
/** Without an endpoint of its own the command asks the real host, to which only the proxy knows a way. */
let environment: Record<string, string | undefined>;

beforeAll(async () => {
  trial = await startCommandTrial();
  arn = trial.addImport({ jobName: "done" });
  front = await startTlsFront(HOST, Number(new URL(trial.emulator.endpoint).port));
  environment = {
    AWS_ENDPOINT_URL_PERSONALIZE: undefined,
    NODE_EXTRA_CA_CERTS: front.certificateFile,
  };
});
beforeEach(async () => {
  proxy = await startProxyStandIn({ [HOST]: front.port });
});
afterEach(() => {
  proxy.close();
});
afterAll(async () => {
  front.close();
  await trial.stop();
});

test.each(["HTTPS_PROXY", "https_proxy"])("AWS is asked through the proxy of %s", async (name) => {
  const withUser = proxy.url.replace("//", "//me:secret@");

  const end = await trial.runWith({ ...environment, [name]: withUser }, "wait", arn);

  expect(end).toEqual({ code: 0, stdout: `${arn} ACTIVE\n`, stderr: "" });
  expect(proxy.asked).toEqual([
    { host: HOST, authorization: `Basic ${Buffer.from("me:secret").toString("base64")}` },
  ]);
});

test("NO_PROXY names the hosts that are asked without the proxy", async () => {
  // Nobody has a host of this name, and the proxy is not asked for it.
  const hosts = {
    AWS_ENDPOINT_URL_PERSONALIZE: "https://personalize.invalid",
    HTTPS_PROXY: proxy.url,
    NO_PROXY: "example.com,.invalid",
  };

  const { code } = await trial.runWith(hosts, "status", arn);

  expect(code).toBe(7);
  expect(proxy.asked).toEqual([]);
});

test("an endpoint on this machine is never asked for at the proxy", async () => {
  const proxies = { HTTPS_PROXY: proxy.url, HTTP_PROXY: proxy.url };

  expect((await trial.runWith(proxies, "wait", arn)).code).toBe(0);
  expect(proxy.asked).toEqual([]);
});

test("a proxy that demands credentials ends the wait at the first look", async () => {
  proxy.refuse(407);

  const { code, stderr } = await trial.runWith(
    { ...environment, HTTPS_PROXY: proxy.url },
    ...["wait", arn],
  );

  expect(code).toBe(9);
  expect(stderr).toContain("ERR_PROXY_TUNNEL: Failed to establish tunnel to ");
  expect(stderr).toContain(
    "The proxy in HTTPS_PROXY refuses the connection: give it the user and the password",
  );
});
