// Native gates that an earlier version of the package stored, on the real engine.
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { startTrial, type Trial } from "../../support/engine-trial.ts";
import type { StoredResource, StoredState } from "../../support/stack.ts";
import { addJobOf } from "../earlier-state.ts";
import { datasetOf } from "../earlier-trial.ts";
import { QUICK } from "../gate-program.ts";
import { GATE, rewrite, yamlProgram } from "./yaml-program.ts";

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial(yamlProgram());
});
afterEach(() => trial.dispose());

/** The state of the stack, with a gate of each form. */
async function storedState(): Promise<StoredState> {
  const text = await readFile(join(__dirname, "../states/0.1.0-native.json"), "utf8");
  return JSON.parse(text) as StoredState;
}

const gateIn = ({ resources = [] }: StoredState, name: string): StoredResource | undefined =>
  resources.find(({ urn }) => urn.endsWith(`Readiness::${name}`));

test("native gates as an earlier version stored them are unchanged by refresh and up, resumed and destroyed", async () => {
  const { stack, emulator } = trial;
  const state = await storedState();
  const outputsOf = (name: string) => gateIn(state, name)?.outputs ?? {};
  // The trial has a dataset that is younger than the state.
  emulator.removeDataset(datasetOf("INTERACTIONS"));
  for (const type of ["INTERACTIONS", "ITEMS", "USERS", "ACTIONS"]) {
    emulator.addDataset({ datasetArn: datasetOf(type), createdAt: Date.UTC(2026, 0, 1) });
  }
  for (const name of ["ready", "waiting", "found", "got"]) {
    addJobOf(emulator, outputsOf(name));
  }
  const arnOf = (name: string) => outputsOf(name).datasetImportJobArn;
  await rewrite(trial, {
    resources: {
      ready: { type: GATE, properties: { ...QUICK, datasetImportJobArn: arnOf("ready") } },
      waiting: {
        type: GATE,
        properties: { ...QUICK, datasetImportJobArn: arnOf("waiting") },
        options: { customTimeouts: { create: "1s" } },
      },
      found: { type: GATE, properties: { ...QUICK, datasetArn: datasetOf("ACTIONS") } },
      got: { type: GATE, get: { id: arnOf("got") } },
    },
  });
  await stack.importState(state);

  await stack.up();

  const after = await stack.exportState();
  for (const name of ["ready", "found", "got"]) {
    expect(gateIn(after, name)?.outputs).toEqual(outputsOf(name));
  }
  expect(outputsOf("waiting")).toHaveProperty("__createTimeout", 1);
  expect(gateIn(after, "waiting")?.outputs).toMatchObject({ status: "ACTIVE", drift: [] });
  expect(gateIn(after, "waiting")?.outputs).not.toHaveProperty("__createTimeout");
  expect(gateIn(after, "waiting")?.initErrors ?? []).toEqual([]);

  await stack.up({ expectNoChanges: true });
  await stack.refresh({ expectNoChanges: true });

  emulator.remove(String(arnOf("got")));
  await stack.refresh();

  // Only the ID names the target of the gate that the program gets.
  expect(gateIn(await stack.exportState(), "got")).toBeUndefined();

  await stack.destroy();

  expect((await stack.exportState()).resources ?? []).toEqual([]);
});
