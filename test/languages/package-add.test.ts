// Tests of `pulumi package add` in a project in YAML. The test of the example in Java has its own.
import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";

import { GATE, rewrite, yamlProgram } from "../engine/native/yaml-program.ts";
import { startTrial, type Trial } from "../support/engine-trial.ts";
import { installedPlugin } from "../support/plugin-folder.ts";
import manifest from "../../package.json";
import { addPackage } from "./package-add.ts";
import { DOWNLOADING } from "./plugin-server.ts";
import { required } from "./required.ts";

const { version } = manifest;
const LOCK_FILE = `sdks/personalize-readiness/personalize-readiness-${version}.yaml`;

let trial: Trial;
let plugin: string;
beforeAll(async () => {
  trial = await startTrial(
    { ...yamlProgram(), usesPlugin: false, installation: required("LANGUAGE_TESTS") },
    { environment: DOWNLOADING },
  );
  plugin = installedPlugin(String(trial.stack.environment.PULUMI_HOME), version);
});
afterAll(() => trial.dispose());

test("it installs the plugin from the server, and writes down where another machine's up downloads it", async () => {
  const server = required("LANGUAGE_TESTS_SERVER");
  expect(existsSync(plugin)).toBe(false);

  // The exit code depends on the host: the newest that a Go module has lacks the last step, which links an SDK. A project in
  // YAML has none.
  const { folder } = trial;
  const { environment } = trial.stack;
  const { output } = await addPackage({ folder, environment }, "--server", server);

  expect(output).toContain("Successfully generated an SDK for the personalize-readiness package");
  expect(existsSync(plugin)).toBe(true);
  const lockFile = await readFile(join(folder, LOCK_FILE), "utf8");
  expect(lockFile).toContain(`version: ${version}\n`);
  expect(lockFile).toContain(`downloadUrl: ${server}\n`);

  await rm(plugin, { recursive: true });
  await rewrite(trial, {
    resources: {
      ready: { type: GATE, properties: { datasetImportJobArn: trial.job(["ACTIVE"]) } },
    },
    outputs: { status: "${ready.status}" },
  });
  await trial.stack.up();

  expect(existsSync(plugin)).toBe(true);
  expect(await trial.stack.outputs()).toEqual({ status: { value: "ACTIVE" } });
});
