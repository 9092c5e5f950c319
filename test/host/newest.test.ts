import { createServer, type AddressInfo, type Socket } from "node:net";

import { startHostTrial, URN, type HostTrial } from "../support/host-trial.ts";
import { DATASET_ARN, HOUR, SOLUTION_ARN } from "../support/shop.ts";
import type { PluginProcess, Reply } from "../support/plugin-process.ts";
import { addResource } from "../support/resources.ts";
import { timelineOf } from "../support/timeline.ts";

const DELAYS = { minDelay: "100ms", maxDelay: "100ms" };

let trial: HostTrial;
beforeEach(async () => {
  trial = await startHostTrial();
  trial.emulator.removeDataset(DATASET_ARN);
  trial.emulator.addDataset({ datasetArn: DATASET_ARN, createdAt: Date.now() - 240 * HOUR });
});
afterEach(() => trial.stop());

/** What another `pulumi` asks later, which remembers no answer that the first one was given. */
async function later(ask: (plugin: PluginProcess) => Promise<Reply>): Promise<Reply> {
  const plugin = await trial.anotherPlugin();
  try {
    return await ask(plugin);
  } finally {
    await plugin.stop();
  }
}

/** An import that is in each status but its last for 300 ms, created so many hours ago. */
function addImport(jobName: string, hoursAgo: number, ...statuses: string[]): string {
  return trial.emulator.addImportJob({
    jobName,
    datasetArn: DATASET_ARN,
    createdAt: Date.now() - hoursAgo * HOUR,
    timeline: timelineOf(statuses, 300),
  });
}

const IMPORTS = { __kind: "DatasetImportJob", datasetArn: DATASET_ARN, ...DELAYS };
const VERSIONS = { __kind: "SolutionVersion", solutionArn: SOLUTION_ARN, ...DELAYS };

const create = (more: object = {}): Promise<Reply> => trial.plugin.create({ ...IMPORTS, ...more });

/** How often an operation was asked for. */
const timesAsked = (operation: string): number =>
  trial.emulator.requests.filter((request) => request.operation === operation).length;

test("the newest import of a dataset is waited for, whatever order AWS lists them in", async () => {
  addImport("zebra", 3, "ACTIVE");
  const newest = addImport("middle", 0, "CREATE IN_PROGRESS", "ACTIVE");
  addImport("aardvark", 2, "CREATE FAILED");

  const { id, properties } = await create();

  expect(id).toBe(DATASET_ARN);
  expect(properties).toMatchObject({
    datasetImportJobArn: newest,
    datasetArn: DATASET_ARN,
    status: "ACTIVE",
  });
});

test("the newest import that failed fails the gate, though an earlier one is ACTIVE", async () => {
  addImport("good", 3, "ACTIVE");
  const failed = addImport("bad", 1, "CREATE FAILED");

  const { error } = await create();

  expect(error).toContain(`The dataset import job ${failed} failed`);
  expect(error).toContain("which takes the newest.");
});

test("an import that does not exist yet is waited for, and then it is the one", async () => {
  const waiting = create();
  await untilAsked("ListDatasetImportJobs", 2);
  const late = addImport("late", 0, "CREATE PENDING", "ACTIVE");

  const { properties } = await waiting;

  expect(properties).toMatchObject({ datasetImportJobArn: late, status: "ACTIVE" });
});

test("only imports created after the moment given count", async () => {
  addImport("yesterday", 24, "ACTIVE");
  const createdAfter = new Date(Date.now() - 12 * HOUR).toISOString();

  const none = await create({ createdAfter, customTimeouts: { create: "0s" } });
  expect(none.initFailed?.reasons.join(" ")).toContain(
    `The newest dataset import job of dataset ${DATASET_ARN} created after ${createdAfter} was not ready within 0s.`,
  );
  expect(none.initFailed?.reasons.join(" ")).toContain("none yet 1x");

  const tonight = addImport("tonight", 1, "ACTIVE");
  expect((await create({ createdAfter })).properties).toMatchObject({
    datasetImportJobArn: tonight,
  });
});

test("a dataset that is not there is not found, and one that is being deleted is not waited for", async () => {
  const datasetArn = DATASET_ARN.replace("shop", "nowhere");
  const missing = await create({ datasetArn, customTimeouts: { create: "1s" } });
  expect(missing.error).toContain(`The dataset ${datasetArn} was not found in region eu-west-1`);

  trial.emulator.removeDataset(DATASET_ARN);
  trial.emulator.addDataset({ datasetArn: DATASET_ARN, status: "DELETE IN_PROGRESS" });
  const deleted = await create();
  expect(deleted.error).toContain(`The dataset ${DATASET_ARN} will not become ready`);
});

/** Answers an operation with an error from now on. */
const answering = (asked: string, httpStatus: number, error: string): (() => void) =>
  trial.emulator.interject(({ operation }) =>
    operation === asked
      ? { httpStatus, body: JSON.stringify({ __type: error, message: "not authorized" }) }
      : undefined,
  );

/** Lists this one import and no other from now on. */
const listing = (only: { datasetImportJobArn: string; hoursAgo: number }): (() => void) =>
  trial.emulator.interject(({ operation }) => {
    const { datasetImportJobArn, hoursAgo } = only;
    const creationDateTime = (Date.now() - hoursAgo * HOUR) / 1_000;
    const datasetImportJobs = [{ datasetImportJobArn, status: "ACTIVE", creationDateTime }];
    return operation === "ListDatasetImportJobs"
      ? { httpStatus: 200, body: JSON.stringify({ datasetImportJobs }) }
      : undefined;
  });

/** Refuses an operation from now on. */
const denied = (operation: string): (() => void) =>
  answering(operation, 403, "AccessDeniedException");

test("without permission to list it fails at once and names that, and goes on once the right is given", async () => {
  addImport("found", 2, "ACTIVE");
  const stop = denied("ListDatasetImportJobs");

  const { error } = await create();
  stop();
  const { properties } = await create();

  expect(error).toContain("cannot be found: AccessDeniedException");
  expect(error).toContain("personalize:ListDatasetImportJobs on *");
  expect(properties).toMatchObject({ status: "ACTIVE" });
});

describe("of a dataset that was made again", () => {
  beforeEach(() => {
    addImport("old", 3, "ACTIVE");
    trial.emulator.removeDataset(DATASET_ARN);
    trial.emulator.addDataset({ datasetArn: DATASET_ARN, createdAt: Date.now() - 2 * HOUR });
  });

  test("an import that is older does not count, though AWS still lists it", async () => {
    const none = await create({ customTimeouts: { create: "0s" } });
    expect(none.initFailed?.reasons.join(" ")).toContain("none yet 1x");

    const own = addImport("own", 1, "ACTIVE");
    expect((await create()).properties).toMatchObject({ datasetImportJobArn: own });
  });

  test("nobody knows that without permission to describe it, and the gate says so", async () => {
    denied("DescribeDataset");

    const { properties } = await create({ __urn: URN });

    expect(properties).toMatchObject({ status: "ACTIVE" });
    expect(trial.engine.lines.map(({ message }) => message)).toEqual([
      `Whether its dataset is still the same cannot be asked (AccessDeniedException): that needs credentials that allow personalize:DescribeDataset on ${DATASET_ARN}.`,
    ]);
  });
});

test("a long list that is cut short is read on where it was cut", async () => {
  for (let n = 0; n < 250; n += 1) {
    addImport(`import-${n}`, 200 - n / 2, "ACTIVE");
  }
  const newest = addImport("newest", 1, "ACTIVE");
  let later = 0;
  trial.emulator.interject(({ operation, input }) => {
    later += operation === "ListDatasetImportJobs" && "nextToken" in (input as object) ? 1 : 0;
    // The client itself tries three times.
    return later > 0 && later <= 3 ? { httpStatus: 500, body: "{}" } : undefined;
  });

  expect((await create()).properties).toMatchObject({ datasetImportJobArn: newest });
  const pages = trial.emulator.requests.filter(
    ({ operation }) => operation === "ListDatasetImportJobs",
  );
  expect(pages.filter(({ input }) => !("nextToken" in (input as object)))).toHaveLength(1);
});

describe("a gate that has found the newest", () => {
  const UNCHANGED = { changes: 1, replaces: [] };
  const CHANGED = { changes: 2, replaces: [] };
  const PROGRAM = { ...IMPORTS, __urn: URN };
  const said = (): readonly string[] => trial.engine.lines.map(({ message }) => message);

  test("has nothing to do while there is no newer one, which costs one List and one Describe of the dataset", async () => {
    addImport("found", 2, "ACTIVE");
    const { properties = {} } = await create();
    const lists = timesAsked("ListDatasetImportJobs");

    expect(await trial.plugin.diff(DATASET_ARN, properties, PROGRAM)).toEqual(UNCHANGED);
    expect(timesAsked("ListDatasetImportJobs")).toBe(lists + 1);
    expect(said()).toEqual([]);
  });

  test("is to be updated when there is a newer one, and the update waits for it", async () => {
    addImport("found", 2, "ACTIVE");
    const { properties = {} } = await create();
    const newer = addImport("tonight", 1, "CREATE IN_PROGRESS");

    expect(await trial.plugin.diff(DATASET_ARN, properties, PROGRAM)).toEqual(CHANGED);
    expect(said()).toEqual([
      "The newest dataset import job is tonight, created 1h ago and under way: pulumi up waits for it.",
    ]);
    trial.emulator.setTimeline(newer, timelineOf(["CREATE IN_PROGRESS", "ACTIVE"], 300));
    const update = await trial.plugin.update(DATASET_ARN, properties, PROGRAM);
    expect(update.properties).toMatchObject({ datasetImportJobArn: newer, status: "ACTIVE" });
    expect(await trial.plugin.diff(DATASET_ARN, update.properties ?? {}, PROGRAM)).toEqual(
      UNCHANGED,
    );
  });

  test("asks for itself, because the stack may have begun an import since another gate asked", async () => {
    addImport("found", 2, "ACTIVE");
    const { properties = {} } = await create();
    await trial.plugin.diff(DATASET_ARN, properties, PROGRAM);
    addImport("begun-by-the-stack", 0, "CREATE PENDING");

    expect(await trial.plugin.diff(DATASET_ARN, properties, PROGRAM)).toEqual(CHANGED);
  });

  test("counts only what createdAfter lets count", async () => {
    addImport("found", 2, "ACTIVE");
    const since = { ...PROGRAM, createdAfter: new Date(Date.now() - 3 * HOUR).toISOString() };
    const { properties = {} } = await create({ createdAfter: since.createdAfter });

    expect(await trial.plugin.diff(DATASET_ARN, properties, since)).toEqual(UNCHANGED);
  });

  test("that a version without the word follow has stored follows too", async () => {
    addImport("found", 2, "ACTIVE");
    const { properties = {} } = await create();
    expect(properties).not.toHaveProperty("follow");
    addImport("newer", 1, "ACTIVE");

    expect(await trial.plugin.diff(DATASET_ARN, properties, IMPORTS)).toEqual(CHANGED);
  });

  test("is to be updated when the list is refused, with a warning that names the permission", async () => {
    addImport("found", 2, "ACTIVE");
    const { properties = {} } = await create();
    denied("ListDatasetImportJobs");

    expect(await trial.plugin.diff(DATASET_ARN, properties, PROGRAM)).toEqual(CHANGED);
    const { error } = await trial.plugin.update(DATASET_ARN, properties, PROGRAM);

    expect(said().join(" ")).toContain(
      "Allow personalize:ListDatasetImportJobs on *, or set follow to false",
    );
    expect(error).toContain("A gate that was ready before needs no list if follow is set to false");
  });

  test("resumes with the newest after a deadline", async () => {
    const found = addImport("found", 2, "CREATE IN_PROGRESS");
    const { initFailed } = await create({ customTimeouts: { create: "0s" } });
    expect(initFailed?.properties).toMatchObject({ datasetImportJobArn: found });
    const newer = addImport("newer", 1, "ACTIVE");

    const update = await trial.plugin.update(DATASET_ARN, initFailed?.properties ?? {}, IMPORTS);

    expect(update.properties).toMatchObject({ datasetImportJobArn: newer, status: "ACTIVE" });
  });

  test("keeps the one that was ready while the newer one is not, and sees the newer one again", async () => {
    const found = addImport("found", 2, "ACTIVE");
    const { properties = {} } = await create();
    const tonight = addImport("tonight", 1, "CREATE IN_PROGRESS");
    trial.emulator.setTimeline(tonight, [{ status: "CREATE IN_PROGRESS" }]);
    const impatient = { ...PROGRAM, customTimeouts: { update: "0s" } };

    const { initFailed } = await trial.plugin.update(DATASET_ARN, properties, impatient);
    const state = initFailed?.properties ?? {};
    const refreshed = await trial.plugin.read(DATASET_ARN, state);

    expect(initFailed?.reasons.join(" ")).toContain(`${tonight} was not ready within 0s`);
    expect(state).toMatchObject({ datasetImportJobArn: found, status: "ACTIVE" });
    expect(refreshed.properties).toMatchObject({
      datasetImportJobArn: found,
      drift: [{ kind: "importUnderWay", datasetImportJobArn: tonight }],
    });
    const diff = (): Promise<unknown> =>
      trial.plugin.diff(DATASET_ARN, refreshed.properties ?? {}, impatient);
    // The first is for the refresh, the second for the next up.
    expect([await diff(), await diff()]).toEqual([CHANGED, CHANGED]);
  });

  test("is to be updated when the dataset was made again, whose list still has the old import", async () => {
    addImport("found", 2, "ACTIVE");
    const { properties = {} } = await create();
    trial.emulator.removeDataset(DATASET_ARN);
    trial.emulator.addDataset({ datasetArn: DATASET_ARN, createdAt: Date.now() - HOUR });

    expect(await trial.plugin.diff(DATASET_ARN, properties, PROGRAM)).toEqual(CHANGED);
    const impatient = { ...PROGRAM, customTimeouts: { update: "0s" } };
    const { initFailed } = await trial.plugin.update(DATASET_ARN, properties, impatient);

    expect(said()[0]).toBe(
      "AWS lists no dataset import job any more that counts. pulumi up waits for a new one.",
    );
    expect(initFailed?.reasons.join(" ")).toContain("none yet 1x");
  });

  test("never goes back to an earlier one, though the list lacks its own", async () => {
    const earlier = addImport("earlier", 20, "ACTIVE");
    const found = addImport("found", 2, "ACTIVE");
    const { properties = {} } = await create();
    const stop = listing({ datasetImportJobArn: earlier, hoursAgo: 20 });
    const impatient = { ...PROGRAM, customTimeouts: { update: "0s" } };

    const diff = await trial.plugin.diff(DATASET_ARN, properties, PROGRAM);
    const { initFailed } = await trial.plugin.update(DATASET_ARN, properties, impatient);
    stop();
    const later = await trial.plugin.update(DATASET_ARN, initFailed?.properties ?? {}, PROGRAM);

    expect(diff).toEqual(CHANGED);
    expect(initFailed?.properties).toMatchObject({ datasetImportJobArn: found, status: "ACTIVE" });
    expect(later.properties).toMatchObject({ datasetImportJobArn: found, status: "ACTIVE" });
  });

  test("is to be updated when AWS does not know the dataset any more", async () => {
    addImport("found", 2, "ACTIVE");
    const { properties = {} } = await create();
    answering("ListDatasetImportJobs", 400, "ResourceNotFoundException");

    const diff = await trial.plugin.diff(DATASET_ARN, properties, PROGRAM);

    expect(diff).toEqual(CHANGED);
    expect(said()).toEqual([`The dataset ${DATASET_ARN} is not there any more.`]);
  });

  test("is to be updated when nobody gives credentials, for which only the first gate waits", async () => {
    addImport("found", 2, "ACTIVE");
    const { properties = {} } = await create();
    const metadata = await silentServer();
    const keyless = await trial.anotherPlugin({
      AWS_ACCESS_KEY_ID: "",
      AWS_SECRET_ACCESS_KEY: "",
      AWS_EC2_METADATA_DISABLED: "",
      AWS_EC2_METADATA_SERVICE_ENDPOINT: metadata.address,
    });

    const first = await keyless.diff(DATASET_ARN, properties, PROGRAM);
    const asked = metadata.connections();
    const second = await keyless.diff(DATASET_ARN, properties, PROGRAM);
    metadata.close();

    expect([first, second]).toEqual([CHANGED, CHANGED]);
    expect(asked).toBeGreaterThan(0);
    expect(metadata.connections()).toBe(asked);
    expect(said()).toHaveLength(2);
    expect(said()[0]).toContain("Whether there is a newer dataset import job is not known");
  });
});

describe("what a gate has found that does not follow", () => {
  const IMPORTS = { __kind: "DatasetImportJob", datasetArn: DATASET_ARN, follow: false, ...DELAYS };
  const create = (more: object = {}): Promise<Reply> =>
    trial.plugin.create({ ...IMPORTS, ...more });

  test("stays on refresh, where a newer one is drift", async () => {
    const found = addImport("found", 2, "ACTIVE");
    const { properties = {} } = await create();
    const newer = addImport("newer", 1, "ACTIVE");

    const refreshed = await later((plugin) => plugin.read(DATASET_ARN, properties));

    expect(refreshed).toMatchObject({
      id: DATASET_ARN,
      properties: {
        datasetImportJobArn: found,
        drift: [{ kind: "superseded", datasetImportJobArn: newer }],
      },
    });
  });

  test("is no difference for a program that says nothing new, and stays on an update about other things", async () => {
    const found = addImport("found", 2, "ACTIVE");
    const { properties = {} } = await create();
    addImport("newer", 1, "ACTIVE");

    const lists = timesAsked("ListDatasetImportJobs");

    expect(await trial.plugin.diff(DATASET_ARN, properties, IMPORTS)).toEqual({
      changes: 1,
      replaces: [],
    });
    expect(timesAsked("ListDatasetImportJobs")).toBe(lists);
    const update = await later((plugin) =>
      plugin.update(DATASET_ARN, properties, {
        ...IMPORTS,
        maxDelay: "200ms",
      }),
    );
    expect(update.properties).toMatchObject({ datasetImportJobArn: found });
  });

  test.each([
    ["triggers", { triggers: ["again"] }],
    ["createdAfter", { createdAfter: new Date(Date.now() - 1.5 * HOUR).toISOString() }],
  ])("gives way to the newest when %s change", async (_, change) => {
    addImport("found", 2, "ACTIVE");
    const { properties = {} } = await create();
    const newer = addImport("newer", 1, "CREATE IN_PROGRESS", "ACTIVE");

    const diff = await trial.plugin.diff(DATASET_ARN, properties, { ...IMPORTS, ...change });
    const update = await later((plugin) =>
      plugin.update(DATASET_ARN, properties, { ...IMPORTS, ...change }),
    );

    expect(diff).toEqual({ changes: 2, replaces: [] });
    expect(update.properties).toMatchObject({ datasetImportJobArn: newer });
    expect(update.properties).not.toHaveProperty("drift");
  });

  test("is another gate's when the dataset, or the kind of argument, changes", async () => {
    const found = addImport("found", 2, "ACTIVE");
    const { properties = {} } = await create();

    const other = { ...IMPORTS, datasetArn: DATASET_ARN.replace("shop", "other") };
    expect((await trial.plugin.diff(DATASET_ARN, properties, other)).replaces).toEqual([
      "datasetArn",
    ]);
    const given = { __kind: "DatasetImportJob", datasetImportJobArn: found, ...DELAYS };
    expect((await trial.plugin.diff(DATASET_ARN, properties, given)).replaces).toEqual([
      "datasetImportJobArn",
      "datasetArn",
    ]);
  });

  test("is what the next up resumes after a deadline, not a newer one", async () => {
    const found = addImport("found", 2, "CREATE IN_PROGRESS", "ACTIVE");
    trial.emulator.setTimeline(found, [{ status: "CREATE IN_PROGRESS" }]);
    const { initFailed } = await create({ customTimeouts: { create: "0s" } });
    expect(initFailed).toMatchObject({
      id: DATASET_ARN,
      properties: { datasetImportJobArn: found, datasetArn: DATASET_ARN },
    });
    addImport("newer", 1, "ACTIVE");
    trial.emulator.setTimeline(found, [{ status: "ACTIVE" }]);

    const update = await later((plugin) =>
      plugin.update(DATASET_ARN, initFailed?.properties ?? {}, IMPORTS),
    );

    expect(update.properties).toMatchObject({ datasetImportJobArn: found, status: "ACTIVE" });
  });

  test("and failed after a deadline, before it was ever ready, gives way to the newest", async () => {
    const found = addImport("found", 2, "CREATE IN_PROGRESS");
    const { initFailed } = await create({ customTimeouts: { create: "0s" } });
    const state = initFailed?.properties ?? {};
    trial.emulator.setTimeline(found, [{ status: "CREATE FAILED" }]);

    const same = await later((plugin) => plugin.update(DATASET_ARN, state, IMPORTS));
    const newer = addImport("newer", 1, "ACTIVE");
    const anew = await later((plugin) => plugin.update(DATASET_ARN, state, IMPORTS));
    const unhealthy = await later((plugin) => plugin.read(DATASET_ARN, state));
    const refreshed = await later((plugin) =>
      plugin.update(DATASET_ARN, unhealthy.initFailed?.properties ?? {}, IMPORTS),
    );

    expect(same.error).toContain(`The dataset import job ${found} failed`);
    expect(same.error).toContain("The next pulumi up looks for the newest again");
    expect(anew.properties).toMatchObject({ datasetImportJobArn: newer, status: "ACTIVE" });
    expect(unhealthy.initFailed?.properties).toMatchObject({ status: "CREATE FAILED" });
    expect(refreshed.properties).toMatchObject({ datasetImportJobArn: newer });
  });

  test("and was ready stays when it fails, and the way to the newest is said and works", async () => {
    const found = addImport("found", 2, "ACTIVE");
    const { properties = {} } = await create();
    trial.emulator.setTimeline(found, [{ status: "CREATE FAILED" }]);
    const newer = addImport("newer", 1, "ACTIVE");
    const update = (more: object): Promise<Reply> =>
      later((plugin) => plugin.update(DATASET_ARN, properties, { ...IMPORTS, ...more }));

    const same = await update({ maxDelay: "200ms" });
    const anew = await update({ triggers: ["anew"] });

    expect(same.error).toContain(`The dataset import job ${found} failed`);
    expect(same.error).toContain("stays with the one it found until its triggers change");
    expect(anew.properties).toMatchObject({ datasetImportJobArn: newer });
  });

  test("is forgotten by a search for a newer one that was not over in time, and searched for again", async () => {
    addImport("found", 2, "ACTIVE");
    const { properties = {} } = await create();
    const since = { ...IMPORTS, createdAfter: new Date(Date.now() - HOUR).toISOString() };
    const { initFailed } = await later((plugin) =>
      plugin.update(DATASET_ARN, properties, {
        ...since,
        customTimeouts: { update: "0s" },
      }),
    );
    expect(initFailed?.id).toBe(DATASET_ARN);
    expect(initFailed?.properties).not.toHaveProperty("datasetImportJobArn");
    const newer = addImport("newer", 0, "ACTIVE");

    const update = await later((plugin) =>
      plugin.update(DATASET_ARN, initFailed?.properties ?? {}, since),
    );

    expect(update.properties).toMatchObject({ datasetImportJobArn: newer });
  });

  test("that is gone on refresh takes the gate with it, so that the next up finds the newest", async () => {
    const found = addImport("found", 2, "ACTIVE");
    const { properties = {} } = await create();
    trial.emulator.removeImportJob(found);

    expect(await later((plugin) => plugin.read(DATASET_ARN, properties))).toMatchObject({ id: "" });
  });

  test("and was replaced names the way to the later one where that must not be", async () => {
    addImport("found", 2, "ACTIVE");
    const { properties = {} } = await create({ onSuperseded: "fail" });
    addImport("newer", 1, "ACTIVE");

    const { initFailed } = await later((plugin) => plugin.read(DATASET_ARN, properties));

    expect(initFailed?.reasons.at(-1)).toContain("Change the gate's triggers");
  });
});

describe("the newest version of a solution", () => {
  const solution = (status = "ACTIVE", more = {}): void => {
    addResource(trial.emulator, "Solution", "ranking", [{ status }], more);
  };
  const version = (name: string, status: string): string =>
    addResource(trial.emulator, "SolutionVersion", name, [{ status }]);

  test("is waited for when automatic training has still to start it", async () => {
    solution("ACTIVE", { performAutoTraining: true });
    const waiting = trial.plugin.create(VERSIONS);
    await untilAsked("ListSolutionVersions", 1);
    addImport("data", 0, "ACTIVE");

    const { properties } = await waiting;

    expect(properties).toMatchObject({
      solutionArn: SOLUTION_ARN,
      solutionVersionArn: expect.stringContaining(`${SOLUTION_ARN}/`) as string,
      trainingType: "AUTOMATIC",
      status: "ACTIVE",
    });
  });

  test("is not waited for when the solution failed", async () => {
    solution("CREATE FAILED");

    const { error } = await trial.plugin.create(VERSIONS);

    expect(error).toContain(`The solution ${SOLUTION_ARN} failed: its status is CREATE FAILED.`);
  });

  test("that cannot come any more is unhealthy on refresh, with nothing of the solution for its own", async () => {
    solution("ACTIVE");
    const { initFailed } = await trial.plugin.create({
      ...VERSIONS,
      customTimeouts: { create: "0s" },
    });
    trial.emulator.setTimeline(SOLUTION_ARN, [{ status: "DELETE PENDING" }]);

    const refreshed = await later((plugin) =>
      plugin.read(SOLUTION_ARN, initFailed?.properties ?? {}),
    );

    expect(refreshed.initFailed?.reasons[0]).toContain(`The solution ${SOLUTION_ARN} will not`);
    expect(refreshed.initFailed?.properties).toEqual(initFailed?.properties);
  });

  test("is superseded by a later one that is ready, and told of one under way", async () => {
    solution();
    const first = version("first", "ACTIVE");
    const { properties = {} } = await trial.plugin.create(VERSIONS);
    trial.emulator.advance(1_000);
    const second = version("second", "ACTIVE");
    trial.emulator.advance(1_000);
    const third = version("third", "CREATE IN_PROGRESS");

    const { properties: refreshed } = await later((plugin) =>
      plugin.read(SOLUTION_ARN, properties),
    );

    expect(refreshed).toMatchObject({
      solutionVersionArn: first,
      drift: [
        { kind: "superseded", solutionVersionArn: second },
        { kind: "trainingUnderWay", solutionVersionArn: third },
      ],
    });
  });
});

test("how to find it, and what to find, cannot both be said", async () => {
  const { failures } = await trial.plugin.check(
    {},
    {
      ...IMPORTS,
      datasetImportJobArn:
        "arn:aws:personalize:eu-west-1:123456789012:dataset-import-job/interactions",
      createdAfter: "tomorrow",
    },
  );

  expect(failures?.map(({ reason }) => reason.split(" is ")[0])).toEqual([
    "datasetArn",
    "createdAfter",
    "createdAfter",
  ]);
});

/** A server that takes connections and never answers, as a network does that drops packets. */
async function silentServer() {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on("error", () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    connections: () => sockets.length,
    close() {
      for (const socket of sockets) {
        socket.destroy();
      }
      server.close();
    },
  };
}

/** Until an operation has been asked for so many times. */
async function untilAsked(operation: string, times: number): Promise<void> {
  while (timesAsked(operation) < times) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
