import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { DATASET_ARN, startTrial, type Trial } from "../support/engine-trial.ts";
import type { StoredState } from "../support/stack.ts";
import { GATE_PROGRAM, QUICK } from "./gate-program.ts";

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial(GATE_PROGRAM);
  trial.emulator.removeDataset(DATASET_ARN);
  trial.emulator.addDataset({ datasetArn: DATASET_ARN, createdAt: Date.UTC(2026, 0, 1) });
});
afterAll(() => trial.dispose());

async function stateOf(
  name: string,
): Promise<{ state: StoredState; gate: Record<string, unknown> }> {
  const text = await readFile(join(__dirname, "states", `${name}.json`), "utf8");
  const state = JSON.parse(text) as StoredState;
  const gate = state.resources?.find(({ type }) => type.endsWith(":DatasetImportJobReadiness"));
  if (gate?.outputs === undefined) {
    throw new Error(`${name} holds no gate`);
  }
  return { state, gate: gate.outputs };
}

/** The job as it was when the state was written. */
function addJobOf(gate: Record<string, unknown>): string {
  const created = Date.parse(String(gate.creationDateTime));
  return trial.emulator.addImportJob({
    jobName: String(gate.jobName),
    datasetArn: DATASET_ARN,
    createdAt: created,
    timeline: [
      { status: "CREATE PENDING", forMs: Date.parse(String(gate.lastUpdatedDateTime)) - created },
      { status: "ACTIVE" },
    ],
  });
}

describe("the state of a ready gate that the first version wrote", () => {
  let arn: string;

  test("is unchanged by up and by refresh", async () => {
    const { state, gate } = await stateOf("0.1.0-ready");
    arn = addJobOf(gate);
    await trial.configure({
      args: { datasetImportJobArn: arn, ...QUICK, triggers: ["1"] },
      options: { customTimeouts: { create: "1s", read: "0s" } },
    });
    await trial.stack.importState(state);

    expect((await trial.stack.up()).output).toMatch(/Resources:\s+3 unchanged/);
    const refresh = await trial.stack.refresh();

    expect(refresh.output).not.toContain("unhealthy");
    expect((await trial.gate())?.outputs).toEqual(gate);
  });

  test("takes what refresh finds", async () => {
    const later = trial.emulator.addImportJob({
      jobName: "later",
      datasetArn: DATASET_ARN,
      timeline: [{ status: "ACTIVE" }],
    });

    await trial.stack.refresh();

    expect((await trial.gate())?.outputs).toMatchObject({
      drift: [{ kind: "superseded", datasetImportJobArn: later }],
    });
  });

  test("is destroyed", async () => {
    await trial.stack.destroy();

    expect((await trial.stack.exportState()).resources ?? []).toEqual([]);
  });
});

test("the state of a gate that the first version left waiting is resumed, and destroyed", async () => {
  const { state, gate } = await stateOf("0.1.0-waiting");
  const arn = addJobOf(gate);
  await trial.configure({ args: { datasetImportJobArn: arn, ...QUICK }, options: {} });
  await trial.stack.importState(state);

  await trial.stack.up();

  expect(await trial.gate()).toMatchObject({ id: arn, outputs: { status: "ACTIVE" } });
  expect((await trial.gate())?.initErrors ?? []).toEqual([]);
  await trial.stack.destroy();
  expect((await trial.stack.exportState()).resources ?? []).toEqual([]);
});
