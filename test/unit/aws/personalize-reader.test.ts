// Tests that gates with equal access share clients, looks and answers, and that others do not.
import type { Access } from "../../../src/aws/access.ts";
import { personalizeReader, type PersonalizeReader } from "../../../src/aws/personalize-reader.ts";
import type { Clock } from "../../../src/time/clock.ts";
import { kindNamed } from "../../../src/kinds/kinds.ts";
import { IMPORTS, successive } from "../../support/import-job.ts";
import { DATASET_ARN, JOB_ARN } from "../../support/shop.ts";
import { letSdkReadItsFiles, scriptedAws, type Scene } from "../../support/scripted-aws.ts";
import { timerClock } from "../../support/timer-clock.ts";
import { virtualClock } from "../../support/virtual-clock.ts";

const never = new AbortController().signal;
const HERE: Access = { region: "eu-west-1" };
const DATASET = kindNamed("Dataset");
const VERSIONS = successive(kindNamed("SolutionVersion"));

const page = (body: object): Scene => ({ httpStatus: 200, body: JSON.stringify(body) });
const refusal: Scene = {
  httpStatus: 400,
  body: '{"__type":"AccessDeniedException","message":"no"}',
};
const ANSWERS: Readonly<Record<string, Scene>> = {
  DescribeDatasetImportJob: page({
    datasetImportJob: { status: "ACTIVE", datasetArn: DATASET_ARN },
  }),
  DescribeDataset: page({ dataset: { status: "ACTIVE" } }),
  ListDatasetImportJobs: page({ datasetImportJobs: [{ datasetImportJobArn: JOB_ARN }] }),
  ListSolutionVersions: page({ solutionVersions: [] }),
};

/** A reader on an AWS that answers everything, unless the test plays something else. */
function trial<C extends Clock>(
  clock: C,
  script: (operation: string, n: number) => Scene | undefined = () => undefined,
) {
  const aws = scriptedAws((n, operation) => script(operation, n) ?? ANSWERS[operation] ?? "close");
  const accesses: Access[] = [];
  const reader = personalizeReader(clock, (access) => {
    accesses.push(access);
    return aws.client;
  });
  return { aws, clock, accesses, reader };
}

test("each access has one client, made when the access is first used", async () => {
  const { accesses, reader } = trial(virtualClock());
  expect(accesses).toEqual([]);

  const others = [
    { region: "us-east-1" },
    { ...HERE, profile: "ci" },
    { ...HERE, assumeRoleArn: "role" },
  ];
  for (const access of [HERE, ...others, HERE, { ...HERE }]) {
    await reader.poll(access, IMPORTS, JOB_ARN).look(never);
    await reader.siblings(access, IMPORTS, DATASET_ARN, 0, never);
    await reader.resource(access, DATASET, DATASET_ARN, 0, never);
  }

  expect(accesses).toEqual([HERE, ...others]);
});

test("gates that look at one resource at the same time share the look, unless their access differs", async () => {
  const { aws, reader } = trial(virtualClock());
  const gates = [HERE, HERE, { ...HERE, profile: "ci" }].map((access) =>
    reader.poll(access, IMPORTS, JOB_ARN),
  );

  const looks = await Promise.all(gates.map((gate) => gate.look(never)));

  expect(looks.map(({ type }) => type)).toEqual(["answer", "answer", "answer"]);
  expect(aws.requests("DescribeDatasetImportJob")).toBe(2);
});

test("gates on different resources look for themselves", async () => {
  const { aws, reader } = trial(virtualClock());
  const gates = ["a", "b"].map((name) => reader.poll(HERE, IMPORTS, `${JOB_ARN}-${name}`));

  await Promise.all(gates.map((gate) => gate.look(never)));

  expect(aws.requests("DescribeDatasetImportJob")).toBe(2);
});

test("a list is asked for once for all gates that ask at the same time", async () => {
  const { aws, reader } = trial(virtualClock());
  const ask = () => reader.siblings(HERE, IMPORTS, DATASET_ARN, 0, never);

  const lists = [...(await Promise.all([ask(), ask()])), await ask()];

  expect(lists).toEqual(Array(3).fill({ type: "answer", value: [expect.anything()] }));
  expect(aws.requests("ListDatasetImportJobs")).toBe(1);
});

test("lists of another parent, another kind or another access are questions of their own", async () => {
  const { aws, reader } = trial(virtualClock());
  await reader.siblings(HERE, IMPORTS, DATASET_ARN, 0, never);
  await reader.siblings(HERE, IMPORTS, `${DATASET_ARN}_2`, 0, never);
  await reader.siblings({ ...HERE, profile: "ci" }, IMPORTS, DATASET_ARN, 0, never);
  await reader.siblings(HERE, VERSIONS, DATASET_ARN, 0, never);

  expect(aws.requests("ListDatasetImportJobs")).toBe(3);
  expect(aws.requests("ListSolutionVersions")).toBe(1);
});

test("a resource is described once for all gates that ask, and not by a look of those who wait for it", async () => {
  const { aws, reader } = trial(virtualClock());
  const ask = (arn = DATASET_ARN) => reader.resource(HERE, DATASET, arn, 0, never);

  const [one, other] = await Promise.all([ask(), ask()]);
  await ask(`${DATASET_ARN}_2`);
  await reader.poll(HERE, DATASET, DATASET_ARN).look(never);

  expect(one).toMatchObject({ type: "answer", value: { status: "ACTIVE" } });
  expect(other).toBe(one);
  expect(aws.requests("DescribeDataset")).toBe(3);
});

test("a refused list is a refusal", async () => {
  const { reader } = trial(virtualClock(), () => refusal);
  const refused = { type: "refused", error: "AccessDeniedException", detail: "no" };

  expect(await reader.poll(HERE, IMPORTS, JOB_ARN).look(never)).toEqual(refused);
  expect(await reader.siblings(HERE, IMPORTS, DATASET_ARN, 0, never)).toEqual(refused);
  expect(await reader.resource(HERE, DATASET, DATASET_ARN, 0, never)).toEqual(refused);
});

test("a list for a reader who wants to see everything is read to its end, again each time", async () => {
  const first = page({ datasetImportJobs: [{ datasetImportJobArn: "a" }], nextToken: "more" });
  const last = page({ datasetImportJobs: [{ datasetImportJobArn: "b", jobName: "tonight" }] });
  const { aws, reader } = trial(virtualClock(), (_, n) => [first, last, first, last][n]);
  const list = () => reader.list(HERE, IMPORTS, DATASET_ARN, never);
  const all = {
    type: "answer",
    value: [
      { arn: "a", createdMs: NaN, updatedMs: NaN, members: { datasetImportJobArn: "a" } },
      expect.objectContaining({
        arn: "b",
        members: { datasetImportJobArn: "b", jobName: "tonight" },
      }),
    ],
  };

  expect(await list()).toEqual(all);
  expect(await list()).toEqual(all);
  expect(aws.requests("ListDatasetImportJobs")).toBe(4);
});

describe("an answer from before a moment that was given", () => {
  test("does not count, be it a list or a description", async () => {
    const { aws, clock, reader } = trial(virtualClock());
    const ask = async (sinceMs: number): Promise<void> => {
      await reader.siblings(HERE, IMPORTS, DATASET_ARN, sinceMs, never);
      await reader.resource(HERE, DATASET, DATASET_ARN, sinceMs, never);
    };
    await ask(0);
    clock.pass(10);
    await ask(0);
    expect([aws.requests("ListDatasetImportJobs"), aws.requests("DescribeDataset")]).toEqual([
      1, 1,
    ]);

    await ask(1);
    expect([aws.requests("ListDatasetImportJobs"), aws.requests("DescribeDataset")]).toEqual([
      2, 2,
    ]);
  });

  test("does not count if it is a refusal: the right may have been granted since", async () => {
    const { clock, reader } = trial(virtualClock(), (_, n) => (n === 0 ? refusal : undefined));
    const ask = (sinceMs: number) =>
      Promise.all([
        reader.siblings(HERE, IMPORTS, DATASET_ARN, sinceMs, never),
        reader.resource(HERE, DATASET, DATASET_ARN, sinceMs, never),
      ]);
    const types = async (sinceMs: number): Promise<string[]> =>
      (await ask(sinceMs)).map(({ type }) => type);

    expect(await types(0)).toEqual(["refused", "refused"]);
    clock.pass(10);
    expect(await types(0)).toEqual(["refused", "refused"]);
    expect(await types(1)).toEqual(["answer", "answer"]);
  });
});

describe("a list that was cut short", () => {
  const first = page({ datasetImportJobs: [{ datasetImportJobArn: "a" }], nextToken: "more" });
  const last = page({ datasetImportJobs: [{ datasetImportJobArn: "b" }] });
  const STALE: Scene = {
    httpStatus: 400,
    body: '{"__type":"InvalidNextTokenException","message":"no"}',
  };
  const nonsense = page({});

  test("continues where it was cut, for a caller who may use the pages that were read", async () => {
    const { aws, clock, reader } = trial(virtualClock(), (_, n) => [first, nonsense, last][n]);
    const ask = () => reader.siblings(HERE, IMPORTS, DATASET_ARN, 0, never);
    expect(await ask()).toMatchObject({ type: "noAnswer" });
    clock.pass(60_000);

    expect(await ask()).toMatchObject({ type: "answer", value: [{ arn: "a" }, { arn: "b" }] });
    expect(aws.requests("ListDatasetImportJobs")).toBe(3);
  });

  test("is as old as its first page once it is complete", async () => {
    const { aws, clock, reader } = trial(
      virtualClock(),
      (_, n) => [first, nonsense, last, first, last][n],
    );
    await reader.siblings(HERE, IMPORTS, DATASET_ARN, 0, never);
    clock.pass(60_000);
    await reader.siblings(HERE, IMPORTS, DATASET_ARN, 0, never);
    expect(aws.requests("ListDatasetImportJobs")).toBe(3);

    await reader.siblings(HERE, IMPORTS, DATASET_ARN, 1, never);
    expect(aws.requests("ListDatasetImportJobs")).toBe(5);
  });

  test("begins again for a caller who came after its first page was asked for", async () => {
    const { clock, reader } = trial(virtualClock(), (_, n) => [first, nonsense, last][n]);
    await reader.siblings(HERE, IMPORTS, DATASET_ARN, 0, never);
    clock.pass(60_000);

    expect(await reader.siblings(HERE, IMPORTS, DATASET_ARN, 1, never)).toMatchObject({
      value: [{ arn: "b" }],
    });
  });

  test("begins again when AWS no longer accepts its token", async () => {
    const { reader } = trial(virtualClock(), (_, n) => [first, STALE, first, last][n]);
    const ask = () => reader.siblings(HERE, IMPORTS, DATASET_ARN, 0, never);

    expect(await ask()).toMatchObject({ type: "noAnswer", error: "InvalidNextTokenException" });
    expect(await ask()).toMatchObject({ value: [{ arn: "a" }, { arn: "b" }] });
  });
});

describe("asked without patience", () => {
  beforeAll(letSdkReadItsFiles);
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  test("a list and a resource serve other callers without another call", async () => {
    const { aws, reader } = trial(timerClock);

    const soon = [
      reader.briefly.siblings(HERE, IMPORTS, DATASET_ARN, 0, never),
      reader.briefly.resource(HERE, DATASET, DATASET_ARN, 0, never),
    ] as const;
    await jest.advanceTimersByTimeAsync(0);
    const [list, resource] = await Promise.all(soon);

    expect(list).toMatchObject({ type: "answer", value: [{ arn: JOB_ARN }] });
    expect(resource).toMatchObject({ type: "answer", value: { status: "ACTIVE" } });
    expect(await reader.siblings(HERE, IMPORTS, DATASET_ARN, 0, never)).toEqual(list);
    expect(await reader.resource(HERE, DATASET, DATASET_ARN, 0, never)).toEqual(resource);
    expect(aws.requests("ListDatasetImportJobs")).toBe(1);
    expect(aws.requests("DescribeDataset")).toBe(1);
  });

  test("a list is given up when AWS hangs, once for all questions of an access", async () => {
    const { aws, reader } = trial(timerClock, (operation) =>
      operation === "DescribeDataset" ? undefined : "hang",
    );

    const soon = reader.briefly.siblings(HERE, IMPORTS, DATASET_ARN, 0, never);
    await jest.advanceTimersByTimeAsync(3_000);
    const first = await soon;
    const second = await reader.briefly.resource(HERE, DATASET, DATASET_ARN, 0, never);

    expect(first).toMatchObject({ type: "noAnswer", error: "TimeoutError" });
    expect(second).toBe(first);
    expect(aws.requests("DescribeDataset")).toBe(0);
  });

  test("a history is given up when AWS hangs, once for all histories, and for no other question", async () => {
    const { aws, reader } = trial(timerClock, (operation) =>
      operation === "DescribeDataset" ? undefined : "hang",
    );
    const history = (): Promise<unknown> =>
      reader.briefly.history(HERE, IMPORTS, DATASET_ARN, performance.now(), never);

    const soon = history();
    await jest.advanceTimersByTimeAsync(3_000);
    const first = await soon;
    const second = await history();
    const asked = reader.briefly.resource(HERE, DATASET, DATASET_ARN, 0, never);
    await jest.advanceTimersByTimeAsync(0);

    expect(first).toMatchObject({ type: "noAnswer", error: "TimeoutError" });
    expect(second).toBe(first);
    expect(aws.requests("ListDatasetImportJobs")).toBe(1);
    expect(await asked).toMatchObject({ type: "answer" });
  });

  test("a resource is given up when AWS hangs", async () => {
    const { reader } = trial(timerClock, () => "hang");

    const soon = reader.briefly.resource(HERE, DATASET, DATASET_ARN, 0, never);
    await jest.advanceTimersByTimeAsync(3_000);

    expect(await soon).toMatchObject({ type: "noAnswer", error: "TimeoutError" });
  });

  test("a resource waits for its turn in this process, however long ago it was asked for before", async () => {
    const { reader } = trial(timerClock, (operation) =>
      operation === "DescribeDataset" ? undefined : "hang",
    );
    const ask = (): Promise<unknown> =>
      reader.briefly.resource(HERE, DATASET, DATASET_ARN, performance.now(), never);
    const first = ask();
    await jest.advanceTimersByTimeAsync(10_000);
    await first;
    const busy = fill(reader);

    const second = ask();
    await jest.advanceTimersByTimeAsync(5_000);
    busy.abort();
    await jest.advanceTimersByTimeAsync(0);

    expect(await second).toMatchObject({ type: "answer" });
  });

  test("a resource is given up when AWS hangs after the question has waited for its turn", async () => {
    const { reader } = trial(timerClock, () => "hang");
    const busy = fill(reader);

    const soon = reader.briefly.resource(HERE, DATASET, DATASET_ARN, 0, never);
    await jest.advanceTimersByTimeAsync(5_000);
    busy.abort();
    await jest.advanceTimersByTimeAsync(6_000);

    expect(await Promise.race([soon, Promise.resolve("still waiting")])).toMatchObject({
      type: "noAnswer",
      error: "TimeoutError",
    });
  });

  test.each([
    ["answers", undefined, "answer"],
    ["refuses", refusal, "refused"],
  ])("a silence is over as soon as AWS %s a call of the access", async (_, scene, type) => {
    const { reader } = trial(timerClock, (operation) =>
      operation === "DescribeDataset" ? scene : "hang",
    );
    const silent = reader.briefly.siblings(HERE, IMPORTS, DATASET_ARN, 0, never);
    await jest.advanceTimersByTimeAsync(3_000);
    await silent;

    await reader.resource(HERE, DATASET, DATASET_ARN, 0, never);
    const next = reader.briefly.resource(HERE, DATASET, DATASET_ARN, 0, never);
    await jest.advanceTimersByTimeAsync(0);

    expect(await next).toMatchObject({ type });
  });
});

test("another look at a job that is waited for goes before all other questions", async () => {
  const asked: string[] = [];
  const { reader } = trial(virtualClock(), (operation) => {
    asked.push(operation);
    return operation === "ListSolutionVersions" ? "hang" : undefined;
  });
  const gate = reader.poll(HERE, IMPORTS, JOB_ARN);
  await gate.look(never);
  const busy = fill(reader);
  asked.length = 0;

  const questions = [
    reader.siblings(HERE, IMPORTS, DATASET_ARN, 0, never),
    reader.resource(HERE, DATASET, DATASET_ARN, 0, never),
    reader.list(HERE, IMPORTS, DATASET_ARN, never),
    gate.look(never),
  ];
  busy.abort();
  await Promise.all(questions);

  expect(asked[0]).toBe("DescribeDatasetImportJob");
});

/** Has as many calls under way as there may be at once, until the test ends them. */
function fill(reader: PersonalizeReader): AbortController {
  const busy = new AbortController();
  for (let n = 0; n < 20; n += 1) {
    const parentArn = `${DATASET_ARN}_${n}`;
    reader
      .siblings(HERE, VERSIONS, parentArn, performance.now(), busy.signal)
      .catch(() => undefined);
  }
  return busy;
}
