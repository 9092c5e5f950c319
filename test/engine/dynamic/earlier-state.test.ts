// Gates that earlier versions of the package stored, on the real engine.
import { addImport } from "../../support/added-import.ts";
import { addSecond, datasetOf, type EarlierTrial, startEarlierTrial } from "../earlier-trial.ts";

let trial: EarlierTrial;
beforeEach(async () => {
  trial = await startEarlierTrial();
});
afterEach(() => trial.dispose());

type Outputs = Readonly<Record<string, unknown>>;

test("gates as earlier versions stored them are unchanged by refresh and up, resumed, followed and destroyed", async () => {
  const { stack, stored, sought } = trial;
  const outputsOf = async (name: string): Promise<Outputs | undefined> => {
    const { resources = [] } = await stack.exportState();
    return resources.find(({ urn }) => urn.endsWith(`Readiness::${name}`))?.outputs;
  };

  const resumed = await stack.up();

  expect(resumed.output).not.toMatch(/Readiness (ready|found|campaign|short) |solution/);
  for (const [name, id] of [
    ["waiting", stored("waiting").datasetImportJobArn],
    ["seeking", datasetOf("USERS")],
  ] as const) {
    const gate = await trial.gate(name);
    expect(gate).toMatchObject({ id, outputs: { status: "ACTIVE" } });
    expect(gate?.initErrors ?? []).toEqual([]);
  }
  expect(await outputsOf("seeking")).toMatchObject({ datasetImportJobArn: sought, __found: true });

  const second = addSecond(trial);

  const refresh = await stack.refresh();

  expect(refresh.output).not.toContain("unhealthy");
  for (const name of ["ready", "found", "campaign", "short"] as const) {
    expect(await outputsOf(name)).toEqual(stored(name));
  }

  const followed = await stack.up();

  expect(followed.output).toContain("The newest dataset import job is second, created ");
  expect((await outputsOf("found"))?.datasetImportJobArn).toBe(second);
  expect(followed.output).not.toMatch(/Readiness (ready|campaign|short) |solution/);

  const later = addImport(trial.emulator, { jobName: "later" });

  await stack.refresh();

  expect(await outputsOf("ready")).toMatchObject({
    drift: [{ kind: "superseded", datasetImportJobArn: later }],
  });

  await stack.destroy();

  expect((await stack.exportState()).resources ?? []).toEqual([]);
});
