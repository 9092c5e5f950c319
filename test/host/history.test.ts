// Tests of the history that a waiting gate learns from earlier imports of its dataset.
import { QUICK, startHostTrial, type HostTrial } from "../support/host-trial.ts";
import type { Reply } from "../support/plugin-process.ts";
import { HOUR, MINUTE } from "../support/shop.ts";
import { until } from "../support/until.ts";

let trial: HostTrial;
let datasetArn: string;
beforeAll(async () => {
  trial = await startHostTrial();
});
beforeEach(() => {
  ({ datasetArn } = trial.shop());
});
afterEach(() => {
  trial.calmDown();
});
afterAll(() => trial.stop());

/** An import, after other imports that took these numbers of minutes. */
function importAfter(minutes: readonly number[], status = "CREATE IN_PROGRESS"): string {
  minutes.forEach((duration, i) => {
    trial.emulator.addImportJob({
      jobName: `earlier-${i}`,
      datasetArn,
      createdAt: Date.now() - (i + 1) * 24 * HOUR,
      timeline: [{ status: "CREATE IN_PROGRESS", forMs: duration * MINUTE }, { status: "ACTIVE" }],
    });
  });
  return trial.addImport({ jobName: "now", datasetArn, statuses: [status] });
}

const listings = (): number => trial.timesAsked("ListDatasetImportJobs", datasetArn);
const create = (datasetImportJobArn: string): Promise<Reply> =>
  trial.plugin.create({ datasetImportJobArn, ...QUICK });

/** Lets a gate wait for an import until its row has said this, and the gate has looked once more. Returns the lines of the row. */
async function linesOf(arn: string, words = "CREATE IN_PROGRESS"): Promise<readonly string[]> {
  trial.engine.lines.length = 0;
  trial.emulator.setTimeline(arn, [{ status: "CREATE IN_PROGRESS" }]);
  const waiting = create(arn);
  await until(() => trial.messages().some((message) => message.includes(words)));
  const looks = trial.looksAt(arn);
  await until(() => trial.looksAt(arn) > looks);
  trial.emulator.setTimeline(arn, [{ status: "ACTIVE" }]);
  expect(await waiting).toMatchObject({ properties: { status: "ACTIVE" } });
  return trial.messages();
}

test("a gate that waits asks once how long earlier imports took, and says so", async () => {
  const lines = await linesOf(importAfter([14, 15, 14, 13]), "usually");

  expect(lines.find((line) => line.includes("usually"))).toMatch(
    /^now: CREATE IN_PROGRESS \S+, usually 14m, next look in 0\.1s$/,
  );
  expect(listings()).toBe(1);
});

test("without a history it makes no estimate", async () => {
  const lines = await linesOf(importAfter([]));

  expect(lines.join(" ")).not.toContain("usual");
  expect(listings()).toBe(1);
});

test("a gate on an import that is ready does not ask", async () => {
  await create(importAfter([14, 15], "ACTIVE"));

  expect(listings()).toBe(0);
});

/** Answers lists with an error from now on. */
const answering = (httpStatus: number, type: string): (() => void) =>
  trial.interject(({ operation }) =>
    operation === "ListDatasetImportJobs"
      ? { httpStatus, body: JSON.stringify({ __type: type, message: "no" }) }
      : undefined,
  );

/** The number of List calls after each of two gates that waited one after the other. */
async function listingsOfTwo(): Promise<number[]> {
  const arn = importAfter([14, 15]);
  const counts: number[] = [];
  for (let gate = 0; gate < 2; gate += 1) {
    expect((await linesOf(arn)).join(" ")).not.toContain("usual");
    counts.push(listings());
  }
  return counts;
}

test("a list that is denied is no error, and is not asked for again", async () => {
  answering(400, "AccessDeniedException");

  expect(await listingsOfTwo()).toEqual([1, 1]);
});

test("a list that is not answered is no error, and the next gate that waits asks again", async () => {
  answering(500, "InternalServerException");

  const [first = 0, second = 0] = await listingsOfTwo();

  expect(first).toBeGreaterThan(0);
  expect(second).toBeGreaterThan(first);
});
