// Tests of gates where a proxy is the only way to AWS.
import { readFile, writeFile } from "node:fs/promises";

import { QUICK, startHostTrial, type HostTrial } from "../support/host-trial.ts";
import { startProxyStandIn, type ProxyStandIn } from "../support/proxy-stand-in.ts";
import { startStsStandIn, type StsStandIn } from "../support/sts-stand-in.ts";
import { startTlsFront, type TlsFront } from "../support/tls-front.ts";

const PERSONALIZE = "personalize.eu-west-1.amazonaws.com";
const ROLE_ARN = "arn:aws:iam::123456789012:role/look";
const STS = "sts.eu-west-1.amazonaws.com";

let trial: HostTrial;
let sts: StsStandIn;
let fronts: TlsFront[];
let proxy: ProxyStandIn;

const portOf = (url: string): number => Number(new URL(url).port);

beforeAll(async () => {
  trial = await startHostTrial();
  sts = await startStsStandIn();
  fronts = [
    await startTlsFront(PERSONALIZE, portOf(trial.emulator.endpoint)),
    await startTlsFront(STS, portOf(sts.environment.AWS_ENDPOINT_URL_STS ?? "")),
  ];
  const [personalize, roles] = fronts.map(({ port }) => port);
  proxy = await startProxyStandIn({ [PERSONALIZE]: personalize ?? 0, [STS]: roles ?? 0 });
});
afterAll(async () => {
  proxy.close();
  fronts.forEach((front) => {
    front.close();
  });
  sts.close();
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
  const plugin = await trial.anotherPlugin({
    // No endpoint of its own: the gate asks the real host, to which only the proxy knows a way.
    AWS_ENDPOINT_URL_PERSONALIZE: "",
    NODE_EXTRA_CA_CERTS: await writeCertificates(),
    https_proxy: proxy.url,
    http_proxy: proxy.url,
  });

  const datasetImportJobArn = trial.job(["CREATE IN_PROGRESS"]);
  const creating = plugin.create({ ...QUICK, datasetImportJobArn, assumeRoleArn: ROLE_ARN });
  while (!trial.engine.lines.some(({ message }) => message.startsWith("CREATE IN_PROGRESS"))) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  trial.emulator.setTimeline(datasetImportJobArn, [{ status: "ACTIVE" }]);
  const { properties } = await creating;

  expect(properties).toMatchObject({ status: "ACTIVE" });
  expect(new Set(proxy.asked.map(({ host }) => host))).toEqual(new Set([PERSONALIZE, STS]));
  expect(trial.emulator.requests.at(-1)?.accessKeyId).toBe(sts.accessKeyId);
});
