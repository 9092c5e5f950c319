import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { startTrial, type Trial, type TrialProgram } from "../support/engine-trial.ts";
import { QUICK } from "./gate-program.ts";

/** A gate in a program whose stack transforms and transformations set options after the gate's constructor. */
const PROGRAM: TrialProgram = {
  main: "index.js",
  files: {
    "index.js": `
const aws = require("@pulumi/aws");
const pulumi = require("@pulumi/pulumi");
const { DatasetImportJobReadiness } = require("pulumi-personalize-readiness");

const config = new pulumi.Config();
const mode = config.require("mode");
const ireland = new aws.Provider("ireland", { region: "eu-west-1", profile: "ireland" });
const options = mode.endsWith("provider") ? { provider: ireland } : config.getObject("options");
const set = ({ type, props, opts }) =>
  type.includes("Readiness") ? { props, opts: { ...opts, ...options } } : undefined;
if (mode.startsWith("old")) {
  pulumi.runtime.registerStackTransformation(set);
}
const args = config.requireObject("args");
const gate = mode.includes("get")
  ? DatasetImportJobReadiness.get("ready", args.datasetImportJobArn, args)
  : new DatasetImportJobReadiness("ready", args);
if (mode.startsWith("new")) {
  // Registered after the gate's constructor, and before the engine hears of the gate.
  pulumi.runtime.registerResourceTransform(set);
}
exports.status = gate.status;
`,
  },
};

let folder: string;
let trial: Trial;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "aws-"));
  await writeFile(
    join(folder, "credentials"),
    "[ireland]\naws_access_key_id = AKIAIRELAND00000\naws_secret_access_key = hush\n",
  );
  trial = await startTrial(PROGRAM, {
    environment: { AWS_SHARED_CREDENTIALS_FILE: join(folder, "credentials") },
  });
});
afterEach(async () => {
  await trial.stack.destroy();
});
afterAll(async () => {
  await trial.dispose();
  await rm(folder, { recursive: true });
});

test.each(["old form", "new form"])(
  "a deadline that a transform of the %s sets is the gate's, and delete is none of it",
  async (mode) => {
    const args = { datasetImportJobArn: trial.job(["CREATE IN_PROGRESS"]), ...QUICK };
    const customTimeouts = { create: "1s", delete: "5m" };
    await trial.configure({ mode, args, options: { customTimeouts } });

    const { failed, output } = await trial.stack.up({ mayFail: true });

    expect(failed).toBe(true);
    expect(output).toContain("was not ready within 1s");
    expect((await trial.gate())?.inputs).toMatchObject({ customTimeouts: { create: "1s" } });
  },
);

test("a provider that a transformation of the old form sets lends its profile", async () => {
  const args = { datasetImportJobArn: trial.job(["ACTIVE"]), ...QUICK };
  await trial.configure({ mode: "old provider", args });

  await trial.stack.up();

  expect(trial.emulator.requests.at(-1)?.accessKeyId).toBe("AKIAIRELAND00000");
});

test("a provider that a transform of the new form sets is refused in the preview", async () => {
  const args = { datasetImportJobArn: trial.job(["ACTIVE"]), ...QUICK };
  await trial.configure({ mode: "new provider", args });

  const { failed, output } = await trial.stack.preview({ mayFail: true });

  expect(failed).toBe(true);
  expect(output).toContain("A transform gives this gate the resource option provider");
});

test("a gate with a profile looks by itself, whatever provider a transform sets", async () => {
  const args = { datasetImportJobArn: trial.job(["ACTIVE"]), profile: "ireland", ...QUICK };
  await trial.configure({ mode: "new provider", args });
  const before = trial.emulator.requests.length;

  await trial.stack.up();

  expect(trial.emulator.requests.length).toBe(before + 1);
  expect((await trial.gate())?.outputs).toMatchObject({ status: "ACTIVE", profile: "ireland" });
});

test("a get, on which transforms of the new form do not run, looks by itself and waits as it was told", async () => {
  const args = { datasetImportJobArn: trial.job(["CREATE IN_PROGRESS", "ACTIVE"]), ...QUICK };
  await trial.configure({ mode: "new get", args, options: { customTimeouts: { read: "0s" } } });
  const before = trial.emulator.requests.length;

  await trial.stack.up();

  expect(trial.emulator.requests.length).toBeGreaterThan(before + 1);
  expect((await trial.stack.outputs()).status?.value).toBe("ACTIVE");
});

test("a get looks by itself, whatever provider a transform of the new form would set", async () => {
  const args = { datasetImportJobArn: trial.job(["ACTIVE"]), ...QUICK };
  await trial.configure({ mode: "new get provider", args });
  const before = trial.emulator.requests.length;

  await trial.stack.up();

  expect(trial.emulator.requests.length).toBeGreaterThan(before);
  expect(trial.emulator.requests.at(-1)?.accessKeyId).not.toBe("AKIAIRELAND00000");
});
