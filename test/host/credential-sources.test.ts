// Tests of gates whose credentials change, or do not come, at each source of the default chain. Each test has a region of its
// own, because a process has other credentials for each region.
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { QUICK, startHostSurroundings, type HostSurroundings } from "../support/host-trial.ts";
import type { PluginProcess } from "../support/plugin-process.ts";
import { HOUR } from "../support/shop.ts";
import { logIn, roleCredentials, SSO_PROFILE } from "../support/sso-login.ts";
import { until } from "../support/until.ts";

const OLD = "ASIAOLD0000000000";
const NEW = "ASIANEW0000000000";
const EXPIRED = {
  httpStatus: 400,
  body: JSON.stringify({ __type: "ExpiredTokenException", message: "The token is expired" }),
};
const IN_AN_HOUR = (): string => new Date(Date.now() + HOUR).toISOString();

let trial: HostSurroundings;
let folder: string;
let server: Server;
let url: string;
/** The key that every source gives now. */
let key: string;
/** The statuses that the endpoint answers with next; then 200. */
let statuses: number[];
/** The authorization of each request to the endpoint, oldest first. */
let asked: (string | undefined)[];

beforeAll(async () => {
  trial = await startHostSurroundings();
  folder = await mkdtemp(join(tmpdir(), "sources-"));
  server = createServer(({ url: path, headers }, response) => {
    asked.push(headers.authorization);
    response.writeHead(statuses.shift() ?? 200, { "content-type": "application/json" });
    response.end(
      path?.startsWith("/federation") === true ? roleCredentials(key) : keysOfContainer(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await writeFile(
    join(folder, "config"),
    `[profile process]
credential_process = ${join(folder, "keys")}
${SSO_PROFILE}`,
  );
});
afterAll(async () => {
  await trial.stop();
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  asked = [];
  statuses = [];
  await setKey(OLD);
  await logIn(folder, IN_AN_HOUR());
});
afterEach(() => {
  trial.calmDown();
});

const keysOfContainer = (): string =>
  JSON.stringify({
    AccessKeyId: key,
    SecretAccessKey: "hush",
    Token: "hush",
    Expiration: IN_AN_HOUR(),
  });
/** From now on every source gives this key: the endpoint, and the program of the profile "process". */
async function setKey(now: string): Promise<void> {
  key = now;
  const program = join(folder, "keys");
  const output = { Version: 1, AccessKeyId: now, SecretAccessKey: "hush", SessionToken: "hush" };
  await writeFile(program, `#!/bin/sh\necho '${JSON.stringify(output)}'\n`);
  await chmod(program, 0o755);
}

const SOURCES = {
  container: () => ({ AWS_CONTAINER_CREDENTIALS_FULL_URI: `${url}/keys` }),
  process: () => ({ AWS_PROFILE: "process" }),
  sso: () => ({ AWS_PROFILE: "sso", AWS_ENDPOINT_URL_SSO: url }),
};
type Source = keyof typeof SOURCES;

const plugins = new Map<Source, Promise<PluginProcess>>();

/** The process whose credentials come from this source. */
function pluginWith(source: Source): Promise<PluginProcess> {
  const plugin =
    plugins.get(source) ??
    trial.startPlugin({
      HOME: folder,
      AWS_CONFIG_FILE: join(folder, "config"),
      AWS_SHARED_CREDENTIALS_FILE: join(folder, "credentials"),
      AWS_ACCESS_KEY_ID: "",
      AWS_SECRET_ACCESS_KEY: "",
      AWS_EC2_METADATA_DISABLED: "true",
      AWS_CONTAINER_AUTHORIZATION_TOKEN: "pass",
      ...SOURCES[source](),
    });
  plugins.set(source, plugin);
  return plugin;
}

const jobIn = (region: string, status: string): string => {
  const { datasetArn } = trial.shop(region);
  return trial.addImport({ jobName: "interactions", datasetArn, statuses: [status] });
};

/**
 * A gate that waits with the old key, which AWS does not take any more from some look on, while its source has the new one.
 *
 * @param silence how often the source then fails to answer
 */
async function gateWithOldKey(source: Source, region: string, silence = 0) {
  const plugin = await pluginWith(source);
  const datasetImportJobArn = jobIn(region, "CREATE IN_PROGRESS");
  const waiting = plugin.create({ ...QUICK, datasetImportJobArn });
  await until(() => trial.looksAt(datasetImportJobArn) > 0);
  expect(trial.emulator.requests.at(-1)?.accessKeyId).toBe(OLD);
  await setKey(NEW);
  statuses = Array.from({ length: silence }, () => 503);
  trial.interject(({ accessKeyId }) => (accessKeyId === NEW ? undefined : EXPIRED));
  trial.emulator.setTimeline(datasetImportJobArn, [{ status: "ACTIVE" }]);
  return waiting;
}

test.each(["container", "process", "sso"] as const)(
  "keys from %s that expire while a gate waits are asked for anew",
  async (source) => {
    const { properties } = await gateWithOldKey(source, "eu-west-1");

    expect(properties).toMatchObject({ status: "ACTIVE" });
    expect(trial.emulator.requests.at(-1)?.accessKeyId).toBe(NEW);
    expect(asked.every((authorization) => authorization === "pass" || source === "sso")).toBe(true);
  },
);

test.each(["container", "sso"] as const)(
  "%s that does not answer for a while keeps a gate waiting",
  async (source) => {
    // The SDK asks several times, and the gate looks again.
    const { properties } = await gateWithOldKey(source, "us-east-1", 9);

    expect(properties).toMatchObject({ status: "ACTIVE" });
    expect(statuses).toEqual([]);
  },
);

test("a container that refuses fails the gate at once, in its own words", async () => {
  const plugin = await pluginWith("container");
  statuses = Array.from({ length: 30 }, () => 403);

  const { initFailed } = await plugin.create({
    ...QUICK,
    datasetImportJobArn: jobIn("us-west-2", "ACTIVE"),
  });

  expect(initFailed?.reasons.join(" ")).toContain("Server responded with status: 403");
});

test("a session of SSO that has expired fails the gate at once, in the SDK's words", async () => {
  const plugin = await pluginWith("sso");
  await logIn(folder, "2020-01-01T00:00:00Z");

  const { initFailed } = await plugin.create({
    ...QUICK,
    datasetImportJobArn: jobIn("us-west-2", "ACTIVE"),
  });

  expect(initFailed?.reasons.join(" ")).toContain(
    "The SSO session associated with this profile has expired.",
  );
});
