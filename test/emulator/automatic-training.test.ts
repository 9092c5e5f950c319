// The automatic training of solutions.
import type { EmulatorOptions } from "../../src/emulator/index.ts";
import { DATASET, GROUP } from "./arns.ts";
import { ACTIVE, demoEmulator } from "./harness.ts";

/** A solution in a dataset group with an import that is through. */
async function trainable(options: EmulatorOptions = {}, members: object = {}) {
  const { emulator, client } = await demoEmulator(options);
  const solution = { name: "ranking", datasetGroupArn: GROUP, ...members };
  const solutionArn = emulator.add("Solution", solution, ACTIVE);
  const versions = async () =>
    (await client.listSolutionVersions({ solutionArn })).solutionVersions;
  const importData = () =>
    emulator.addImportJob({ jobName: "nightly", datasetArn: DATASET, ...ACTIVE });
  return { emulator, client, solutionArn, versions, importData };
}

test("a solution is trained once it has been active for the set time, and only once", async () => {
  const { emulator, versions, importData } = await trainable({ automaticTrainingMs: 60_000 });
  importData();
  emulator.advance(59_999);
  expect(await versions()).toEqual([]);
  emulator.advance(1);
  expect(await versions()).toMatchObject([
    { trainingType: "AUTOMATIC", trainingMode: "FULL", status: "CREATE PENDING" },
  ]);
  emulator.advance(3_600_000);
  expect(await versions()).toMatchObject([{ status: "ACTIVE" }]);
});

test("without imported interactions nothing is trained", async () => {
  const { emulator, versions, importData } = await trainable();
  emulator.advance(3_600_000);
  expect(await versions()).toEqual([]);
  importData();
  expect(await versions()).toHaveLength(1);
});

test("a solution that does not train automatically is trained after an update turns that on", async () => {
  const { emulator, client, solutionArn, versions, importData } = await trainable(
    {},
    { performAutoTraining: false },
  );
  importData();
  emulator.advance(3_600_000);
  expect(await versions()).toEqual([]);
  await client.updateSolution({ solutionArn, performAutoTraining: true });
  emulator.advance(5_000);
  expect(await versions()).toEqual([]);
  emulator.advance(1_000);
  expect(await versions()).toHaveLength(1);
});

test("an infinite time turns automatic training off", async () => {
  const { emulator, versions, importData } = await trainable({ automaticTrainingMs: Infinity });
  importData();
  emulator.advance(1e9);
  expect(await versions()).toEqual([]);
});
