// What a gate takes from an aws.Provider.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { startTrial, type Trial } from "../../support/engine-trial.ts";
import { DATASET_ARN } from "../../support/shop.ts";
import { javaScript, QUICK } from "../gate-program.ts";

/** A gate that gets its provider by an option, and one that gets it from its parent. */
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
afterAll(async () => {
  await trial.dispose();
  await rm(folder, { recursive: true });
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
