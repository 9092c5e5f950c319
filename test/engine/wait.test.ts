// The endings of a wait, and of a gate after its wait, on the real engine.
import { startTrial, type Trial } from "../support/engine-trial.ts";
import { FRONT } from "./front.ts";
import { GATES_PROGRAM, QUICK } from "./gate-program.ts";

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial(GATES_PROGRAM);
});
afterEach(() => trial.dispose());

/** The state must look like this for the next operation to work. */
async function expectResumable(name: string, datasetImportJobArn: string): Promise<void> {
  const gate = await trial.gate(name);
  expect(gate).toMatchObject({
    id: datasetImportJobArn,
    outputs: { datasetImportJobArn, ...FRONT.mark },
  });
  expect(gate?.initErrors?.length).toBeGreaterThan(0);
  expect(gate?.outputs?.__provider).toBe(gate?.inputs?.__provider);
  const { pending_operations: pending = [] } = await trial.stack.exportState();
  expect(pending).toEqual([]);
}

test("a wait that fails leaves nothing, a wait that runs out is kept, and up resumes it before anything is built", async () => {
  const { stack, aws, emulator } = trial;
  const reason = "Input CSV is missing the following columns:[A]";
  const failing = trial.job(["CREATE IN_PROGRESS"]);
  const slow = trial.job(["CREATE IN_PROGRESS"]);
  // The engine begins nothing after a failure, so the import fails once the other gate waits too.
  const forget = trial.atEachLook(slow, () => {
    forget();
    emulator.setTimeline(failing, [{ status: "CREATE FAILED", failureReason: reason }]);
  });
  await trial.configure({
    gates: {
      failing: { datasetImportJobArn: failing, ...QUICK },
      slow: {
        datasetImportJobArn: slow,
        ...QUICK,
        options: { customTimeouts: { create: "1s", read: FRONT.oneLook } },
      },
    },
  });

  const first = await stack.up({ mayFail: true });

  expect(first.failed).toBe(true);
  expect(first.output).toContain(`AWS's reason: ${reason}.`);
  expect(await trial.gate("failing")).toBeUndefined();
  expect(first.output).toContain("was not ready within 1s");
  expect(first.output).toContain("raise the gate's customTimeouts.create");
  await expectResumable("slow", slow);

  const refresh = await stack.refresh();

  expect(refresh.output).toContain("Refreshed resource is in an unhealthy state");
  expect(refresh.output).toContain("raise the gate's customTimeouts.read");
  await expectResumable("slow", slow);

  // The engine tells a native provider of an update nothing but the time for update.
  const options = { customTimeouts: { create: "1h", update: "1h" } };
  await trial.configure({ gates: { slow: { datasetImportJobArn: slow, ...QUICK, options } } });
  trial.goesOn(slow, ["CREATE IN_PROGRESS", "CREATE IN_PROGRESS", "ACTIVE"]);
  const changesAtLooks: number[] = [];
  trial.atEachLook(slow, () => changesAtLooks.push(aws.changes().length));

  const last = await stack.up();

  expect(last.output).toMatch(/: CREATE IN_PROGRESS \d.*, next look in 0\.\ds/);
  expect(last.output).toMatch(/: ACTIVE, ready after \d/);
  expect(changesAtLooks).toEqual([0, 0, 0]);
  const [solution, ...others] = aws.changes();
  expect(solution?.inputs.desiredState).toContain("dataset-group/shop");
  expect(others).toEqual([]);
  expect((await trial.gate("slow"))?.initErrors ?? []).toEqual([]);
});

test("an up that refreshes first waits once for a pending job", async () => {
  const arn = trial.job(["CREATE IN_PROGRESS"]);
  const gate = { datasetImportJobArn: arn, ...QUICK };
  await trial.configure({
    gates: {
      slow: { ...gate, options: { customTimeouts: { create: FRONT.oneLook, read: "1h" } } },
    },
  });
  await trial.stack.up({ mayFail: true });
  const under = Array.from({ length: 5 }, () => "CREATE IN_PROGRESS");
  trial.goesOn(arn, [...under, "ACTIVE"]);
  let looks = 0;
  trial.atEachLook(arn, (count) => (looks = count));

  const { output } = await trial.stack.up({ refresh: true });

  expect(output).toMatch(/ACTIVE, ready after \d/);
  // The refresh sees it through, and the update may make sure.
  expect([6, 7]).toContain(looks);
  expect((await trial.gate("slow"))?.initErrors ?? []).toEqual([]);
});

test("a ready gate changes only with its own arguments, reports a later failure of its job, and goes with its job", async () => {
  const { stack, emulator } = trial;
  const stays = trial.job(["ACTIVE"]);
  const goes = trial.job(["ACTIVE"]);
  const next = trial.job(["ACTIVE"]);
  const gateOn = (datasetImportJobArn: string, more = {}) => ({
    datasetImportJobArn,
    ...QUICK,
    ...more,
  });
  await trial.configure({ gates: { stays: gateOn(stays), moves: gateOn(goes) } });
  await stack.up();

  // A state that another version of the package wrote is no difference.
  const state = await stack.exportState();
  for (const { type, outputs } of state.resources ?? []) {
    if (type.endsWith(":DatasetImportJobReadiness")) {
      Object.assign(outputs ?? {}, { anOutputOfTomorrow: 1, __stateVersion: 7 });
    }
  }
  await stack.importState(state);
  const asked = emulator.requests.length;

  await stack.up({ expectNoChanges: true });

  expect(emulator.requests).toHaveLength(asked);

  await trial.configure({
    gates: { stays: gateOn(stays, { triggers: ["tonight"] }), moves: gateOn(next) },
  });

  const changed = await stack.up();

  expect(changed.output).toMatch(/DatasetImportJobReadiness stays updated/);
  expect(changed.output).toMatch(/DatasetImportJobReadiness moves replaced/);
  const looks = emulator.requests
    .slice(asked)
    .filter(({ operation }) => operation === "DescribeDatasetImportJob")
    .map(({ input }) => input.datasetImportJobArn);
  expect(looks.sort()).toEqual([stays, next]);

  const before = await trial.gate("stays");
  await trial.configure({
    gates: {
      stays: {
        datasetImportJobArn: "interactions",
        expectedDatasetArn: "shop",
        minDelay: "2s",
        maxDelay: "1s",
        options: { customTimeouts: FRONT.badDeadlines.customTimeouts },
      },
    },
  });

  const refused = await stack.preview({ mayFail: true });

  expect(refused.failed).toBe(true);
  for (const words of [
    'datasetImportJobArn is "interactions", but it must be the ARN of a dataset import job',
    'expectedDatasetArn is "shop", but it must be the ARN of a dataset',
    'minDelay is "2s", but it must be no longer than maxDelay, which is "1s".',
    ...FRONT.badDeadlines.words,
  ]) {
    expect(refused.output).toContain(words);
  }
  expect(await trial.gate("stays")).toEqual(before);

  emulator.setTimeline(stays, [
    { status: "CREATE FAILED", failureReason: "Invalid Data location" },
  ]);
  emulator.removeImportJob(next);

  const refresh = await stack.refresh();

  expect(refresh.output).toContain("Refreshed resource is in an unhealthy state");
  expect(refresh.output).toContain("AWS's reason: Invalid Data location.");
  await expectResumable("stays", stays);
  expect(refresh.output).toMatch(/DatasetImportJobReadiness moves deleted/);
  expect(await trial.gate("moves")).toBeUndefined();

  await trial.configure({ gates: { stays: gateOn(stays) } });

  const failed = await stack.up({ mayFail: true });

  expect(failed.failed).toBe(true);
  expect(failed.output).toContain("AWS's reason: Invalid Data location.");

  const askedBefore = emulator.requests.length;

  await stack.destroy();

  expect((await stack.exportState()).resources ?? []).toEqual([]);
  expect(emulator.requests).toHaveLength(askedBefore);
});
