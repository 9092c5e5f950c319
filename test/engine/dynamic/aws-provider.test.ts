// The profile that a gate takes from an aws.Provider.
import { startTrial, type Trial } from "../../support/engine-trial.ts";
import {
  placeSharedCredentials,
  type SharedCredentials,
} from "../../support/shared-credentials.ts";
import { DATASET_ARN } from "../../support/shop.ts";
import { javaScript, QUICK } from "../gate-program.ts";

/** A gate that gets its provider by an option, and a gate that gets it from its parent. */
const PROGRAM = javaScript(`
const { Provider } = require("@pulumi/aws/provider");
const pulumi = require("@pulumi/pulumi");
const { DatasetImportJobReadiness } = require("pulumi-personalize-readiness");

const args = new pulumi.Config().requireObject("args");
const provider = new Provider("ireland", { region: "eu-west-1", profile: "ireland" });
const parent = new pulumi.ComponentResource("shop:index:Shop", "shop", {}, { providers: [provider] });
new DatasetImportJobReadiness("given", args.given, { provider });
new DatasetImportJobReadiness("inherited", args.inherited, { parent });
`);

let credentials: SharedCredentials;
let trial: Trial;
beforeAll(async () => {
  credentials = await placeSharedCredentials({ ireland: "AKIAIRELAND00000" });
  trial = await startTrial(PROGRAM, { environment: { ...credentials.environment } });
});
afterAll(async () => {
  await trial.dispose();
  await credentials.remove();
});

test("an aws.Provider, given or inherited, lends its profile, and the gates' calls do not go to the AWS plugin", async () => {
  const given = { datasetImportJobArn: trial.job(["ACTIVE"]), ...QUICK };
  // On one dataset the later import would supersede the other.
  const itemsArn = DATASET_ARN.replace("INTERACTIONS", "ITEMS");
  trial.emulator.addDataset({ datasetArn: itemsArn });
  const inherited = { datasetImportJobArn: trial.jobOf(itemsArn, ["ACTIVE"]), ...QUICK };
  await trial.configure({ args: { given, inherited } });

  await trial.stack.up();

  const looks = trial.emulator.requests.map(({ input, accessKeyId }) => [input, accessKeyId]);
  expect(looks).toHaveLength(2);
  for (const { datasetImportJobArn } of [given, inherited]) {
    expect(looks).toContainEqual([{ datasetImportJobArn }, "AKIAIRELAND00000"]);
  }
  const { resources = [] } = await trial.stack.exportState();
  const gates = resources.filter(({ type }) => type.endsWith(":DatasetImportJobReadiness"));
  expect(gates.map(({ outputs }) => [outputs?.status, outputs?.profile])).toEqual([
    ["ACTIVE", "ireland"],
    ["ACTIVE", "ireland"],
  ]);
  expect(JSON.stringify(resources)).not.toMatch(/hush|AKIA/);

  await trial.stack.refresh({ expectNoChanges: true });
  await trial.stack.destroy();

  expect((await trial.stack.exportState()).resources ?? []).toEqual([]);
});
