// Gates in a program in YAML, on the real engine and the real language host.
import { startTrial, type Trial } from "../../support/engine-trial.ts";
import {
  placeSharedCredentials,
  type SharedCredentials,
} from "../../support/shared-credentials.ts";
import { QUICK } from "../gate-program.ts";
import { GATE, rewrite, yamlProgram, type YamlParts } from "./yaml-program.ts";

const IRELAND = "AKIAIRELAND00000";
const OWN = "AKIAOWN000000000";

let credentials: SharedCredentials;
let trial: Trial;
beforeEach(async () => {
  credentials = await placeSharedCredentials({ ireland: IRELAND, own: OWN });
  trial = await startTrial(yamlProgram(), { environment: { ...credentials.environment } });
});
afterEach(async () => {
  await trial.dispose();
  await credentials.remove();
});

const declaring = (properties: object, options?: object): YamlParts => ({
  resources: { ready: { type: GATE, properties: { ...QUICK, ...properties }, options } },
  outputs: { status: "${ready.status}", datasetGroupArn: "${ready.datasetGroupArn}" },
});

test("a preview says what up will wait for, up waits, up again and refresh change nothing, and destroy leaves nothing", async () => {
  const { stack } = trial;
  const arn = trial.job([
    "CREATE IN_PROGRESS",
    "CREATE IN_PROGRESS",
    "CREATE IN_PROGRESS",
    "ACTIVE",
  ]);
  await rewrite(trial, declaring({ datasetImportJobArn: arn }));

  const preview = await stack.preview();

  expect(preview.output).toMatch(
    /Diagnostics:\n[^]*job-\d: CREATE IN_PROGRESS .*up will wait for it/,
  );

  const up = await stack.up();

  expect(up.output).toMatch(/job-\d: CREATE IN_PROGRESS \d.*next look in/);
  expect(up.output).toMatch(/ACTIVE, ready after \d/);
  expect(await stack.outputs()).toMatchObject({
    status: { value: "ACTIVE" },
    datasetGroupArn: { value: expect.stringContaining("dataset-group/shop") as string },
  });

  const again = await stack.up({ expectNoChanges: true });

  expect(again.output).toMatch(/2 unchanged/);
  expect((await stack.refresh({ expectNoChanges: true })).output).toMatch(/2 unchanged/);

  await stack.destroy();

  expect((await stack.exportState()).resources ?? []).toEqual([]);
});

test("an import that failed fails up with AWS's reason, and a preview warns of it", async () => {
  const { stack } = trial;
  const arn = trial.job(["CREATE FAILED"], "Invalid Data location");
  await rewrite(trial, declaring({ datasetImportJobArn: arn }));

  const preview = await stack.preview();
  const up = await stack.up({ mayFail: true });

  expect(preview.output).toContain("As it is now, pulumi up would fail: ");
  expect(up.failed).toBe(true);
  expect(up.output).toContain("AWS's reason: Invalid Data location.");
  expect(await trial.gate()).toBeUndefined();
});

test("a wait that runs out is kept, and the next up resumes it", async () => {
  const { stack } = trial;
  const arn = trial.job(["CREATE IN_PROGRESS"]);
  await rewrite(
    trial,
    declaring({ datasetImportJobArn: arn }, { customTimeouts: { create: "1s" } }),
  );

  const first = await stack.up({ mayFail: true });

  expect(first.failed).toBe(true);
  expect(first.output).toContain("was not ready within 1s");
  expect((await trial.gate())?.initErrors?.length).toBeGreaterThan(0);

  await rewrite(trial, declaring({ datasetImportJobArn: arn }));
  trial.goesOn(arn, ["CREATE IN_PROGRESS", "ACTIVE"]);
  const last = await stack.up();

  expect(last.output).toMatch(/ACTIVE, ready after \d/);
  expect((await trial.gate())?.initErrors ?? []).toEqual([]);
});

test("a profile is a setting of the stack, or of an explicit provider, and one gate's own counts before either", async () => {
  const { stack } = trial;
  const keysFor = (arn: string): readonly unknown[] =>
    trial.emulator.requests
      .filter(({ input }) => input.datasetImportJobArn === arn)
      .map(({ accessKeyId }) => accessKeyId);
  const arns = [trial.job(["ACTIVE"]), trial.job(["ACTIVE"]), trial.job(["ACTIVE"])] as const;
  const gates = {
    explicit: {
      type: GATE,
      properties: { ...QUICK, datasetImportJobArn: arns[0] },
      options: { provider: "${ireland}" },
    },
    plain: { type: GATE, properties: { ...QUICK, datasetImportJobArn: arns[1] } },
    own: {
      type: GATE,
      properties: { ...QUICK, datasetImportJobArn: arns[2], profile: "own" },
      options: { provider: "${ireland}" },
    },
  };
  await rewrite(trial, {
    resources: {
      ireland: {
        type: "pulumi:providers:personalize-readiness",
        properties: { profile: "ireland" },
      },
      ...gates,
    },
  });

  await stack.up();

  expect(keysFor(arns[0])).toEqual([IRELAND]);
  expect(keysFor(arns[1])).toEqual(["EMULATOR"]);
  expect(keysFor(arns[2])).toEqual([OWN]);

  const another = trial.job(["ACTIVE"]);
  await trial.configure({ "personalize-readiness:profile": "ireland" });
  await rewrite(trial, declaring({ datasetImportJobArn: another }));

  await stack.up();

  expect(keysFor(another)).toEqual([IRELAND]);
  expect(JSON.stringify((await stack.exportState()).resources)).not.toMatch(/hush|AKIA/);
});

test("two explicit providers serve side by side, each with its own settings", async () => {
  const arns = { ireland: trial.job(["ACTIVE"]), own: trial.job(["ACTIVE"]) };
  const providers = Object.keys(arns).map((profile) => [
    profile,
    { type: "pulumi:providers:personalize-readiness", properties: { profile } },
  ]);
  const gates = Object.entries(arns).map(([profile, datasetImportJobArn]) => [
    `by-${profile}`,
    {
      type: GATE,
      properties: { ...QUICK, datasetImportJobArn },
      options: { provider: `\${${profile}}` },
    },
  ]);
  await rewrite(trial, {
    resources: Object.fromEntries([...providers, ...gates]) as YamlParts["resources"],
  });

  await trial.stack.up();

  const keys = trial.emulator.requests.map(({ input, accessKeyId }) => [
    input.datasetImportJobArn,
    accessKeyId,
  ]);
  expect(Object.fromEntries(keys)).toEqual({ [arns.ireland]: IRELAND, [arns.own]: OWN });
});

test("a secret of the program stays secret in the state", async () => {
  const { stack } = trial;
  const arn = trial.job(["ACTIVE"]);
  const secret = { "fn::secret": arn };
  await rewrite(trial, declaring({ datasetImportJobArn: secret }));

  const up = await stack.up();

  expect(up.failed).toBe(false);
  const gate = await trial.gate();
  expect(JSON.stringify([gate?.inputs, gate?.outputs?.datasetImportJobArn])).not.toContain(arn);
  expect(JSON.stringify(gate?.inputs?.datasetImportJobArn)).toContain("ciphertext");
});

test("invalid arguments are refused before anything runs, each by its name", async () => {
  const asked = trial.emulator.requests.length;
  await rewrite(
    trial,
    declaring({ datasetImportJobArn: "interactions", expectedDatasetArn: "shop", minDelay: "9s" }),
  );

  const { failed, output } = await trial.stack.preview({ mayFail: true });

  expect(failed).toBe(true);
  for (const words of [
    'datasetImportJobArn is "interactions", but it must be the ARN of a dataset import job',
    'expectedDatasetArn is "shop", but it must be the ARN of a dataset',
    'minDelay is "9s", but it must be no longer than maxDelay',
  ]) {
    expect(output).toContain(words);
  }

  await rewrite(trial, declaring({ datasetImportJobArm: trial.job(["ACTIVE"]) }));
  const misspelled = await trial.stack.preview({ mayFail: true });

  expect(misspelled.failed).toBe(true);
  expect(misspelled.output).toContain("datasetImportJobArm");
  expect(trial.emulator.requests).toHaveLength(asked);
});

test("the engine refuses a deadline that is no duration, and no gate looks", async () => {
  const asked = trial.emulator.requests.length;
  await rewrite(
    trial,
    declaring(
      { datasetImportJobArn: trial.job(["ACTIVE"]) },
      { customTimeouts: { create: "soon" } },
    ),
  );

  const { failed, output } = await trial.stack.up({ mayFail: true });

  expect(failed).toBe(true);
  expect(output).toContain("unable to parse customTimeout Value soon");
  expect(trial.emulator.requests).toHaveLength(asked);
});
