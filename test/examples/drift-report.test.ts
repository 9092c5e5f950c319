import { cp } from "node:fs/promises";
import { join } from "node:path";

import { startTrial, type Trial } from "../support/engine-trial.ts";
import { DATASET_ARN } from "../support/shop.ts";
import { runProcess } from "../support/process-output.ts";
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
  await runProcess("npm", ["init", "-y"], { cwd: trial.folder });
  // Older versions of npm leave it out.
  await runProcess("npm", ["pkg", "set", "type=commonjs"], { cwd: trial.folder });
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

test("of a stack whose data is as it was is a table of gates that are ready, exit code 0", async () => {
  const { code, output } = await report("--stack", "test");

  expect(output).toContain(
    "GATE   RESOURCE                  STATE  DRIFT\nready  dataset-import-job/job-1  ready  -",
  );
  expect(code).toBe(0);
});

test("of a superseded import names the later one, exit code 2, and leaves the state as it is", async () => {
  const later = trial.emulator.addImportJob({
    jobName: "later",
    datasetArn: DATASET_ARN,
    timeline: [{ status: "ACTIVE" }],
  });
  const before = JSON.stringify(await trial.gate());

  const { code, output } = await report("--stack", "test", "--json");

  expect(JSON.parse(output)).toEqual([
    {
      gate: "ready",
      arn,
      state: "ready",
      drift: [
        {
          kind: "superseded",
          datasetImportJobArn: later,
          since: expect.stringMatching(/Z$/) as string,
        },
      ],
      reasons: [],
    },
  ]);
  expect(code).toBe(2);
  expect(JSON.stringify(await trial.gate())).toBe(before);
});

test("of a gate that is not ready any more says why, exit code 2", async () => {
  trial.emulator.setTimeline(arn, [{ status: "CREATE FAILED", failureReason: "No such bucket" }]);

  const { code, output } = await report("--stack", "test");

  expect(output).toMatch(
    /ready +dataset-import-job\/job-1 +unhealthy +The dataset import job \S+ failed/,
  );
  expect(output).toContain("AWS's reason: No such bucket.");
  expect(code).toBe(2);
});

test("of a gate whose job is gone says so, exit code 2", async () => {
  trial.emulator.removeImportJob(arn);

  const { code, output } = await report("--stack", "test");

  expect(output).toMatch(
    /ready +dataset-import-job\/job-1 +gone +AWS knows no such resource any more/,
  );
  expect(code).toBe(2);
});

test("of a stack that is not there, or of none, is an error in words, exit code 1", async () => {
  const missing = await report("--stack", "nobody");
  expect(missing.output).toContain("no stack named 'nobody' found");
  expect(missing.code).toBe(1);

  const none = await report();
  expect(none.output).toContain("Usage: node drift-report.mts --stack NAME");
  expect(none.code).toBe(1);
});
