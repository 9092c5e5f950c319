// Tests of the archive of this machine's platform, and of the ways in which Pulumi installs the provider from it.
import { access, constants, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { basename, dirname, isAbsolute, join } from "node:path";

import type { CustomResource } from "@pulumi/pulumi";
import { LocalWorkspace, PulumiCommand } from "@pulumi/pulumi/automation/index.js";

import { makeSdksIn } from "../support/made-sdks.ts";
import { startNativeTrial, type NativeTrial } from "../support/native-trial.ts";
import { installedPlugin } from "../support/plugin-folder.ts";
import { checksumsName } from "../../build/plugin/checksums.ts";
import { runProcess, type ProcessOutcome } from "../../build/machine/process-output.ts";
import manifest from "../../package.json";
import schema from "../../src/pulumi/native/schema.json";
import { EXECUTABLE_NAME } from "./executable.ts";
import { startFileServer, type FileServer } from "../support/file-server.ts";
import { PUBLICATION } from "./publication.ts";

const { TRIAL_CLI = "", DELIVERY_TESTS = "", DELIVERY_ARCHIVE = "" } = process.env;
const { version } = manifest;

/** The SDK for Node.js, as far as a test uses it. */
interface Sdk {
  readonly DatasetImportJobReadiness: new (
    name: string,
    args: { readonly datasetImportJobArn: string },
  ) => CustomResource;
}

let server: FileServer;
let trial: NativeTrial;
let home: string;
beforeAll(async () => {
  server = await startFileServer(join(DELIVERY_TESTS, "served"));
  trial = await startNativeTrial();
});
beforeEach(async () => {
  home = await mkdtemp(join(DELIVERY_TESTS, "home-"));
});
afterEach(() => rm(home, { recursive: true, force: true }));
afterAll(async () => {
  await trial.stop();
  await server.close();
});

const environment = () => ({
  PULUMI_HOME: home,
  PULUMI_BACKEND_URL: `file://${home}`,
  PULUMI_CONFIG_PASSPHRASE: "",
  PULUMI_SKIP_UPDATE_CHECK: "true",
  NO_PROXY: "127.0.0.1",
});

const installPlugin = (wanted: string, ...from: readonly string[]): Promise<ProcessOutcome> =>
  runProcess(
    TRIAL_CLI,
    ["plugin", "install", "resource", "personalize-readiness", wanted, ...from],
    { cwd: home, env: environment() },
  );

const canBeStarted = (folder: string) => access(join(folder, EXECUTABLE_NAME), constants.X_OK);

const unpacked = (file: string): Promise<string> =>
  readFile(join(DELIVERY_TESTS, "unpacked", file), "utf8");

test("the archive has the executable and the licenses, and nothing else", async () => {
  const files = await readdir(join(DELIVERY_TESTS, "unpacked"));

  expect(files.sort()).toEqual(["LICENSE", "THIRD-PARTY-NOTICES", EXECUTABLE_NAME]);
  expect(await unpacked("LICENSE")).toMatch(/^\s+Apache License\n/);
  await canBeStarted(join(DELIVERY_TESTS, "unpacked"));
});

test("the notices name Node.js and the packages in the executable, each with the words of its license", async () => {
  const notices = await unpacked("THIRD-PARTY-NOTICES");
  const named = [...notices.matchAll(/^(Node\.js|@?[a-z0-9./-]+) \d+\.\d+\.\d+$/gm)].map(
    ([, name]) => name,
  );

  expect(named).toEqual(
    expect.arrayContaining([
      ...["Node.js", "@aws-sdk/client-personalize", "@grpc/grpc-js", "@pulumi/pulumi"],
      ...["google-protobuf", "p-queue", "p-retry", "protobufjs"],
    ]),
  );
  // Not by toContain: on a failure it would print a quarter of a megabyte.
  for (const words of [
    "Copyright Node.js contributors.",
    "Copyright (c) 2022, Google Inc.",
    "Apache License",
  ]) {
    expect({ words, stand: notices.includes(words) }).toEqual({ words, stand: true });
  }
});

test("the version of the archive, the executable, the schema and the npm package is one number", async () => {
  expect(await trial.native.version()).toBe(version);
  expect(schema.version).toBe(version);
  expect(basename(DELIVERY_ARCHIVE)).toContain(`-v${version}-`);
});

test("the executable tells SDKs that Pulumi makes of it where Pulumi downloads it", async () => {
  const executable = join(DELIVERY_TESTS, "unpacked", EXECUTABLE_NAME);
  const { code, output } = await runProcess(TRIAL_CLI, ["package", "get-schema", executable], {
    cwd: home,
    env: environment(),
  });

  expect(code).toBe(0);
  expect(JSON.parse(output)).toMatchObject({
    name: schema.name,
    version,
    pluginDownloadURL: PUBLICATION.pluginDownloadUrl,
  });
});

test("the checksums of the release are those of its archives", async () => {
  const check = await runProcess("sha256sum", ["--check", "--strict", checksumsName(version)], {
    cwd: dirname(DELIVERY_ARCHIVE),
  });

  expect(check).toMatchObject({ code: 0, output: `${basename(DELIVERY_ARCHIVE)}: OK\n` });
});

test("pulumi plugin install takes the archive as a file", async () => {
  const { code, output } = await installPlugin(version, "--file", DELIVERY_ARCHIVE);

  expect({ code, output }).toMatchObject({ code: 0 });
  await canBeStarted(installedPlugin(home, version));
});

test("pulumi plugin install takes the archive from a server", async () => {
  const { code, output } = await installPlugin(version, "--server", server.url);

  expect({ code, output }).toMatchObject({ code: 0 });
  expect(server.asked).toContain(basename(DELIVERY_ARCHIVE));
  await canBeStarted(installedPlugin(home, version));
});

test("pulumi plugin install takes the archive with the given checksum, and no other", async () => {
  const file = join(dirname(DELIVERY_ARCHIVE), checksumsName(version));
  const [checksum = ""] = (await readFile(file, "utf8")).split(" ");
  const wrong = checksum.replace(/^./, (digit) => (digit === "0" ? "1" : "0"));
  const from = ["--server", server.url];

  const refused = await installPlugin(version, ...from, "--checksum", wrong);
  const taken = await installPlugin(version, ...from, "--checksum", checksum);

  expect(refused.code).not.toBe(0);
  expect(refused.output).toContain(`invalid checksum, expected ${wrong}, actual ${checksum}`);
  expect(taken).toMatchObject({ code: 0 });
  await canBeStarted(installedPlugin(home, version));
});

test("pulumi plugin install says so when the server has no such version", async () => {
  const { code, output } = await installPlugin("99.0.0", "--server", server.url);

  expect(code).not.toBe(0);
  expect(output).toContain("404");
  expect(output).toContain("99.0.0");
});

test("the first up of a program with a generated SDK downloads the provider from the place that the SDK names", async () => {
  const sdks = join(home, "sdks");
  const publication = { pluginDownloadUrl: server.url };
  await makeSdksIn(sdks, { languages: ["nodejs"], publication, say: () => undefined });
  const { DatasetImportJobReadiness } = (await import(join(sdks, "nodejs/bin/index.js"))) as Sdk;
  const arn = trial.job(["ACTIVE"]);
  const pulumiCommand = await PulumiCommand.get(
    isAbsolute(TRIAL_CLI) ? { root: dirname(dirname(TRIAL_CLI)) } : {},
  );
  const stack = await LocalWorkspace.createStack(
    {
      stackName: "test",
      projectName: "downloads",
      program: () => {
        new DatasetImportJobReadiness("ready", { datasetImportJobArn: arn });
        return Promise.resolve();
      },
    },
    { pulumiCommand, envVars: { ...environment(), ...trial.emulator.environment } },
  );

  const { summary } = await stack.up();

  expect(summary.resourceChanges).toMatchObject({ create: 2 });
  await canBeStarted(installedPlugin(home, version));
});
