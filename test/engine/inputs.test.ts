// Secret arguments, and arguments that a preview does not know, on the real engine.
import { startTrial, type Trial } from "../support/engine-trial.ts";
import { FRONT } from "./front.ts";
import { javaScript, QUICK } from "./gate-program.ts";

/** A gate with a secret trigger, and a gate whose expected dataset is an output of the first. */
const PROGRAM = javaScript(`
const pulumi = require("@pulumi/pulumi");
const { DatasetImportJobReadiness } = require("${FRONT.package}");

const { first, second, trigger, expected } = new pulumi.Config().requireObject("given");
const before = new DatasetImportJobReadiness("before", { ...first, triggers: [pulumi.secret(trigger)] });
new DatasetImportJobReadiness("after", { ...second, expectedDatasetArn: before[expected] });
`);

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial(PROGRAM);
});
afterEach(() => trial.dispose());

const lookedAt = (): readonly unknown[] =>
  trial.emulator.requests
    .filter(({ operation }) => operation === "DescribeDatasetImportJob")
    .map(({ input }) => input.datasetImportJobArn);

test("a secret argument is in no message and in no state, and a change of the secret looks again", async () => {
  const { stack } = trial;
  const arn = trial.job(["ACTIVE"]);
  const given = {
    first: { datasetImportJobArn: arn, ...QUICK },
    second: { datasetImportJobArn: arn, ...QUICK },
    expected: "datasetArn",
  };
  const outputs: string[] = [];
  for (const trigger of ["hush-one", "hush-two"]) {
    await trial.configure({ given: { ...given, trigger } });
    const asked = lookedAt().length;
    outputs.push((await stack.preview({ diff: true })).output, (await stack.up()).output);
    expect(lookedAt().length).toBeGreaterThan(asked);
  }

  expect(outputs.join("\n")).not.toMatch(/hush-(one|two)/);
  const { resources = [] } = await stack.exportState();
  const gates = JSON.stringify(resources.filter(({ type }) => type.startsWith(FRONT.typeBegins)));
  expect(gates).toContain(arn);
  expect(gates).not.toMatch(/hush-(one|two)/);
});

test("an argument that the preview does not know is checked and looked at in up", async () => {
  const { stack } = trial;
  // Not ready in the preview, in which the native front looks too.
  const underWay = trial.job(["CREATE IN_PROGRESS", "CREATE IN_PROGRESS", "ACTIVE"]);
  const first = { datasetImportJobArn: underWay, ...QUICK };
  const second = { datasetImportJobArn: trial.job(["CREATE IN_PROGRESS"]), ...QUICK };
  await trial.configure({ given: { first, second, trigger: "", expected: "jobName" } });

  const preview = await stack.preview();

  expect(preview.output).not.toContain("error");

  const refused = await stack.up({ mayFail: true });

  expect(refused.failed).toBe(true);
  expect(refused.output).toMatch(
    /expectedDatasetArn is "job-\d", but it must be the ARN of a dataset/,
  );
  expect(await trial.gate("after")).toBeUndefined();

  trial.goesOn(second.datasetImportJobArn, ["ACTIVE"]);
  await trial.configure({ given: { first, second, trigger: "", expected: "datasetArn" } });

  await stack.up();

  expect((await trial.gate("after"))?.outputs).toMatchObject({ status: "ACTIVE" });
});
