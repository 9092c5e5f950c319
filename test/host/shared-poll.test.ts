import { QUICK, startHostTrial, type HostTrial } from "../support/host-trial.ts";

let trial: HostTrial;
beforeAll(async () => {
  trial = await startHostTrial();
});
afterAll(() => trial.stop());

test("however many gates wait for a job, each look serves them all", async () => {
  const alone = trial.job(["CREATE PENDING", "CREATE IN_PROGRESS", "CREATE IN_PROGRESS", "ACTIVE"]);
  await trial.plugin.create({ datasetImportJobArn: alone, ...QUICK });
  const shared = trial.job([
    "CREATE PENDING",
    "CREATE IN_PROGRESS",
    "CREATE IN_PROGRESS",
    "ACTIVE",
  ]);

  const replies = await Promise.all(
    Array.from({ length: 50 }, () =>
      trial.plugin.create({ datasetImportJobArn: shared, ...QUICK }),
    ),
  );

  expect(replies.every(({ properties }) => properties?.status === "ACTIVE")).toBe(true);
  // Fifty gates do not all arrive during the first look, so some come with a look of their own.
  expect(trial.looksAt(shared)).toBeLessThanOrEqual(4 * trial.looksAt(alone));
});

test("one gate's deadline does not end the others' wait", async () => {
  const arn = trial.job(["CREATE PENDING", "CREATE IN_PROGRESS", "CREATE IN_PROGRESS", "ACTIVE"]);

  const [hasty, patient] = await Promise.all([
    trial.plugin.create({
      datasetImportJobArn: arn,
      ...QUICK,
      customTimeouts: { create: "100ms" },
    }),
    trial.plugin.create({ datasetImportJobArn: arn, ...QUICK }),
  ]);

  expect(hasty.initFailed?.reasons.join(" ")).toContain("was not ready within 0.1s");
  expect(patient.properties).toMatchObject({ status: "ACTIVE" });
});

test("gates that look with other eyes look for themselves", async () => {
  const arn = trial.job(["ACTIVE"]);

  const [permitted, refused] = await Promise.all([
    trial.plugin.create({ datasetImportJobArn: arn, ...QUICK }),
    trial.plugin.create({ datasetImportJobArn: arn, ...QUICK, profile: "nobody" }),
  ]);

  expect(permitted.properties).toMatchObject({ status: "ACTIVE" });
  expect(refused.error).toContain("cannot be described");
});
