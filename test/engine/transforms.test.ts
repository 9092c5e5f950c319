// The effect on a gate of transforms, which set options after a gate's constructor.
import { startTrial, type Trial } from "../support/engine-trial.ts";
import { placeSharedCredentials, type SharedCredentials } from "../support/shared-credentials.ts";
import { FRONT } from "./front.ts";
import { javaScript, QUICK } from "./gate-program.ts";

/** Gates by name; for each, the form of the transform that sets its options, and the options. */
const PROGRAM = javaScript(`
const pulumi = require("@pulumi/pulumi");
const { DatasetImportJobReadiness } = require("${FRONT.package}");

const gates = new pulumi.Config().requireObject("gates");
const settingIn = (form) => ({ name, props, opts }) => {
  const { options, provider, ...gate } = gates[name] ?? {};
  return gate.form === form
    ? { props, opts: { ...opts, ...options, ...(provider && { provider: ireland }) } }
    : undefined;
};
pulumi.runtime.registerStackTransformation(settingIn("old"));
const ireland = ${FRONT.providerWithProfile};
for (const [name, { get, args }] of Object.entries(gates)) {
  exports[name] = get
    ? DatasetImportJobReadiness.get(name, args.datasetImportJobArn, args).status
    : new DatasetImportJobReadiness(name, args).status;
}
// Registered after the gates' constructors, and before the engine hears of a gate.
pulumi.runtime.registerResourceTransform(settingIn("new"));
`);

const IRELAND = "AKIAIRELAND00000";

let credentials: SharedCredentials;
let trial: Trial;
beforeEach(async () => {
  credentials = await placeSharedCredentials({ ireland: IRELAND });
  trial = await startTrial(PROGRAM, { environment: { ...credentials.environment } });
});
afterEach(async () => {
  await trial.dispose();
  await credentials.remove();
});

const gateOn = (datasetImportJobArn: string, more = {}) => ({
  args: { datasetImportJobArn, ...QUICK, ...more },
});

test("options that a transform sets count for a gate, except the credentials that a gate chooses itself", async () => {
  const options = { customTimeouts: { create: "1h", delete: "5m" } };
  const jobs = {
    oldDeadline: trial.job(["ACTIVE"]),
    newDeadline: trial.job(["ACTIVE"]),
    oldProvider: trial.job(["ACTIVE"]),
    profile: trial.job(["ACTIVE"]),
    patientGet: trial.job(["CREATE IN_PROGRESS", "ACTIVE"]),
    providerGet: trial.job(["ACTIVE"]),
  };
  await trial.configure({
    gates: {
      oldDeadline: { form: "old", options, ...gateOn(jobs.oldDeadline) },
      newDeadline: { form: "new", options, ...gateOn(jobs.newDeadline) },
      oldProvider: { form: "old", provider: true, ...gateOn(jobs.oldProvider) },
      // A gate with a profile looks by itself, with any provider that a transform sets.
      profile: { form: "new", provider: true, ...gateOn(jobs.profile, { profile: "ireland" }) },
      // Transforms of the new form do not run on a get: it looks by itself, and waits as it was told.
      patientGet: {
        get: true,
        form: "new",
        options: { customTimeouts: { read: "0s" } },
        ...gateOn(jobs.patientGet),
      },
      providerGet: { get: true, form: "new", provider: true, ...gateOn(jobs.providerGet) },
    },
  });

  await trial.stack.up();

  const outputs = await trial.stack.outputs();
  const statuses = Object.keys(jobs).map((name) => [name, outputs[name]?.value]);
  expect(statuses).toEqual(Object.keys(jobs).map((name) => [name, "ACTIVE"]));
  for (const name of ["oldDeadline", "newDeadline"]) {
    expect(await trial.gate(name)).toMatchObject(FRONT.storedDeadline);
  }
  const keysFor = (arn: string): readonly unknown[] =>
    trial.emulator.requests
      .filter(({ input }) => input.datasetImportJobArn === arn)
      .map(({ accessKeyId }) => accessKeyId);
  expect(keysFor(jobs.oldProvider)).toEqual([IRELAND]);
  expect(keysFor(jobs.profile)).toEqual([IRELAND]);
  expect((await trial.gate("profile"))?.[FRONT.argumentsIn]).toMatchObject({ profile: "ireland" });
  expect(keysFor(jobs.patientGet)).toEqual(["EMULATOR", "EMULATOR"]);
  expect(new Set(keysFor(jobs.providerGet))).toEqual(new Set(["EMULATOR"]));
});

test(`a preview ${FRONT.providerOfTransform} a provider that a transform of the new form sets`, async () => {
  await trial.configure({
    gates: { gate: { form: "new", provider: true, ...gateOn(trial.job(["ACTIVE"])) } },
  });

  const { failed, output } = await trial.stack.preview({ mayFail: true });

  const isRefused = FRONT.providerOfTransform === "refuses";
  expect(failed).toBe(isRefused);
  const refusal = expect.stringContaining(
    "A transform sets the resource option provider of this gate",
  ) as string;
  expect(output).toEqual(isRefused ? refusal : expect.not.stringContaining("error"));
  const keys = trial.emulator.requests.map(({ accessKeyId }) => accessKeyId);
  expect(new Set(keys)).toEqual(new Set(isRefused ? [] : [IRELAND]));
});
