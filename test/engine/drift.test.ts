import { startTrial, type Trial } from "../support/engine-trial.ts";
import { DATASET_ARN, HOUR } from "../support/shop.ts";
import { GATE_PROGRAM, QUICK } from "./gate-program.ts";

let trial: Trial;
let arn: string;
let later: string;
beforeAll(async () => {
  trial = await startTrial(GATE_PROGRAM);
  trial.emulator.removeDataset(DATASET_ARN);
  trial.emulator.addDataset({ datasetArn: DATASET_ARN, createdAt: Date.now() - 24 * HOUR });
  arn = addImport("tonight", "ACTIVE", 2);
  await configure({});
  await trial.stack.up();
});
afterAll(() => trial.dispose());

/** An import that was created so many hours ago. */
function addImport(
  jobName: string,
  status: string,
  hoursAgo: number,
  importMode: "FULL" | "INCREMENTAL" = "FULL",
): string {
  return trial.emulator.addImportJob({
    jobName,
    datasetArn: DATASET_ARN,
    importMode,
    createdAt: Date.now() - hoursAgo * HOUR,
    timeline: [{ status }],
  });
}
const configure = (args: Record<string, unknown>): Promise<void> =>
  trial.configure({
    args: { datasetImportJobArn: arn, ...QUICK, ...args },
    options: { customTimeouts: { read: "0s" } },
  });

const gateOutputs = async (): Promise<unknown> => (await trial.gate())?.outputs;

test("data that is as it was: refresh finds nothing to change, and the state stays byte for byte", async () => {
  const before = JSON.stringify(await gateOutputs());

  const { output } = await trial.stack.refresh({ expectNoChanges: true });

  expect(output).toMatch(/Resources:\s+3 unchanged/);
  expect(JSON.stringify(await gateOutputs())).toBe(before);
});

describe("a later import", () => {
  test("under way shows on refresh as a changed output that names it, and up has nothing to do", async () => {
    later = addImport("later", "CREATE IN_PROGRESS", 1);

    const { output } = await trial.stack.refresh();

    expect(output).toMatch(/~\s+\S+DatasetImportJobReadiness ready updated/);
    expect(output).toMatch(
      new RegExp(`The later dataset import job ${later}, created at \\S+, is under way`),
    );
    expect(await gateOutputs()).toMatchObject({
      status: "ACTIVE",
      drift: [{ kind: "importUnderWay", datasetImportJobArn: later }],
    });
    expect((await trial.stack.up()).output).toMatch(/Resources:\s+3 unchanged/);
  });

  test("that is ACTIVE has superseded the gate's: a preview of a refresh that expects no changes fails every night", async () => {
    trial.emulator.setTimeline(later, [{ status: "ACTIVE" }]);

    for (const night of ["first", "second"]) {
      const { failed, output } = await trial.stack.previewRefresh({
        expectNoChanges: true,
        mayFail: true,
      });
      expect([night, failed]).toEqual([night, true]);
      expect(output).toContain(`The later dataset import job ${later}`);
    }
  });

  test("is in the state after a refresh, which the next one finds unchanged", async () => {
    await trial.stack.refresh();

    expect(await gateOutputs()).toMatchObject({
      drift: [{ kind: "superseded", datasetImportJobArn: later }],
    });
    expect((await trial.stack.refresh({ expectNoChanges: true })).failed).toBe(false);
    expect((await trial.stack.up()).output).toMatch(/Resources:\s+3 unchanged/);
  });

  test("shows in a preview that refreshes, too", async () => {
    const { output } = await trial.stack.preview({ refresh: true });

    expect(output).toContain(`The later dataset import job ${later}`);
  });

  test("of which one added and one failed since are told apart", async () => {
    const added = addImport("added", "ACTIVE", 0.5, "INCREMENTAL");
    const failed = addImport("failed", "CREATE FAILED", 0.25);

    await trial.stack.refresh();

    expect(await gateOutputs()).toMatchObject({
      drift: [
        { kind: "superseded", datasetImportJobArn: later },
        { kind: "extended", datasetImportJobArn: added },
        { kind: "importFailed", datasetImportJobArn: failed },
      ],
    });
  });

  test("fails up where the gate must not be superseded, and leaves what stands alone", async () => {
    await configure({ onSuperseded: "fail" });

    const { failed, output } = await trial.stack.up({ mayFail: true });

    expect(failed).toBe(true);
    expect(output).toContain(`The later dataset import job ${later}`);
    expect(output).toContain("Give the gate the later one's ARN");
    expect(trial.aws.changes().map(({ method }) => method)).toEqual(["create"]);
  });

  test("is what a gate may be pointed at, and then all is as it should be", async () => {
    const [first, second] = [arn, later];
    arn = second;
    await configure({});

    await trial.stack.up();

    expect(await gateOutputs()).toMatchObject({ datasetImportJobArn: second });
    expect(await gateOutputs()).not.toHaveProperty("drift");
    expect(first).not.toBe(second);
  });
});

describe("a gate that must not be superseded", () => {
  test("is unhealthy on refresh once it is, and the next up fails with the job to point at", async () => {
    await configure({ onSuperseded: "fail" });
    await trial.stack.up();
    const newest = addImport("newest", "ACTIVE", 0.1);

    const refresh = await trial.stack.refresh();
    expect(refresh.output).toContain("Refreshed resource is in an unhealthy state");
    expect(refresh.output).toContain(newest);

    const up = await trial.stack.up({ mayFail: true });
    expect(up.failed).toBe(true);
    expect(up.output).toContain(`The later dataset import job ${newest}`);
    arn = newest;
    await configure({ onSuperseded: "fail" });
    await trial.stack.up();
  });
});

describe("an addition to the data", () => {
  test("is told apart from a replacement", async () => {
    const added = addImport("added-to-newest", "ACTIVE", 0.05, "INCREMENTAL");

    await trial.stack.refresh();

    expect(await gateOutputs()).toMatchObject({
      drift: [{ kind: "extended", datasetImportJobArn: added }],
    });
    expect((await trial.stack.up()).output).toMatch(/Resources:\s+3 unchanged/);
  });
});

describe("an import that is too old", () => {
  test("fails an up that looks again, and says what to do", async () => {
    await configure({ maxAge: "1m" });

    const { failed, output } = await trial.stack.up({ mayFail: true });

    expect(failed).toBe(true);
    expect(output).toContain("is older than maxAge since");
    expect(output).toContain("or raise its maxAge");
    await configure({});
    await trial.stack.up();
  });
});

describe("a dataset", () => {
  test.each<[string, string, RegExp, (datasetArn: string) => void]>([
    ["that is gone", "datasetGone", /dataset \S+ is not there any more/, () => undefined],
    [
      "that is being deleted",
      "datasetDeleting",
      /dataset \S+ is being deleted/,
      (datasetArn) => {
        const status = "DELETE IN_PROGRESS";
        trial.emulator.addDataset({ datasetArn, status, createdAt: Date.now() - 24 * HOUR });
      },
    ],
  ])("%s makes the gate unhealthy on refresh", async (_, kind, words, happen) => {
    trial.emulator.removeDataset(DATASET_ARN);
    happen(DATASET_ARN);

    const { output } = await trial.stack.refresh();

    expect(output).toContain("Refreshed resource is in an unhealthy state");
    expect(output).toMatch(words);
    const { drift } = (await gateOutputs()) as { drift: { kind: string }[] };
    expect(drift.map((one) => one.kind)).toContain(kind);
    if (kind === "datasetGone") {
      trial.emulator.addDataset({ datasetArn: DATASET_ARN });
    }
  });
});

describe("a dataset that was deleted and made again", () => {
  test("makes the gate unhealthy on refresh, and the next up fails", async () => {
    trial.emulator.removeDataset(DATASET_ARN);
    trial.emulator.addDataset({ datasetArn: DATASET_ARN });

    const refresh = await trial.stack.refresh();
    expect(refresh.output).toContain("Refreshed resource is in an unhealthy state");
    expect(refresh.output).toMatch(/was made again at \S+Z, after this dataset import job/);
    const { drift } = (await gateOutputs()) as { drift: { kind: string }[] };
    expect(drift.map(({ kind }) => kind)).toContain("datasetReplaced");

    const up = await trial.stack.up({ mayFail: true });
    expect(up.failed).toBe(true);
    expect(up.output).toContain("was made again at");
  });

  test("and is imported anew is ready again with that import", async () => {
    arn = addImport("anew", "ACTIVE", 0);
    await configure({ maxAge: "1h" });

    await trial.stack.up();

    expect((await trial.stack.refresh({ expectNoChanges: true })).failed).toBe(false);
  });
});

test("a job that vanishes is gone on refresh, and the next up, which would make the gate anew, says that it is not there", async () => {
  trial.emulator.removeImportJob(arn);
  await trial.configure({
    args: { datasetImportJobArn: arn, ...QUICK },
    options: { customTimeouts: { create: "1s", read: "0s" } },
  });

  await trial.stack.refresh();
  expect(await trial.gate()).toBeUndefined();

  const up = await trial.stack.up({ mayFail: true });
  expect(up.failed).toBe(true);
  expect(up.output).toContain(`${arn} was not found`);
});

test("an up that refreshes first waits once for a job that is under way", async () => {
  const pending = trial.job(["CREATE IN_PROGRESS", "CREATE IN_PROGRESS", "ACTIVE"]);
  arn = pending;
  await trial.configure({
    args: { datasetImportJobArn: pending, ...QUICK },
    options: { customTimeouts: { create: "1s", read: "30s" } },
  });
  await trial.stack.up({ mayFail: true });
  trial.fromTheNextLook(pending, [
    { status: "CREATE IN_PROGRESS", forMs: 4_000 },
    { status: "ACTIVE" },
  ]);
  const looks = trial.emulator.requests.length;

  const { output } = await trial.stack.up({ refresh: true });

  expect(output).toMatch(/ACTIVE, ready after \ds/);
  const waits = trial.emulator.requests
    .slice(looks)
    .filter(({ operation }) => operation === "DescribeDatasetImportJob");
  const readyAt = (waits[0]?.at ?? 0) + 4_000;
  // While it is not ready it is looked at again and again, and then once by the refresh and once by the update.
  expect(waits.filter(({ at }) => at < readyAt).length).toBeGreaterThan(5);
  expect(waits.filter(({ at }) => at >= readyAt).length).toBeLessThanOrEqual(2);
  expect((await trial.gate())?.initErrors ?? []).toEqual([]);
});
