// Tests of the result of a wait, or of a single look, by the command.
import { personalizeReader } from "../../../src/aws/personalize-reader.ts";
import { INTERRUPTIONS } from "../../../src/command/ending.ts";
import { requestSpec } from "../../../src/command/request-spec.ts";
import { resultOf, type Result } from "../../../src/command/result.ts";
import { startEmulator, type PersonalizeEmulator } from "../../../src/emulator/index.ts";
import { machineClock } from "../../../src/time/clock.ts";
import { DATASET_ARN, JOB_ARN, HOUR } from "../../support/shop.ts";

let emulator: PersonalizeEmulator;
let environment: NodeJS.ProcessEnv;
let said: string[];

beforeEach(async () => {
  said = [];
  environment = process.env;
  emulator = await startEmulator();
  emulator.addDataset({ datasetArn: DATASET_ARN, createdAt: Date.now() - 9 * HOUR });
  process.env = { ...environment, ...emulator.environment };
});
afterEach(async () => {
  process.env = environment;
  await emulator.close();
});

const addImport = (jobName: string, status: string, hoursAgo: number): string =>
  emulator.addImportJob({
    jobName,
    datasetArn: DATASET_ARN,
    createdAt: Date.now() - hoursAgo * HOUR,
    timeline: [{ status }],
  });

function result(
  task: "wait" | "status",
  values: Record<string, string | boolean> = {},
  signal = new AbortController().signal,
  arn = JOB_ARN,
): Promise<Result> {
  return resultOf(
    task,
    requestSpec(task, arn, values),
    {
      reader: personalizeReader(machineClock),
      interruption: { signal, ending: () => INTERRUPTIONS.SIGTERM },
    },
    { waiting: () => undefined, ended: () => Promise.resolve() },
    (message) => void said.push(message),
  );
}

test("a resource that is ready has nothing to be said", async () => {
  addImport("interactions", "ACTIVE", 1);

  expect(await result("wait")).toMatchObject({
    ending: { exitCode: 0 },
    facts: { resource: { status: "ACTIVE" } },
    drift: [],
    sentences: [],
  });
  expect(said).toEqual([]);
});

test.each([
  ["wait", "waited for", "wait for"],
  ["status", "looked at", "look at"],
] as const)(
  "a %s for a dataset says that it is not its import that was %s",
  async (task, done, toDo) => {
    const { ending, sentences } = await result(task, {}, undefined, DATASET_ARN);

    expect(ending.exitCode).toBe(0);
    expect(sentences).toEqual([
      `The command ${done} the dataset ${DATASET_ARN} only. Add --newest to ${toDo} its newest dataset import job.`,
    ]);
  },
);

test("nothing is said of the dataset where its newest import is asked for, or where it is not ready", async () => {
  addImport("interactions", "ACTIVE", 1);
  const newest = await result("status", { newest: true }, undefined, DATASET_ARN);
  emulator.removeDataset(DATASET_ARN);
  const gone = await result("status", {}, undefined, DATASET_ARN);

  expect([newest.ending.exitCode, newest.sentences]).toEqual([0, []]);
  expect(gone.ending.exitCode).toBe(5);
  expect(gone.sentences.join(" ")).not.toContain("--newest");
});

test("a look asks for the drift of a ready resource, and a wait does not", async () => {
  addImport("interactions", "ACTIVE", 2);
  addImport("later", "ACTIVE", 1);

  expect((await result("wait")).drift).toEqual([]);
  expect((await result("status")).drift).toMatchObject([{ kind: "superseded" }]);
  expect(said).toEqual([expect.stringMatching(/^The later dataset import job/)]);
});

test("a wait that ends at its deadline says its findings and the next steps", async () => {
  addImport("interactions", "CREATE PENDING", 1);

  const { ending, sentences } = await result("wait", { timeout: "0s" });

  expect(ending.exitCode).toBe(3);
  expect(sentences).toEqual([
    `The dataset import job ${JOB_ARN} was not ready within 0s.`,
    expect.stringMatching(/^Its last status is CREATE PENDING/) as string,
    "The work in AWS goes on, so run the command again, or give a longer --timeout.",
  ]);
});

test("to a look, not yet is an answer", async () => {
  addImport("interactions", "CREATE PENDING", 1);

  expect(await result("status")).toMatchObject({ ending: { exitCode: 3 }, sentences: [] });
});

test("an ending without advice has the findings alone", async () => {
  const { ending, sentences } = await result("status");

  expect(ending.exitCode).toBe(5);
  expect(sentences).toHaveLength(2);
});

test("a ready resource that breaks a demand keeps its drift, and its sentences name options", async () => {
  addImport("interactions", "ACTIVE", 3);

  const { ending, drift, sentences } = await result("wait", { "max-age": "2h" });

  expect(ending.exitCode).toBe(8);
  expect(drift).toMatchObject([{ kind: "tooOld" }]);
  expect(sentences.join(" ")).toContain("--max-age");
});

test("a wait that a signal ends has the ending of the signal", async () => {
  addImport("interactions", "CREATE PENDING", 1);

  expect(await result("wait", {}, AbortSignal.abort())).toMatchObject({
    ending: { exitCode: 143 },
    sentences: [
      `The wait for the dataset import job ${JOB_ARN} was canceled after 0s.`,
      expect.any(String) as string,
      "The work in AWS goes on, so run the command again.",
    ],
  });
});
