// Tests of gates whose credentials change, or do not come, at each source of the default chain. Each test has a region of its
// own, because a process has other credentials for each region.
import { QUICK, startHostSurroundings, type HostSurroundings } from "../support/host-trial.ts";
import { startKeySources, type KeySource, type KeySources } from "../support/key-sources.ts";
import type { PluginProcess } from "../support/plugin-process.ts";
import { HOUR } from "../support/shop.ts";
import { until } from "../support/until.ts";

const OLD = "ASIAOLD0000000000";
const NEW = "ASIANEW0000000000";
const EXPIRED = {
  httpStatus: 400,
  body: JSON.stringify({ __type: "ExpiredTokenException", message: "The token is expired" }),
};
const IN_AN_HOUR = (): string => new Date(Date.now() + HOUR).toISOString();

let trial: HostSurroundings;
let sources: KeySources;

beforeAll(async () => {
  trial = await startHostSurroundings();
  sources = await startKeySources();
});
afterAll(async () => {
  await trial.stop();
  await sources.close();
});
beforeEach(async () => {
  sources.asked.length = 0;
  sources.statuses = [];
  await sources.setKey(OLD);
  await sources.logIn(IN_AN_HOUR());
});
afterEach(() => {
  trial.calmDown();
});

const plugins = new Map<KeySource, Promise<PluginProcess>>();

/** The process whose credentials come from this source. */
function pluginWith(source: KeySource): Promise<PluginProcess> {
  const plugin = plugins.get(source) ?? trial.startPlugin(sources.environment(source));
  plugins.set(source, plugin);
  return plugin;
}

const jobIn = (region: string, status: string): string => {
  const { datasetArn } = trial.shop(region);
  return trial.addImport({ jobName: "interactions", datasetArn, statuses: [status] });
};

/**
 * A gate that waits with the old key, which AWS refuses from some look on, while its source has the new key.
 *
 * @param silence how often the source then fails to answer
 */
async function gateWithOldKey(source: KeySource, region: string, silence = 0) {
  const plugin = await pluginWith(source);
  const datasetImportJobArn = jobIn(region, "CREATE IN_PROGRESS");
  const waiting = plugin.create({ ...QUICK, datasetImportJobArn });
  await until(() => trial.looksAt(datasetImportJobArn) > 0);
  expect(trial.emulator.requests.at(-1)?.accessKeyId).toBe(OLD);
  await sources.setKey(NEW);
  sources.statuses = Array.from({ length: silence }, () => 503);
  trial.interject(({ accessKeyId }) => (accessKeyId === NEW ? undefined : EXPIRED));
  trial.emulator.setTimeline(datasetImportJobArn, [{ status: "ACTIVE" }]);
  return waiting;
}

test.each(["container", "process", "sso"] as const)(
  "keys from %s that expire while a gate waits are asked for again",
  async (source) => {
    const { properties } = await gateWithOldKey(source, "eu-west-1");

    expect(properties).toMatchObject({ status: "ACTIVE" });
    expect(trial.emulator.requests.at(-1)?.accessKeyId).toBe(NEW);
    expect(
      sources.asked.every((authorization) => authorization === "pass" || source === "sso"),
    ).toBe(true);
  },
);

test.each(["container", "sso"] as const)(
  "%s that does not answer for a while keeps a gate waiting",
  async (source) => {
    // The SDK asks several times, and the gate looks again.
    const { properties } = await gateWithOldKey(source, "us-east-1", 9);

    expect(properties).toMatchObject({ status: "ACTIVE" });
    expect(sources.statuses).toEqual([]);
  },
);

test("a container that refuses fails the gate at once, in its own words", async () => {
  const plugin = await pluginWith("container");
  sources.statuses = Array.from({ length: 30 }, () => 403);

  const { initFailed } = await plugin.create({
    ...QUICK,
    datasetImportJobArn: jobIn("us-west-2", "ACTIVE"),
  });

  expect(initFailed?.reasons.join(" ")).toContain("Server responded with status: 403");
});

test("a session of SSO that has expired fails the gate at once, in the SDK's words", async () => {
  const plugin = await pluginWith("sso");
  await sources.logIn("2020-01-01T00:00:00Z");

  const { initFailed } = await plugin.create({
    ...QUICK,
    datasetImportJobArn: jobIn("us-west-2", "ACTIVE"),
  });

  expect(initFailed?.reasons.join(" ")).toContain(
    "The SSO session associated with this profile has expired.",
  );
});
