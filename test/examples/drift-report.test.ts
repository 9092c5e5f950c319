// The story of the example of a script that reports drift.
import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { addImport } from "../support/added-import.ts";
import { startTrial, type Trial } from "../support/engine-trial.ts";
import { runProcess } from "../../build/machine/process-output.ts";
import { repositoryRoot } from "../support/repository-root.ts";
import { GATE_PROGRAM, QUICK } from "../engine/gate-program.ts";

let trial: Trial;
let arn: string;
beforeAll(async () => {
  trial = await startTrial(GATE_PROGRAM);
  // As the workflow of the example says, into a project as npm makes one, which is of type "commonjs".
  await cp(join(repositoryRoot(), "examples/drift-report"), join(trial.folder, "drift-report"), {
    recursive: true,
  });
  await writeFile(join(trial.folder, "package.json"), JSON.stringify({ type: "commonjs" }));
  arn = trial.job(["ACTIVE"]);
  await trial.configure({
    args: { datasetImportJobArn: arn, ...QUICK },
    options: { customTimeouts: { read: "0s" } },
  });
  await trial.stack.up();
});
afterAll(() => trial.dispose());

async function report(...more: string[]): Promise<{ code: number | null; output: string }> {
  return runProcess(process.execPath, ["drift-report/drift-report.mts", ...more], {
    cwd: trial.folder,
    env: trial.stack.environment,
  });
}

test("a report shows the drift of the data, leaves the state as it is, and tells by its exit code whether there is drift", async () => {
  const asItWas = await report("--stack", "test");

  expect(asItWas.output).toContain(
    "GATE   RESOURCE                  STATE  DRIFT\nready  dataset-import-job/job-1  ready  -",
  );
  expect(asItWas.code).toBe(0);

  const later = addImport(trial.emulator, { jobName: "later" });
  const before = JSON.stringify(await trial.gate());
  const superseded = await report("--stack", "test", "--json");

  const since = expect.stringMatching(/Z$/) as string;
  const drift = [{ kind: "superseded", datasetImportJobArn: later, since }];
  expect(JSON.parse(superseded.output)).toEqual([
    { gate: "ready", arn, state: "ready", drift, reasons: [] },
  ]);
  expect(superseded.code).toBe(2);
  expect(JSON.stringify(await trial.gate())).toBe(before);

  trial.emulator.setTimeline(arn, [{ status: "CREATE FAILED", failureReason: "No such bucket" }]);
  const unhealthy = await report("--stack", "test");

  expect(unhealthy.output).toMatch(
    /ready +dataset-import-job\/job-1 +unhealthy +The dataset import job \S+ failed/,
  );
  expect(unhealthy.output).toContain("AWS's reason: No such bucket.");
  expect(unhealthy.code).toBe(2);

  trial.emulator.removeImportJob(arn);
  const gone = await report("--stack", "test");

  expect(gone.output).toMatch(
    /ready +dataset-import-job\/job-1 +gone +AWS knows no such resource any more/,
  );
  expect(gone.code).toBe(2);
});

test("of a missing stack, or of no stack, is an error in words, exit code 1", async () => {
  const missing = await report("--stack", "nobody");
  expect(missing.output).toContain("no stack named 'nobody' found");
  expect(missing.code).toBe(1);

  const none = await report();
  expect(none.output).toContain("Usage: node drift-report.mts --stack NAME");
  expect(none.code).toBe(1);
});

test("of a stack without a gate is an error in words, exit code 1", async () => {
  await trial.stack.destroy();

  const empty = await report("--stack", "test");
  expect(empty.output).toContain("The stack test has no gate.");
  expect(empty.code).toBe(1);
});
