// Tests of the archive of this machine's platform, and of the ways in which Pulumi installs the provider from it.
import { access, constants, mkdtemp, readdir, rm } from "node:fs/promises";
import { basename, dirname, isAbsolute, join } from "node:path";

import { CustomResource } from "@pulumi/pulumi";
import { LocalWorkspace, PulumiCommand } from "@pulumi/pulumi/automation/index.js";

import { startNativeTrial, type NativeTrial } from "../support/native-trial.ts";
import { installedPlugin } from "../support/plugin-folder.ts";
import { runProcess, type ProcessOutcome } from "../../build/machine/process-output.ts";
import manifest from "../../package.json";
import schema from "../../src/pulumi/native/schema.json";
import { EXECUTABLE_NAME } from "./executable.ts";
import { startFileServer, type FileServer } from "./file-server.ts";

const { TRIAL_CLI = "", DELIVERY_TESTS = "", DELIVERY_ARCHIVE = "" } = process.env;
const { version } = manifest;

/** A gate as an SDK makes one. */
class Gate extends CustomResource {}

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

test("the archive has the executable and nothing else", async () => {
  expect(await readdir(join(DELIVERY_TESTS, "unpacked"))).toEqual([EXECUTABLE_NAME]);
  await canBeStarted(join(DELIVERY_TESTS, "unpacked"));
});

test("the version of the archive, the executable, the schema and the npm package is one number", async () => {
  expect(await trial.native.version()).toBe(version);
  expect(schema.version).toBe(version);
  expect(basename(DELIVERY_ARCHIVE)).toContain(`-v${version}-`);
});

test("the executable waits, reads and is canceled", async () => {
  const arn = trial.job(["CREATE IN_PROGRESS", "ACTIVE"]);
  const inputs = { datasetImportJobArn: arn, minDelay: "100ms", maxDelay: "100ms" };
  const { properties = {} } = await trial.native.create(inputs);
  expect(properties).toMatchObject({ status: "ACTIVE" });

  const read = await trial.native.read(arn, { inputs, outputs: properties });
  expect(read.properties).toMatchObject({ status: "ACTIVE", drift: [] });

  const slow = trial.job(["CREATE IN_PROGRESS"]);
  const another = await trial.another();
  const waiting = another.create({ datasetImportJobArn: slow, minDelay: "1h", maxDelay: "1h" });
  await another.cancel();
  expect((await waiting).error).toBeDefined();
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

test("pulumi plugin install says so when the server has no such version", async () => {
  const { code, output } = await installPlugin("99.0.0", "--server", server.url);

  expect(code).not.toBe(0);
  expect(output).toContain("404");
  expect(output).toContain("99.0.0");
});

test("the first up downloads the provider from where the program says", async () => {
  const arn = trial.job(["ACTIVE"]);
  const pulumiCommand = await PulumiCommand.get(
    isAbsolute(TRIAL_CLI) ? { root: dirname(dirname(TRIAL_CLI)) } : {},
  );
  const stack = await LocalWorkspace.createStack(
    {
      stackName: "test",
      projectName: "downloads",
      program: () => {
        new Gate(
          "personalize-readiness:index:DatasetImportJobReadiness",
          "ready",
          { datasetImportJobArn: arn },
          { version, pluginDownloadURL: server.url },
        );
        return Promise.resolve();
      },
    },
    { pulumiCommand, envVars: { ...environment(), ...trial.emulator.environment } },
  );

  const { summary } = await stack.up();

  expect(summary.resourceChanges).toMatchObject({ create: 2 });
  await canBeStarted(installedPlugin(home, version));
});
