import { startTrial, type Trial, type TrialProgram } from "../support/engine-trial.ts";
import { DATASET_ARN } from "../support/shop.ts";
import { QUICK } from "./gate-program.ts";

/** Gates by name, of which some have an earlier name. */
const GATES: TrialProgram = {
  main: "index.js",
  files: {
    "index.js": `
const pulumi = require("@pulumi/pulumi");
const { DatasetImportJobReadiness } = require("pulumi-personalize-readiness");

for (const { name, alias, args } of new pulumi.Config().requireObject("gates")) {
  new DatasetImportJobReadiness(name, args, alias === undefined ? {} : { aliases: [{ name: alias }] });
}
`,
  },
};

const OTHER_DATASET_ARN = DATASET_ARN.replace("INTERACTIONS", "ITEMS");

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial(GATES);
  trial.emulator.addDataset({ datasetArn: OTHER_DATASET_ARN });
});
afterAll(() => trial.dispose());

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

test("every refresh tells the drift of a renamed gate and of a new one that has taken its name", async () => {
  const job = trial.jobOf(DATASET_ARN, ["ACTIVE"]);
  const otherJob = trial.jobOf(OTHER_DATASET_ARN, ["ACTIVE"]);
  await declare(gateOn(job, "data"));
  await trial.stack.up();
  await declare(gateOn(job, "interactions", "data"));
  await trial.stack.up();
  // The alias has done its work, and would be the name of two now.
  await declare(gateOn(job, "interactions"), gateOn(otherJob, "data"));
  await trial.stack.up();
  trial.jobOf(DATASET_ARN, ["ACTIVE"]);
  trial.jobOf(OTHER_DATASET_ARN, ["ACTIVE"]);

  const outcomes: unknown[] = [];
  for (let night = 0; night < 10; night += 1) {
    const { failed, output } = await trial.stack.previewRefresh({
      expectNoChanges: true,
      mayFail: true,
    });
    outcomes.push([failed, output.includes("~ 2 to update"), rowsIn(output)]);
  }

  expect(outcomes).toEqual(
    Array.from({ length: 10 }, () => [true, true, ["data", "interactions"]]),
  );
}, 600_000);

test("a refresh that writes keeps the drift of both, and the next one finds nothing new", async () => {
  await trial.stack.refresh();

  const { resources = [] } = await trial.stack.exportState();
  const drifts = resources.flatMap(({ type, outputs }) =>
    type.endsWith("Readiness") ? [(outputs?.drift as { kind: string }[])[0]?.kind] : [],
  );
  expect(drifts).toEqual(["superseded", "superseded"]);
  expect((await trial.stack.refresh({ expectNoChanges: true })).failed).toBe(false);
});

/** The names of the gates that have a row or a message. */
function rowsIn(output: string): string[] {
  const rows = output.matchAll(/DatasetImportJobReadiness[ (]+([\w-]+)/g);
  return [...new Set([...rows].map(([, name = ""]) => name))].sort();
}
