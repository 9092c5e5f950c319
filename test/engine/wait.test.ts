import { startTrial, type Trial } from "../support/engine-trial.ts";
import { GATE_PROGRAM, QUICK } from "./gate-program.ts";

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial(GATE_PROGRAM);
});
afterAll(() => trial.dispose());

/** What the state must look like for the next operation to work. */
async function expectResumable(datasetImportJobArn: string): Promise<void> {
  const gate = await trial.gate();
  expect(gate).toMatchObject({ id: datasetImportJobArn, outputs: { datasetImportJobArn } });
  expect(gate?.initErrors?.length).toBeGreaterThan(0);
  expect(gate?.outputs?.__provider).toBe(gate?.inputs?.__provider);
  const { pending_operations: pending = [] } = await trial.stack.exportState();
  expect(pending).toEqual([]);
}

const looksSoFar = (): number =>
  trial.emulator.requests.filter(({ operation }) => operation === "DescribeDatasetImportJob")
    .length;

describe("one stack, through everything a wait can come to", () => {
  test("an import that fails stops the deployment with AWS's reason before anything is built from it", async () => {
    const arn = trial.job(
      ["CREATE IN_PROGRESS", "CREATE FAILED"],
      "Input CSV is missing the following columns:[A]",
    );
    await trial.configure({ args: { datasetImportJobArn: arn, ...QUICK } });

    const { failed, output } = await trial.stack.up({ mayFail: true });

    expect(failed).toBe(true);
    expect(output).toContain("AWS's reason: Input CSV is missing the following columns:[A].");
    expect(trial.aws.changes()).toEqual([]);
    expect(await trial.gate()).toBeUndefined();
  });

  test("a wait that runs out is kept, and says how to wait longer", async () => {
    const arn = trial.job(["CREATE IN_PROGRESS"]);
    await trial.configure({
      args: { datasetImportJobArn: arn, ...QUICK },
      options: { customTimeouts: { create: "1s", update: "1s", read: "0s" } },
    });

    const { failed, output } = await trial.stack.up({ mayFail: true });

    expect(failed).toBe(true);
    expect(output).toContain("was not ready within 1s");
    expect(output).toContain("raise the gate's customTimeouts.create");
    expect(output).toMatch(/job-\d: CREATE IN_PROGRESS \d/);
    expect(trial.aws.changes()).toEqual([]);
    await expectResumable(arn);
  });

  test("a refresh meanwhile says that it is not ready, and keeps it", async () => {
    const { output } = await trial.stack.refresh();

    expect(output).toContain("Refreshed resource is in an unhealthy state");
    expect(output).toContain("raise the gate's customTimeouts.read");
    await expectResumable(String((await trial.gate())?.id));
  });

  test("the next up resumes it, and runs out again", async () => {
    const { failed, output } = await trial.stack.up({ mayFail: true });

    expect(failed).toBe(true);
    expect(output).toContain("raise the gate's customTimeouts.update");
    await expectResumable(String((await trial.gate())?.id));
  });

  test("the next up resumes it until it is ACTIVE, and only then builds the solution", async () => {
    const arn = String((await trial.gate())?.id);
    trial.fromTheNextLook(arn, [
      { status: "CREATE IN_PROGRESS", forMs: 3_000 },
      { status: "ACTIVE" },
    ]);
    await trial.configure({ args: { datasetImportJobArn: arn, ...QUICK }, options: {} });

    const { output } = await trial.stack.up();

    expect(output).toMatch(/: CREATE IN_PROGRESS \d.*, next look in 0\.\ds/);
    expect(output).toMatch(/: ACTIVE, ready after \ds/);
    const [solution] = trial.aws.changes();
    const seen = trial.emulator.requests.filter(
      ({ operation }) => operation === "DescribeDatasetImportJob",
    );
    expect(Date.parse(solution?.at ?? "")).toBeGreaterThanOrEqual(seen.at(-1)?.at ?? Infinity);
    expect(solution?.inputs.desiredState).toContain("dataset-group/shop");
    expect((await trial.gate())?.initErrors ?? []).toEqual([]);
  });

  test("up again has nothing to do and asks AWS nothing", async () => {
    const looks = trial.emulator.requests.length;

    const { output } = await trial.stack.up();

    expect(output).toMatch(/Resources:\s+3 unchanged/);
    expect(trial.emulator.requests).toHaveLength(looks);
  });

  test("a refresh finds nothing changed, byte for byte, with one look", async () => {
    const before = (await trial.gate())?.outputs;
    const looks = looksSoFar();

    const { output } = await trial.stack.refresh();

    expect(output).toMatch(/Resources:\s+3 unchanged/);
    expect((await trial.gate())?.outputs).toEqual(before);
    expect(looksSoFar()).toBe(looks + 1);
  });

  test("a state that another version of the package wrote is no difference", async () => {
    const state = await trial.stack.exportState();
    for (const resource of state.resources ?? []) {
      if (resource.type.endsWith(":DatasetImportJobReadiness")) {
        Object.assign(resource.outputs ?? {}, { anOutputOfTomorrow: 1, __stateVersion: 7 });
      }
    }
    await trial.stack.importState(state);

    expect((await trial.stack.up()).output).toMatch(/Resources:\s+3 unchanged/);
  });

  test("a changed trigger looks again, without replacing anything", async () => {
    const arn = String((await trial.gate())?.id);
    const looks = looksSoFar();
    await trial.configure({ args: { datasetImportJobArn: arn, ...QUICK, triggers: ["tonight"] } });

    const { output } = await trial.stack.up();

    expect(output).toMatch(/~ 1 updated\s+2 unchanged/);
    expect(looksSoFar()).toBe(looks + 1);
  });

  test("another job replaces the gate", async () => {
    await trial.configure({ args: { datasetImportJobArn: trial.job(["ACTIVE"]), ...QUICK } });

    expect((await trial.stack.up()).output).toMatch(/\+-\s*1 replaced/);
  });

  test("bad input is refused in the preview, with every reason, and leaves the state as it was", async () => {
    const before = await trial.gate();
    await trial.configure({
      args: {
        datasetImportJobArn: "interactions",
        expectedDatasetArn: "shop",
        minDelay: "2s",
        maxDelay: "1s",
      },
      options: { customTimeouts: { create: "5 minutes", read: "soon" } },
    });

    const { failed, output } = await trial.stack.preview({ mayFail: true });

    expect(failed).toBe(true);
    expect(output).toContain(
      'datasetImportJobArn is "interactions", but it must be the ARN of a dataset import job',
    );
    expect(output).toContain('expectedDatasetArn is "shop", but it must be the ARN of a dataset');
    expect(output).toContain(
      'minDelay is "2s", but it must be no longer than maxDelay, which is "1s".',
    );
    expect(output).toContain('customTimeouts.create is "5 minutes", but it must be a duration');
    expect(output).toContain('customTimeouts.read is "soon", but it must be a duration');
    expect(await trial.gate()).toEqual(before);
  });

  test("a job that failed after all is unhealthy on refresh, with the reason, and the next up fails with it", async () => {
    const arn = String((await trial.gate())?.id);
    await trial.configure({ args: { datasetImportJobArn: arn, ...QUICK }, options: {} });
    trial.emulator.setTimeline(arn, [
      { status: "CREATE FAILED", failureReason: "Invalid Data location" },
    ]);

    const refresh = await trial.stack.refresh();
    expect(refresh.output).toContain("Refreshed resource is in an unhealthy state");
    expect(refresh.output).toContain("AWS's reason: Invalid Data location.");
    await expectResumable(arn);

    const up = await trial.stack.up({ mayFail: true });
    expect(up.failed).toBe(true);
    expect(up.output).toContain("AWS's reason: Invalid Data location.");
  });

  test("a job that is gone is shown as deleted on refresh, and the next preview would create the gate", async () => {
    trial.emulator.removeImportJob(String((await trial.gate())?.id));

    expect((await trial.stack.refresh()).output).toMatch(/- 1 deleted/);
    expect(await trial.gate()).toBeUndefined();
    expect((await trial.stack.preview()).output).toMatch(/\+ 1 to create/);
  });

  test("destroy removes what is left and touches nothing in AWS Personalize", async () => {
    const looks = trial.emulator.requests.length;

    await trial.stack.destroy();

    expect((await trial.stack.exportState()).resources ?? []).toEqual([]);
    expect(trial.emulator.requests).toHaveLength(looks);
  });
});
