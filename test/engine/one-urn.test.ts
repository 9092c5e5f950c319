// Two gates: the second has taken the name of the first.
import { startTrial, type Trial } from "../support/engine-trial.ts";
import { DATASET_ARN } from "../support/shop.ts";
import { FRONT } from "./front.ts";
import { javaScript, QUICK } from "./gate-program.ts";

/** Gates by name, of which some have an earlier name. */
const GATES = javaScript(`
const pulumi = require("@pulumi/pulumi");
const { DatasetImportJobReadiness } = require("${FRONT.package}");

for (const { name, alias, args } of new pulumi.Config().requireObject("gates")) {
  new DatasetImportJobReadiness(name, args, alias === undefined ? {} : { aliases: [{ name: alias }] });
}
`);

const OTHER_DATASET_ARN = DATASET_ARN.replace("INTERACTIONS", "ITEMS");

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial(GATES);
  trial.emulator.addDataset({ datasetArn: OTHER_DATASET_ARN });
});
afterEach(() => trial.dispose());

interface DeclaredGate {
  readonly name: string;
  readonly alias?: string;
  readonly args: object;
}

const declare = (...gates: DeclaredGate[]): Promise<void> => trial.configure({ gates });
const gateOn = (jobArn: string, name: string, alias?: string): DeclaredGate => ({
  name,
  alias,
  args: { datasetImportJobArn: jobArn, ...QUICK },
});

test("a refresh tells and keeps the drift of a renamed gate and of a new one that has taken its name", async () => {
  const { stack } = trial;
  const job = trial.jobOf(DATASET_ARN, ["ACTIVE"]);
  const otherJob = trial.jobOf(OTHER_DATASET_ARN, ["ACTIVE"]);
  await declare(gateOn(job, "data"));
  await stack.up();
  await declare(gateOn(job, "interactions", "data"));
  await stack.up();
  // The alias has done its work, and would be the name of two now.
  await declare(gateOn(job, "interactions"), gateOn(otherJob, "data"));
  await stack.up();
  trial.jobOf(DATASET_ARN, ["ACTIVE"]);
  trial.jobOf(OTHER_DATASET_ARN, ["ACTIVE"]);

  const { failed, output } = await stack.previewRefresh({ expectNoChanges: true, mayFail: true });

  expect(failed).toBe(true);
  expect(output).toContain("~ 2 to update");
  expect(rowsIn(output)).toEqual(["data", "interactions"]);

  await stack.refresh();

  const { resources = [] } = await stack.exportState();
  const drifts = resources.flatMap(({ type, outputs }) =>
    type.endsWith("Readiness") ? [(outputs?.drift as { kind: string }[])[0]?.kind] : [],
  );
  expect(drifts).toEqual(["superseded", "superseded"]);
  expect((await stack.refresh({ expectNoChanges: true })).failed).toBe(false);
});

/** The names of the gates that have a row or a message. */
function rowsIn(output: string): string[] {
  const rows = output.matchAll(/DatasetImportJobReadiness[ (]+([\w-]+)/g);
  return [...new Set([...rows].map(([, name = ""]) => name))].sort();
}
