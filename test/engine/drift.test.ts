// Drift on the real engine: one gate for each drift, on a dataset of its own.
import { addImport } from "../support/added-import.ts";
import { startTrial, type Trial } from "../support/engine-trial.ts";
import { HOUR, PLACE } from "../support/shop.ts";
import { FRONT } from "./front.ts";
import { GATES_PROGRAM, QUICK } from "./gate-program.ts";

const GATES = [
  "untouched",
  "awaited",
  "several",
  "strict",
  "orphan",
  "dying",
  "renewed",
  "vanished",
] as const;
type GateName = (typeof GATES)[number];

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial(GATES_PROGRAM);
});
afterEach(() => trial.dispose());

const datasetOf = (name: GateName): string => `${PLACE}:dataset/${name}/INTERACTIONS`;

/** An import of the gate's dataset. */
function importOf(
  name: GateName,
  jobName: string,
  hoursAgo: number,
  more: { status?: string; importMode?: "FULL" | "INCREMENTAL" } = {},
): string {
  const { status = "ACTIVE", importMode } = more;
  const datasetArn = datasetOf(name);
  return addImport(trial.emulator, {
    jobName: `${name}-${jobName}`,
    datasetArn,
    hoursAgo,
    statuses: [status],
    importMode,
  });
}

const looks = (): number =>
  trial.emulator.requests.filter(({ operation }) => operation === "DescribeDatasetImportJob")
    .length;

function gateOn(datasetImportJobArn: string, more = {}): Record<string, unknown> {
  return {
    datasetImportJobArn,
    ...QUICK,
    options: { customTimeouts: { read: FRONT.oneLook } },
    ...more,
  };
}

/** The state of all gates, byte for byte. */
async function gatesInState(): Promise<readonly string[]> {
  const { resources = [] } = await trial.stack.exportState();
  const gates = resources.filter(({ type }) => type.endsWith(":DatasetImportJobReadiness"));
  return gates.map(({ urn, inputs, outputs }) => JSON.stringify([urn, inputs, outputs])).sort();
}

const driftOf = async (name: GateName): Promise<unknown> =>
  (await trial.gate(name))?.outputs?.drift;

test("a refresh shows the drift of each gate, and up fails only if a gate does not tolerate it", async () => {
  const { stack, emulator } = trial;
  const createdAt = Date.now() - 24 * HOUR;
  const jobs = new Map<GateName, string>();
  for (const name of GATES) {
    emulator.addDataset({ datasetArn: datasetOf(name), createdAt });
    jobs.set(name, importOf(name, "tonight", 2));
  }
  const gates = Object.fromEntries(
    [...jobs].map(([name, arn]) => [
      name,
      gateOn(arn, name === "strict" ? { onSuperseded: "fail" } : {}),
    ]),
  );
  await trial.configure({ gates });
  await stack.up();

  // Data that is as it was.
  const before = await gatesInState();
  const asked = looks();
  await stack.refresh({ expectNoChanges: true });
  expect(await gatesInState()).toEqual(before);
  expect(looks()).toBe(asked + GATES.length);

  const underWay = importOf("awaited", "later", 1, { status: "CREATE IN_PROGRESS" });
  const later = importOf("several", "later", 1);
  const added = importOf("several", "added", 0.5, { importMode: "INCREMENTAL" });
  const failed = importOf("several", "failed", 0.25, { status: "CREATE FAILED" });
  const successor = importOf("strict", "later", 1);
  emulator.removeDataset(datasetOf("orphan"));
  emulator.removeDataset(datasetOf("dying"));
  emulator.addDataset({ datasetArn: datasetOf("dying"), status: "DELETE IN_PROGRESS", createdAt });
  emulator.removeDataset(datasetOf("renewed"));
  emulator.addDataset({ datasetArn: datasetOf("renewed") });
  emulator.removeImportJob(jobs.get("vanished") ?? "");
  const expectTold = (output: string): void => {
    expect(output).toMatch(
      new RegExp(`The later dataset import job ${underWay}, created at \\S+, is under way`),
    );
    expect(output).toContain(`The later dataset import job ${later}`);
    expect(output).toContain("Refreshed resource is in an unhealthy state");
    expect(output).toContain(`The later dataset import job ${successor}`);
    expect(output).toMatch(/dataset \S+orphan\S+ does not exist any more/);
    expect(output).toMatch(/dataset \S+dying\S+ is being deleted/);
    expect(output).toMatch(
      /was deleted and created again at \S+Z\. This dataset import job is older/,
    );
  };

  // A watch that writes nothing fails as long as there is drift.
  const watch = await stack.previewRefresh({ expectNoChanges: true, mayFail: true });
  expect(watch.failed).toBe(true);
  expectTold(watch.output);
  expect(await gatesInState()).toEqual(before);

  const preview = await stack.preview({ refresh: true, mayFail: true });
  expectTold(preview.output);

  const { output } = await stack.refresh();

  expectTold(output);
  expect(output).toMatch(/~\s+\S+DatasetImportJobReadiness awaited updated/);
  expect(await driftOf("untouched")).toEqual(FRONT.noDriftInState);
  expect(await driftOf("awaited")).toMatchObject([
    { kind: "importUnderWay", datasetImportJobArn: underWay },
  ]);
  expect(await driftOf("several")).toMatchObject([
    { kind: "superseded", datasetImportJobArn: later },
    { kind: "extended", datasetImportJobArn: added },
    { kind: "importFailed", datasetImportJobArn: failed },
  ]);
  expect(await driftOf("strict")).toMatchObject([
    { kind: "superseded", datasetImportJobArn: successor },
  ]);
  expect(await driftOf("orphan")).toMatchObject([{ kind: "datasetGone" }]);
  expect(await driftOf("dying")).toMatchObject([{ kind: "datasetDeleting" }]);
  expect(await driftOf("renewed")).toMatchObject([{ kind: "datasetReplaced" }]);
  expect(await trial.gate("vanished")).toBeUndefined();
  const made = trial.aws.changes();

  // The gates of an up; a failed up deletes no other gate.
  const { untouched, awaited, several, strict } = gates;
  await trial.configure({ gates: { untouched, awaited, several, strict } });

  const refused = await stack.up({ mayFail: true });

  expect(refused.failed).toBe(true);
  expect(refused.output).toContain(`The later dataset import job ${successor}`);
  expect(refused.output).toContain("Give the gate the later dataset import job");
  expect(refused.output).not.toMatch(/Readiness (untouched|awaited|several)/);
  expect(trial.aws.changes()).toEqual(made);

  await trial.configure({
    gates: {
      untouched,
      awaited,
      several: gateOn(later),
      strict: gateOn(successor, { onSuperseded: "fail" }),
      renewed: gateOn(importOf("renewed", "again", 0), { maxAge: "1h" }),
    },
  });

  const mended = await stack.up();

  expect(mended.output).not.toMatch(/Readiness (untouched|awaited)/);
  for (const name of ["several", "strict", "renewed"] as const) {
    expect((await trial.gate(name))?.initErrors ?? []).toEqual([]);
    expect(await driftOf(name)).toEqual(FRONT.noDriftInState);
  }
});
