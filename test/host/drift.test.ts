// Tests of the drift of an import that was ready: the drift that a refresh finds, and the drift that no gate tolerates.
import { QUICK, URN, startHostTrial, type HostTrial } from "../support/host-trial.ts";
import type { Reply } from "../support/plugin-process.ts";
import { HOUR } from "../support/shop.ts";
import { until } from "../support/until.ts";

type Properties = Record<string, unknown>;

let trial: HostTrial;
beforeAll(async () => {
  trial = await startHostTrial();
});
afterEach(() => {
  trial.calmDown();
});
afterAll(() => trial.stop());

interface Gate {
  readonly datasetArn: string;
  readonly arn: string;
  /** The arguments of the gate in the program. */
  readonly inputs: Properties;
  /** The state of the gate. */
  readonly state: Properties;
  /** A refresh of this `pulumi`, which has not asked about the dataset before. */
  refresh(): Promise<Reply>;
  /** Refreshes with another `pulumi`, which knows nothing of the first refresh. */
  refreshLater(state?: Properties): Promise<Reply>;
  /** An import of the dataset half an hour after the gate's own. */
  later(status: string, importMode?: "FULL" | "INCREMENTAL"): string;
}

/** A gate on an import of a dataset of its own, ready an hour ago. */
async function openGate(args: Properties = {}): Promise<Gate> {
  const { datasetArn } = trial.shop();
  const arn = trial.addImport({ jobName: "own", datasetArn, hoursAgo: 1 });
  const inputs = { datasetImportJobArn: arn, ...QUICK, ...args };
  const { properties: state = {} } = await trial.plugin.create(inputs);
  expect(state.status).toBe("ACTIVE");
  return {
    datasetArn,
    arn,
    inputs,
    state,
    refresh: () => trial.plugin.read(arn, state),
    refreshLater: async (again = state) => (await trial.later()).read(arn, again),
    later: (status, importMode = "FULL") =>
      trial.addImport({
        ...{ jobName: "later", datasetArn, importMode },
        ...{ hoursAgo: 0.5, statuses: [status] },
      }),
  };
}

const makeDatasetAgain = (datasetArn: string): void => {
  trial.emulator.removeDataset(datasetArn);
  trial.emulator.addDataset({ datasetArn });
};

/** Answers an operation with an error from now on. */
const answering = (operation: string, type: string): (() => void) =>
  trial.interject((request) =>
    request.operation === operation
      ? { httpStatus: 400, body: JSON.stringify({ __type: type, message: "no" }) }
      : undefined,
  );

test("a gate with unchanged data comes back byte for byte, for one call of each kind", async () => {
  const gate = await openGate();
  expect(trial.timesAsked("ListDatasetImportJobs", gate.datasetArn)).toBe(0);

  expect(await gate.refresh()).toEqual({ id: gate.arn, properties: gate.state });
  expect(trial.looksAt(gate.arn)).toBe(2);
  expect(trial.timesAsked("ListDatasetImportJobs", gate.datasetArn)).toBe(1);
  expect(trial.timesAsked("DescribeDataset", gate.datasetArn)).toBe(1);
});

test("many gates on one dataset share the questions about it", async () => {
  const gate = await openGate();

  await Promise.all(Array.from({ length: 20 }, () => gate.refresh()));

  expect(trial.timesAsked("ListDatasetImportJobs", gate.datasetArn)).toBe(1);
  expect(trial.timesAsked("DescribeDataset", gate.datasetArn)).toBe(1);
});

test.each<[string, string, "FULL" | "INCREMENTAL", string]>([
  ["superseded", "ACTIVE", "FULL", "superseded"],
  ["extended", "ACTIVE", "INCREMENTAL", "extended"],
  ["to be replaced soon", "CREATE IN_PROGRESS", "FULL", "importUnderWay"],
  ["not replaced by an import that failed", "CREATE FAILED", "FULL", "importFailed"],
])(
  "data that is %s is reported as an output that names the later import",
  async (_, status, mode, kind) => {
    const gate = await openGate();
    const later = gate.later(status, mode);

    const { properties, initFailed } = await gate.refresh();

    expect(initFailed).toBeUndefined();
    expect(properties).toEqual({
      ...gate.state,
      drift: [{ kind, datasetImportJobArn: later, since: expect.stringMatching(/Z$/) as string }],
    });
  },
);

test("a gate that must not be superseded becomes unhealthy, and an update fails and names the new job", async () => {
  const gate = await openGate({ onSuperseded: "fail" });
  const later = gate.later("ACTIVE");

  const refresh = await gate.refreshLater();
  const { initFailed } = refresh;
  const update = await trial.plugin.update(gate.arn, initFailed?.properties ?? {}, gate.inputs);
  const create = await trial.plugin.create(gate.inputs);

  expect(refresh).toMatchObject({
    initFailed: {
      properties: {
        status: "ACTIVE",
        drift: [{ kind: "superseded", datasetImportJobArn: later }],
      },
    },
  });
  expect(initFailed?.reasons.join(" ")).toContain(later);
  expect(update.error).toContain(`The later dataset import job ${later}`);
  expect(update.initFailed).toBeUndefined();
  expect(create.error).toContain(later);
});

test('onSuperseded "fail" on a superseded gate is a change: its update fails and leaves the gate as it was', async () => {
  const gate = await openGate();
  const later = gate.later("ACTIVE");
  const { properties: superseded = {} } = await gate.refresh();
  const strict = { ...gate.inputs, onSuperseded: "fail" };
  // The first diff is part of the refresh, the second of the next up.
  await trial.plugin.diff(gate.arn, superseded, gate.inputs);
  expect(await trial.plugin.diff(gate.arn, superseded, gate.inputs)).toMatchObject({ changes: 1 });

  expect(await trial.plugin.diff(gate.arn, superseded, strict)).toEqual({
    changes: 2,
    replaces: [],
  });
  const { error, initFailed } = await trial.plugin.update(gate.arn, superseded, strict);

  expect(error).toContain(`The later dataset import job ${later}`);
  expect(initFailed).toBeUndefined();
});

describe("a dataset that", () => {
  test.each<[string, string, (datasetArn: string) => void, RegExp]>([
    [
      "is gone",
      "datasetGone",
      (datasetArn) => {
        trial.emulator.removeDataset(datasetArn);
      },
      /does not exist any more/,
    ],
    [
      "is being deleted",
      "datasetDeleting",
      (datasetArn) => {
        const createdAt = Date.now() - 2 * HOUR;
        trial.emulator.removeDataset(datasetArn);
        trial.emulator.addDataset({ datasetArn, status: "DELETE IN_PROGRESS", createdAt });
      },
      /is being deleted/,
    ],
    [
      "was made again after the import",
      "datasetReplaced",
      makeDatasetAgain,
      /was deleted and created again at/,
    ],
  ])("%s makes the gate unhealthy, and an update fails", async (_, kind, happen, words) => {
    const gate = await openGate();
    happen(gate.datasetArn);

    const refresh = await gate.refresh();
    const update = await trial.plugin.update(gate.arn, gate.state, gate.inputs);

    expect(refresh).toMatchObject({ initFailed: { properties: { drift: [{ kind }] } } });
    expect(refresh.initFailed?.reasons.join(" ")).toMatch(words);
    expect(update.error).toMatch(words);
  });
});

test("an import that is older than maxAge fails a new gate and an update, and is unhealthy on refresh", async () => {
  const gate = await openGate({ maxAge: "2h" });
  const strict = { ...gate.inputs, maxAge: "30m" };

  expect(await gate.refresh()).toEqual({ id: gate.arn, properties: gate.state });
  const refresh = await gate.refreshLater({ ...gate.state, maxAge: "30m" });
  expect(refresh).toMatchObject({ initFailed: { properties: { drift: [{ kind: "tooOld" }] } } });
  expect(refresh.initFailed?.reasons.join(" ")).toContain("older than maxAge");
  expect((await trial.plugin.create(strict)).error).toContain("older than maxAge");
  expect((await trial.plugin.update(gate.arn, gate.state, strict)).error).toContain(
    "older than maxAge",
  );
});

test.each(["ListDatasetImportJobs", "DescribeDataset"])(
  "without permission for %s the gate says so, and what was found before stays",
  async (operation) => {
    const gate = await openGate();
    gate.later("ACTIVE");
    const { properties: superseded } = await gate.refresh();
    answering(operation, "AccessDeniedException");
    trial.engine.lines.length = 0;

    const again = await gate.refreshLater(superseded);

    expect(again).toEqual({ id: gate.arn, properties: superseded });
    const told = trial.messages().filter((message) => message.includes("AWS refused the check"));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(`personalize:${operation} on`);
  },
);

test("without permission to list, a gate that must not be superseded is not ready, and becomes ready with the permission", async () => {
  const gate = await openGate({ onSuperseded: "fail" });
  const later = await trial.later();

  const stop = answering("ListDatasetImportJobs", "AccessDeniedException");
  const refresh = await later.read(gate.arn, gate.state);
  const create = await later.create(gate.inputs);
  stop();
  const afterwards = await later.create(gate.inputs);

  for (const { error, initFailed } of [refresh, create]) {
    expect(error).toContain("personalize:ListDatasetImportJobs on *");
    expect(initFailed).toBeUndefined();
  }
  expect(afterwards).toMatchObject({ properties: { status: "ACTIVE" } });
});

test("an answer to a refresh does not count for the update after it, as in up --refresh", async () => {
  const gate = await openGate();

  const refreshed = await gate.refresh();
  makeDatasetAgain(gate.datasetArn);
  const update = await trial.plugin.update(gate.arn, gate.state, {
    ...gate.inputs,
    triggers: ["again"],
  });

  expect(refreshed).toEqual({ id: gate.arn, properties: gate.state });
  expect(update.error).toContain("was deleted and created again at");
});

describe("a question that AWS does not answer", () => {
  const throttled = (): (() => void) => answering("ListDatasetImportJobs", "ThrottlingException");

  test("is a warning, and the earlier drift stays", async () => {
    const gate = await openGate();
    gate.later("ACTIVE");
    const { properties: superseded } = await gate.refresh();
    throttled();
    trial.engine.lines.length = 0;

    const again = await gate.refreshLater(superseded);

    expect(again).toEqual({ id: gate.arn, properties: superseded });
    expect(trial.messages().join(" ")).toContain(
      "AWS did not answer the check for drift (ThrottlingException)",
    );
  });

  test("counts as no answer if the gate must not be superseded: the gate is not ready", async () => {
    const gate = await openGate({ onSuperseded: "fail" });
    gate.later("ACTIVE");
    throttled();

    const refresh = await gate.refreshLater();
    const create = await trial.plugin.create(gate.inputs);

    expect(refresh.error).toContain("AWS did not answer");
    expect(refresh.initFailed).toBeUndefined();
    expect(create.initFailed?.reasons.join(" ")).toContain("AWS did not answer");
  });
});

test("a later import that came while a gate waited is seen, though imports were listed before", async () => {
  const { datasetArn } = trial.shop();
  const waiting = trial.addImport({
    ...{ jobName: "waiting", datasetArn },
    statuses: ["CREATE IN_PROGRESS"],
  });
  const wait = trial.plugin.create({
    ...{ datasetImportJobArn: waiting, ...QUICK },
    onSuperseded: "fail",
  });
  await until(() => trial.timesAsked("ListDatasetImportJobs", datasetArn) > 0);
  const later = trial.addImport({ jobName: "meanwhile", datasetArn });
  // The time is so long after the list that the list is not fresh any more, even on a slow machine.
  trial.emulator.setTimeline(waiting, [
    { status: "CREATE IN_PROGRESS", forMs: 6_500 },
    { status: "ACTIVE" },
  ]);

  expect((await wait).error).toContain(later);
});

test("an update clears drift that is over", async () => {
  const gate = await openGate();

  const before = { ...gate.state, drift: [{ kind: "datasetDeleting" }] };
  const { properties } = await trial.plugin.update(gate.arn, before, gate.inputs);

  expect(properties).toMatchObject({ status: "ACTIVE" });
  expect(properties).not.toHaveProperty("drift");
});

describe("two gates with the same URN", () => {
  test("are both changed right after a refresh, in any order of the engine's questions", async () => {
    const gates = [await openGate(), await openGate()];
    for (const gate of gates) {
      gate.later("ACTIVE");
    }

    const read = await Promise.all(gates.map((gate) => gate.refresh()));
    const asked = gates.map(
      ({ arn, inputs }, at) =>
        () =>
          trial.plugin.diff(arn, read[at]?.properties ?? {}, inputs),
    );
    const answers = [await asked[1]?.(), await asked[0]?.()];
    const again = await asked[0]?.();

    expect(answers.map((answer) => answer?.changes)).toEqual([2, 2]);
    expect(again?.changes).toBe(1);
  });

  test("warn each on the row of today, and keep that in the state", async () => {
    const today = `${URN}-renamed`;
    const gate = await openGate();
    const later = gate.later("ACTIVE");
    trial.engine.lines.length = 0;

    const { properties } = await trial.plugin.read(gate.arn, gate.state, undefined, today);

    expect(properties).toMatchObject({ __urn: today });
    expect(trial.engine.lines.map(({ urn }) => urn)).toEqual([today]);
    expect(trial.messages()[0]).toContain(later);
  });
});

test("a failed import with a reason too long for an error is a change right after a refresh", async () => {
  const gate = await openGate();
  const failureReason = "x".repeat(4_000);
  trial.emulator.setTimeline(gate.arn, [{ status: "CREATE FAILED", failureReason }]);

  const { initFailed } = await gate.refresh();
  const answer = await trial.plugin.diff(gate.arn, initFailed?.properties ?? {}, gate.inputs);

  expect(answer.changes).toBe(2);
});
