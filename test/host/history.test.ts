import { QUICK, startHostTrial, type HostTrial } from "../support/host-trial.ts";

const DATASET = "arn:aws:personalize:eu-west-1:123456789012:dataset/shop/";
const MINUTE = 60_000;

let trial: HostTrial;
beforeAll(async () => {
  trial = await startHostTrial();
  // The first gate of a process has the provider loaded, which may take longer than a job here.
  await trial.plugin.create({ datasetImportJobArn: trial.job(["ACTIVE"]), ...QUICK });
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
  const response = await trial.plugin.create({ datasetImportJobArn: arn, ...QUICK });
  expect(response.properties).toMatchObject({ status: "ACTIVE" });
  return trial.engine.lines.map(({ message }) => message);
}

test("a gate that waits asks once how long earlier imports took, and says so", async () => {
  const [first] = await linesOf(jobAfter("USERS", [14, 15, 14, 13]));

  expect(first).toMatch(/^USERS-now: CREATE IN_PROGRESS \S+, usually 14m, next look in 0\.1s$/);
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

/** Gates on two jobs in turn, while lists are answered so; how often they were asked for. */
async function listingsAnswered(
  dataset: string,
  httpStatus: number,
  type: string,
): Promise<number[]> {
  const arn = jobAfter(dataset, [14, 15]);
  const stop = trial.emulator.interject(({ operation }) =>
    operation === "ListDatasetImportJobs"
      ? { httpStatus, body: JSON.stringify({ __type: type, message: "no" }) }
      : undefined,
  );
  const counts: number[] = [];
  for (let gate = 0; gate < 2; gate += 1) {
    trial.emulator.setTimeline(arn, [
      { status: "CREATE IN_PROGRESS", forMs: 500 },
      { status: "ACTIVE" },
    ]);
    const [first] = await linesOf(arn);
    expect(first).not.toContain("usual");
    counts.push(listings(dataset));
  }
  stop();
  return counts;
}

test("a list that is denied is no error, and is not asked for again", async () => {
  expect(await listingsAnswered("DENIED", 400, "AccessDeniedException")).toEqual([1, 1]);
});

test("a list that is not answered is no error, and the next gate that waits asks again", async () => {
  const [first = 0, second = 0] = await listingsAnswered("SILENT", 500, "InternalServerException");

  expect(first).toBeGreaterThan(0);
  expect(second).toBeGreaterThan(first);
});
