// Tests of gates where a proxy is the only way to AWS.
import { QUICK, startHostSurroundings, type HostSurroundings } from "../support/host-trial.ts";
import { PERSONALIZE, SSO, startProxiedAws, STS, type ProxiedAws } from "../support/proxied-aws.ts";
import { until } from "../support/until.ts";

const ROLE_ARN = "arn:aws:iam::123456789012:role/look";

let trial: HostSurroundings;
let aws: ProxiedAws;

beforeAll(async () => {
  trial = await startHostSurroundings();
  aws = await startProxiedAws(trial.emulator.endpoint);
});
afterEach(() => {
  trial.calmDown();
});
afterAll(async () => {
  await aws.close();
  await trial.stop();
});

test("a gate asks AWS and for its role through the proxy, and the engine without it", async () => {
  const plugin = await trial.startPlugin({
    ...aws.environment,
    https_proxy: aws.proxy.url,
    http_proxy: aws.proxy.url,
  });

  const before = aws.proxy.asked.length;
  const datasetImportJobArn = trial.job(["CREATE IN_PROGRESS"]);
  const creating = plugin.create({ ...QUICK, datasetImportJobArn, assumeRoleArn: ROLE_ARN });
  await until(() => trial.messages().some((line) => line.includes(": CREATE IN_PROGRESS ")));
  trial.emulator.setTimeline(datasetImportJobArn, [{ status: "ACTIVE" }]);
  const { properties } = await creating;

  expect(properties).toMatchObject({ status: "ACTIVE" });
  const hosts = aws.proxy.asked.slice(before).map(({ host }) => host);
  expect(new Set(hosts)).toEqual(new Set([PERSONALIZE, STS]));
  expect(trial.emulator.requests.at(-1)?.accessKeyId).toBe(aws.keyOfRole);
});

test("a gate asks SSO for its keys through the proxy", async () => {
  const plugin = await trial.startPlugin({
    ...aws.environment,
    ...aws.loggedIn,
    HTTPS_PROXY: aws.proxy.url,
  });

  const { properties } = await plugin.create({
    ...QUICK,
    datasetImportJobArn: trial.job(["ACTIVE"]),
  });

  expect(properties).toMatchObject({ status: "ACTIVE" });
  expect(aws.proxy.asked.map(({ host }) => host)).toContain(SSO);
  expect(trial.emulator.requests.at(-1)?.accessKeyId).toBe(aws.keyOfSso);
});
