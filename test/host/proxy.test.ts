// Tests of gates where a proxy is the only way to AWS.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { QUICK, startHostSurroundings, type HostSurroundings } from "../support/host-trial.ts";
import { startProxyStandIn, type ProxyStandIn } from "../support/proxy-stand-in.ts";
import { logIn, roleCredentials, SSO_PROFILE } from "../support/sso-login.ts";
import { startStsStandIn, type StsStandIn } from "../support/sts-stand-in.ts";
import { startTlsFront, type TlsFront } from "../support/tls-front.ts";
import { until } from "../support/until.ts";

const PERSONALIZE = "personalize.eu-west-1.amazonaws.com";
const ROLE_ARN = "arn:aws:iam::123456789012:role/look";
const STS = "sts.eu-west-1.amazonaws.com";
const SSO = "portal.sso.eu-west-1.amazonaws.com";
const KEY_OF_SSO = "ASIASSO0000000000";

let trial: HostSurroundings;
let sts: StsStandIn;
let sso: Server;
let fronts: TlsFront[];
let proxy: ProxyStandIn;

const portOf = (url: string): number => Number(new URL(url).port);

beforeAll(async () => {
  trial = await startHostSurroundings();
  sts = await startStsStandIn();
  sso = createServer((_, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.end(roleCredentials(KEY_OF_SSO));
  });
  await new Promise<void>((resolve) => sso.listen(0, "127.0.0.1", resolve));
  fronts = [
    await startTlsFront(PERSONALIZE, portOf(trial.emulator.endpoint)),
    await startTlsFront(STS, portOf(sts.environment.AWS_ENDPOINT_URL_STS ?? "")),
    await startTlsFront(SSO, (sso.address() as AddressInfo).port),
  ];
  const ports = fronts.map(({ port }) => port);
  proxy = await startProxyStandIn(
    Object.fromEntries([PERSONALIZE, STS, SSO].map((host, index) => [host, ports[index] ?? 0])),
  );
});
afterEach(() => {
  trial.calmDown();
});
afterAll(async () => {
  proxy.close();
  fronts.forEach((front) => {
    front.close();
  });
  sts.close();
  sso.close();
  await trial.stop();
});

/** One file with the certificates of all fronts, beside the first. */
async function writeCertificates(): Promise<string> {
  const files = fronts.map(({ certificateFile }) => certificateFile);
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
  const together = `${files[0] ?? ""}.all`;
  await writeFile(together, texts.join(""));
  return together;
}

test("a gate asks AWS and for its role through the proxy, and the engine without it", async () => {
  const plugin = await trial.startPlugin({
    // No endpoint of its own: the gate asks the real host, to which only the proxy knows a way.
    AWS_ENDPOINT_URL_PERSONALIZE: "",
    NODE_EXTRA_CA_CERTS: await writeCertificates(),
    https_proxy: proxy.url,
    http_proxy: proxy.url,
  });

  const before = proxy.asked.length;
  const datasetImportJobArn = trial.job(["CREATE IN_PROGRESS"]);
  const creating = plugin.create({ ...QUICK, datasetImportJobArn, assumeRoleArn: ROLE_ARN });
  await until(() => trial.messages().some((line) => line.includes(": CREATE IN_PROGRESS ")));
  trial.emulator.setTimeline(datasetImportJobArn, [{ status: "ACTIVE" }]);
  const { properties } = await creating;

  expect(properties).toMatchObject({ status: "ACTIVE" });
  const hosts = proxy.asked.slice(before).map(({ host }) => host);
  expect(new Set(hosts)).toEqual(new Set([PERSONALIZE, STS]));
  expect(trial.emulator.requests.at(-1)?.accessKeyId).toBe(sts.accessKeyId);
});

test("a gate asks SSO for its keys through the proxy", async () => {
  const home = await mkdtemp(join(tmpdir(), "home-"));
  await writeFile(join(home, "config"), SSO_PROFILE);
  await logIn(home, "2100-01-01T00:00:00Z");
  const plugin = await trial.startPlugin({
    HOME: home,
    AWS_CONFIG_FILE: join(home, "config"),
    AWS_PROFILE: "sso",
    AWS_ENDPOINT_URL_PERSONALIZE: "",
    NODE_EXTRA_CA_CERTS: await writeCertificates(),
    HTTPS_PROXY: proxy.url,
  });

  const { properties } = await plugin.create({
    ...QUICK,
    datasetImportJobArn: trial.job(["ACTIVE"]),
  });

  await rm(home, { recursive: true });
  expect(properties).toMatchObject({ status: "ACTIVE" });
  expect(proxy.asked.map(({ host }) => host)).toContain(SSO);
  expect(trial.emulator.requests.at(-1)?.accessKeyId).toBe(KEY_OF_SSO);
});
