// Tests of gates that have found the newest import and do not follow: the cases in which the import stays, and in which it
// gives way to a newer import.
import { DELAYS, startHostTrial, type HostTrial } from "../support/host-trial.ts";
import type { Reply } from "../support/plugin-process.ts";
import { HOUR } from "../support/shop.ts";
import { importsOf, type AddDatasetImport } from "./dataset-imports.ts";
import { createFoundGate, type NewestGate, type Properties } from "./found-gate.ts";

let trial: HostTrial;
let datasetArn: string;
let addImport: AddDatasetImport;
/** The arguments of the gate in the program. */
let gate: NewestGate;
beforeAll(async () => {
  trial = await startHostTrial();
});
beforeEach(() => {
  ({ datasetArn } = trial.shop());
  addImport = importsOf(trial, datasetArn);
  gate = { __kind: "DatasetImportJob", datasetArn, follow: false, ...DELAYS };
});
afterEach(() => {
  trial.calmDown();
});
afterAll(() => trial.stop());

/** A gate that has found an import of two hours ago. */
const foundGate = (more: Properties = {}): Promise<{ found: string; state: Properties }> =>
  createFoundGate(trial, { ...gate, ...more });

/** A gate that has found an import that was not ready in time. */
async function lateGate(): Promise<{ found: string; state: Properties }> {
  const found = addImport("found", 2, "CREATE IN_PROGRESS");
  const { initFailed } = await trial.plugin.create({ ...gate, customTimeouts: { create: "0s" } });
  expect(initFailed).toMatchObject({
    id: datasetArn,
    properties: { datasetImportJobArn: found, datasetArn },
  });
  return { found, state: initFailed?.properties ?? {} };
}

const update = (state: Properties, more: Properties = {}): Promise<Reply> =>
  trial.plugin.update(datasetArn, state, { ...gate, ...more });
/** A refresh of another `pulumi`. */
const refresh = async (state: Properties): Promise<Reply> =>
  (await trial.later()).read(datasetArn, state);

test("the found import stays on refresh, and a newer import is drift", async () => {
  const { found, state } = await foundGate();
  const newer = addImport("newer", 1, "ACTIVE");

  expect(await refresh(state)).toMatchObject({
    id: datasetArn,
    properties: {
      datasetImportJobArn: found,
      drift: [{ kind: "superseded", datasetImportJobArn: newer }],
    },
  });
});

test("a newer import is no difference and not asked for, and an update about other things keeps the found import", async () => {
  const { found, state } = await foundGate();
  addImport("newer", 1, "ACTIVE");
  const lists = trial.timesAsked("ListDatasetImportJobs", datasetArn);

  const diff = await trial.plugin.diff(datasetArn, state, gate);
  const asked = trial.timesAsked("ListDatasetImportJobs", datasetArn);
  const reply = await update(state, { maxDelay: "200ms" });

  expect(diff).toEqual({ changes: 1, replaces: [] });
  expect(asked).toBe(lists);
  expect(reply).toMatchObject({ properties: { datasetImportJobArn: found } });
});

test.each([
  ["triggers", { triggers: ["again"] }],
  ["createdAfter", { createdAfter: new Date(Date.now() - 1.5 * HOUR).toISOString() }],
])("what was found gives way to the newest when %s change", async (_, change) => {
  const { state } = await foundGate();
  const newer = addImport("newer", 1, "CREATE IN_PROGRESS", "ACTIVE");

  const diff = await trial.plugin.diff(datasetArn, state, { ...gate, ...change });
  const reply = await update(state, change);

  expect(diff).toEqual({ changes: 2, replaces: [] });
  expect(reply).toMatchObject({ properties: { datasetImportJobArn: newer } });
  expect(reply.properties).not.toHaveProperty("drift");
});

test("another dataset, or another kind of argument, is another gate", async () => {
  const { found, state } = await foundGate();

  const other = { ...gate, datasetArn: datasetArn.replace("shop", "other") };
  expect((await trial.plugin.diff(datasetArn, state, other)).replaces).toEqual(["datasetArn"]);
  const given = { __kind: "DatasetImportJob", datasetImportJobArn: found, ...DELAYS };
  expect((await trial.plugin.diff(datasetArn, state, given)).replaces).toEqual([
    "datasetImportJobArn",
    "datasetArn",
  ]);
});

test("the next up after a deadline resumes the found import, not a newer import", async () => {
  const { found, state } = await lateGate();
  addImport("newer", 1, "ACTIVE");
  trial.emulator.setTimeline(found, [{ status: "ACTIVE" }]);

  const reply = await update(state);

  expect(reply).toMatchObject({ properties: { datasetImportJobArn: found, status: "ACTIVE" } });
});

test("an import that failed after a deadline, and was never ready, gives way to the newest", async () => {
  const { found, state } = await lateGate();
  trial.emulator.setTimeline(found, [{ status: "CREATE FAILED" }]);

  const same = await update(state);
  const newer = addImport("newer", 1, "ACTIVE");
  const again = await update(state);
  const unhealthy = await refresh(state);
  const refreshed = await update(unhealthy.initFailed?.properties ?? {});

  expect(same.error).toContain(`The dataset import job ${found} failed`);
  expect(same.error).toContain("if the gate was ready before, change its triggers first.");
  expect(again).toMatchObject({ properties: { datasetImportJobArn: newer, status: "ACTIVE" } });
  expect(unhealthy.initFailed).toMatchObject({ properties: { status: "CREATE FAILED" } });
  expect(refreshed).toMatchObject({ properties: { datasetImportJobArn: newer } });
});

test("an import that was ready stays when it fails, and the way to the newest is said and works", async () => {
  const { found, state } = await foundGate();
  trial.emulator.setTimeline(found, [{ status: "CREATE FAILED" }]);
  const newer = addImport("newer", 1, "ACTIVE");

  const same = await update(state, { maxDelay: "200ms" });
  const again = await update(state, { triggers: ["again"] });

  expect(same.error).toContain(`The dataset import job ${found} failed`);
  expect(same.error).toContain("if the gate was ready before, change its triggers first.");
  expect(again).toMatchObject({ properties: { datasetImportJobArn: newer } });
});

test("a search for a newer import that ran out of time forgets the found import, and goes on in the next up", async () => {
  const { state } = await foundGate();
  const since = { createdAfter: new Date(Date.now() - HOUR).toISOString() };
  const { initFailed } = await update(state, { ...since, customTimeouts: { update: "0s" } });
  expect(initFailed?.id).toBe(datasetArn);
  expect(initFailed?.properties).not.toHaveProperty("datasetImportJobArn");
  const newer = addImport("newer", 0, "ACTIVE");

  const reply = await update(initFailed?.properties ?? {}, since);

  expect(reply).toMatchObject({ properties: { datasetImportJobArn: newer } });
});

test("an import that is gone on refresh takes the gate with it, so that the next up finds the newest", async () => {
  const { found, state } = await foundGate();
  trial.emulator.removeImportJob(found);

  expect(await refresh(state)).toMatchObject({ id: "" });
});

test("a refresh of a gate that must not be superseded names the way to the later import", async () => {
  const { state } = await foundGate({ onSuperseded: "fail" });
  addImport("newer", 1, "ACTIVE");

  const { initFailed } = await refresh(state);

  expect(initFailed?.reasons.at(-1)).toContain("Change the gate's triggers");
});
