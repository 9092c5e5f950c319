// A thousand gates in one `up`.
import { startTrial, type Trial } from "../../support/engine-trial.ts";
import { javaScript } from "../gate-program.ts";

const PROGRAM = javaScript(`
const pulumi = require("@pulumi/pulumi");
const { DatasetImportJobReadiness } = require("pulumi-personalize-readiness-native");

const datasetImportJobArn = new pulumi.Config().require("datasetImportJobArn");
for (let number = 1; number <= 1_000; number += 1) {
  new DatasetImportJobReadiness("gate-" + number, { datasetImportJobArn });
}
`);

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial(PROGRAM);
});
afterAll(() => trial.dispose());

test("a thousand ready gates open in one up, each with its outputs and after one look at most", async () => {
  const datasetImportJobArn = trial.job(["ACTIVE"]);
  await trial.configure({ datasetImportJobArn });
  let looks = 0;
  trial.atEachLook(datasetImportJobArn, (count) => {
    looks = count;
  });

  await trial.stack.up();

  const { resources = [] } = await trial.stack.exportState();
  const gates = resources.filter(({ type }) => type.endsWith(":DatasetImportJobReadiness"));
  expect(gates).toHaveLength(1_000);
  expect(new Set(gates.map(({ outputs }) => outputs?.status))).toEqual(new Set(["ACTIVE"]));
  // A gate that begins when others have their answer looks itself.
  expect(looks).toBeLessThanOrEqual(1_000);
});
