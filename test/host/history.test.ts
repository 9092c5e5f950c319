import { QUICK, startHostTrial, type HostTrial } from "../support/host-trial.ts";

const DATASET = "arn:aws:personalize:eu-west-1:123456789012:dataset/shop/";
const MINUTE = 60_000;

let trial: HostTrial;
beforeAll(async () => {
  trial = await startHostTrial();
});
afterAll(() => trial.stop());

/** A job of a dataset of its own, ready in a moment, after others that took so many minutes. */
function jobAfter(type: string, minutes: readonly number[]): string {
  const datasetArn = DATASET + type;
  trial.emulator.addDataset({ datasetArn });
  minutes.forEach((duration, i) => {
    trial.emulator.addImportJob({
      jobName: `${type}-earlier-${i}`,
      datasetArn,
      createdAt: Date.now() - (i + 1) * 1_440 * MINUTE,
      timeline: [{ status: "CREATE IN_PROGRESS", forMs: duration * MINUTE }, { status: "ACTIVE" }],
    });
  });
  return trial.emulator.addImportJob({
    jobName: `${type}-now`,
    datasetArn,
    timeline: [{ status: "CREATE IN_PROGRESS", forMs: 500 }, { status: "ACTIVE" }],
  });
}
const listings = (type: string): number =>
  trial.emulator.requests.filter(
    ({ operation, input }) =>
      operation === "ListDatasetImportJobs" &&
      (input as { datasetArn?: string }).datasetArn === DATASET + type,
  ).length;

async function linesOf(arn: string): Promise<string[]> {
  trial.engine.lines.length = 0;
  const reply = await trial.plugin.create({ datasetImportJobArn: arn, ...QUICK });
  expect(reply.properties).toMatchObject({ status: "ACTIVE" });
  return trial.engine.lines.map(({ message }) => message);
}

test("a gate that waits asks once how long earlier imports took, and says so", async () => {
  const [first] = await linesOf(jobAfter("USERS", [14, 15, 14, 13]));

  expect(first).toMatch(/^CREATE IN_PROGRESS, waited \S+, usually about 14m, next look in 0\.1s$/);
  expect(listings("USERS")).toBe(1);
});

test("without a history it makes no estimate", async () => {
  const [first] = await linesOf(jobAfter("ITEMS", []));

  expect(first).not.toContain("usual");
  expect(listings("ITEMS")).toBe(1);
});

test("a gate on a job that is ready does not ask", async () => {
  const arn = jobAfter("ACTIONS", [14, 15]);
  trial.emulator.setTimeline(arn, [{ status: "ACTIVE" }]);

  await trial.plugin.create({ datasetImportJobArn: arn, ...QUICK });

  expect(listings("ACTIONS")).toBe(0);
});

test.each([
  ["is denied", { httpStatus: 400, type: "AccessDeniedException" }],
  ["fails", { httpStatus: 500, type: "InternalServerException" }],
])("a list that %s is no error, and is not asked for again", async (what, { httpStatus, type }) => {
  const dataset = what.replace(" ", "_").toUpperCase();
  const arn = jobAfter(dataset, [14, 15]);
  const stop = trial.emulator.interject(({ operation }) =>
    operation === "ListDatasetImportJobs"
      ? { httpStatus, body: JSON.stringify({ __type: type, message: "no" }) }
      : undefined,
  );

  const [first] = await linesOf(arn);
  const asked = listings(dataset);
  trial.emulator.setTimeline(arn, [
    { status: "CREATE IN_PROGRESS", forMs: 300 },
    { status: "ACTIVE" },
  ]);
  await linesOf(arn);
  stop();

  expect(first).not.toContain("usual");
  expect(asked).toBeGreaterThanOrEqual(1);
  expect(listings(dataset)).toBe(asked);
});
