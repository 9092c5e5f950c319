// Tests of secrets that the native provider is told and must not tell.
import { DELAYS } from "../../support/host-trial.ts";
import { startNativeTrial, type NativeTrial } from "../../support/native-trial.ts";

let trial: NativeTrial;
beforeAll(async () => {
  trial = await startNativeTrial();
});
afterAll(() => trial.stop());

const secret = (value: unknown): object => ({
  "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
  value,
});

test("a secret ARN is used, and every output that holds the ARN is secret", async () => {
  const arn = trial.job(["ACTIVE"]);

  const { id, properties } = await trial.native.create({ datasetImportJobArn: secret(arn) });

  expect(id).toBe(arn);
  expect(properties).toMatchObject({ datasetImportJobArn: secret(arn), status: "ACTIVE" });
});

test("a secret dataset makes secret what names the dataset, also in a wait that ran out", async () => {
  const { datasetArn } = trial.shop();
  const statuses = ["CREATE IN_PROGRESS"];
  const arn = trial.addImport({ jobName: "own", datasetArn, hoursAgo: 1, statuses });
  const inputs = { datasetArn: secret(datasetArn), ...DELAYS };

  const { initFailed } = await trial.native.create(inputs, { timeout: 0.001 });

  expect(initFailed?.properties).toMatchObject({
    datasetArn: secret(datasetArn),
    datasetImportJobArn: arn,
  });
});

test("secret triggers differ only when their value does", async () => {
  const datasetImportJobArn = trial.job(["ACTIVE"]);
  const inputs = { datasetImportJobArn, triggers: secret(["a"]) };
  const { properties: outputs = {} } = await trial.native.create(inputs);

  expect(await trial.native.diff({ inputs, outputs }, inputs)).toMatchObject({ changes: 1 });
  expect(
    await trial.native.diff({ inputs, outputs }, { datasetImportJobArn, triggers: [secret("b")] }),
  ).toMatchObject({ changes: 2, detailed: { triggers: 4 } });
});
