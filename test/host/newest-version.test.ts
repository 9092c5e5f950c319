// Tests of gates that find the newest version of a solution.
import { DELAYS, startHostTrial, type HostTrial } from "../support/host-trial.ts";
import { addResource } from "../support/resources.ts";
import type { Shop } from "../support/shop.ts";
import { until } from "../support/until.ts";

let trial: HostTrial;
let shop: Shop;
let gate: { readonly solutionArn: string };
beforeAll(async () => {
  const ready = { created: [{ status: "ACTIVE" }] };
  trial = await startHostTrial({ automaticTrainingMs: 0, timelines: { SolutionVersion: ready } });
});
beforeEach(() => {
  shop = trial.shop();
  gate = { __kind: "SolutionVersion", solutionArn: shop.solutionArn, ...DELAYS } as typeof gate;
});
afterEach(() => {
  trial.calmDown();
});
afterAll(() => trial.stop());

const addSolution = (status = "ACTIVE", performAutoTraining = false): void => {
  const { datasetGroupArn } = shop;
  const members = { datasetGroupArn, performAutoTraining };
  addResource(trial.emulator, "Solution", "ranking", [{ status }], members);
};
const addVersion = (name: string, status: string): string => {
  const { solutionArn } = shop;
  return addResource(trial.emulator, "SolutionVersion", name, [{ status }], { solutionArn });
};

test("a gate waits for the version that automatic training has not started yet", async () => {
  addSolution("ACTIVE", true);
  const waiting = trial.plugin.create(gate);
  await until(() => trial.timesAsked("ListSolutionVersions", shop.solutionArn) > 0);
  trial.addImport({ jobName: "data", datasetArn: shop.datasetArn });

  const { properties } = await waiting;

  expect(properties).toMatchObject({
    solutionArn: shop.solutionArn,
    solutionVersionArn: expect.stringContaining(`${shop.solutionArn}/`) as string,
    trainingType: "AUTOMATIC",
    status: "ACTIVE",
  });
});

test("no version is waited for when the solution failed", async () => {
  addSolution("CREATE FAILED");

  const { error } = await trial.plugin.create(gate);

  expect(error).toContain(`The solution ${shop.solutionArn} failed: its status is CREATE FAILED`);
});

test("a version that can no longer come is unhealthy on refresh, without outputs of the solution", async () => {
  addSolution();
  const { initFailed } = await trial.plugin.create({ ...gate, customTimeouts: { create: "0s" } });
  trial.emulator.setTimeline(shop.solutionArn, [{ status: "DELETE PENDING" }]);

  const later = await trial.later();
  const refreshed = await later.read(shop.solutionArn, initFailed?.properties ?? {});

  expect(refreshed.initFailed?.reasons[0]).toContain(
    `The solution ${shop.solutionArn} will not become ready`,
  );
  expect(refreshed.initFailed?.properties).toEqual(initFailed?.properties);
});

test("a version is superseded by a later ready version, and a refresh reports a later pending version", async () => {
  addSolution();
  const first = addVersion("first", "ACTIVE");
  const { properties = {} } = await trial.plugin.create(gate);
  trial.emulator.advance(1_000);
  const second = addVersion("second", "ACTIVE");
  trial.emulator.advance(1_000);
  const third = addVersion("third", "CREATE IN_PROGRESS");

  const later = await trial.later();
  const refreshed = await later.read(shop.solutionArn, properties);

  expect(refreshed).toMatchObject({
    properties: {
      solutionVersionArn: first,
      drift: [
        { kind: "superseded", solutionVersionArn: second },
        { kind: "trainingUnderWay", solutionVersionArn: third },
      ],
    },
  });
});
