// Tests of gates that wait for the same resource.
import { QUICK, URN, startHostTrial, type HostTrial } from "../support/host-trial.ts";
import { until } from "../support/until.ts";

let trial: HostTrial;
beforeAll(async () => {
  trial = await startHostTrial();
});
afterEach(() => {
  trial.calmDown();
});
afterAll(() => trial.stop());

test("however many gates wait for a job, each look serves them all", async () => {
  const arn = trial.job(["CREATE PENDING"]);
  const waits = Array.from({ length: 50 }, (_, n) =>
    trial.plugin.create({ datasetImportJobArn: arn, ...QUICK, __urn: `${URN}-${n}` }),
  );
  // Every gate has looked, and says so on a row of its own.
  await until(() => new Set(trial.engine.lines.map(({ urn }) => urn)).size === waits.length);
  const looks = trial.looksAt(arn);
  trial.live(arn, ["CREATE IN_PROGRESS", "CREATE IN_PROGRESS", "ACTIVE"]);

  const replies = await Promise.all(waits);

  expect(replies.map(({ properties }) => properties?.status)).toEqual(waits.map(() => "ACTIVE"));
  expect(trial.looksAt(arn) - looks).toBe(3);
});

test("one gate's deadline does not end the others' wait", async () => {
  const arn = trial.job(["CREATE PENDING"]);
  const gate = { datasetImportJobArn: arn, ...QUICK };

  const patient = trial.plugin.create(gate);
  const hasty = await trial.plugin.create({ ...gate, customTimeouts: { create: "100ms" } });
  trial.emulator.setTimeline(arn, [{ status: "ACTIVE" }]);

  expect(hasty.initFailed?.reasons.join(" ")).toContain("was not ready within 0.1s");
  expect(await patient).toMatchObject({ properties: { status: "ACTIVE" } });
});

test("gates with other credentials or another region look for themselves", async () => {
  const arn = trial.job(["ACTIVE"]);

  const [permitted, refused] = await Promise.all([
    trial.plugin.create({ datasetImportJobArn: arn, ...QUICK }),
    trial.plugin.create({ datasetImportJobArn: arn, ...QUICK, profile: "nobody" }),
  ]);

  expect(permitted).toMatchObject({ properties: { status: "ACTIVE" } });
  expect(refused.error).toContain("cannot be described");
});
