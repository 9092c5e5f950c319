import { setTimeout as sleep } from "node:timers/promises";

import { QUICK, URN, startHostTrial, type HostTrial } from "../support/host-trial.ts";
import type { PluginProcess, Reply } from "../support/plugin-process.ts";
import { HOUR } from "../support/shop.ts";

const ACCOUNT = "arn:aws:personalize:eu-west-1:123456789012";

let trial: HostTrial;
beforeAll(async () => {
  trial = await startHostTrial();
});
afterAll(() => trial.stop());

interface Gate {
  readonly datasetArn: string;
  readonly arn: string;
  readonly properties: Record<string, unknown>;
  /** The plugin process remembers its answers, so each refresh has one of its own, as in life. */
  refresh(more?: Record<string, unknown>): Promise<Reply>;
  later(name: string, status: string, importMode?: "FULL" | "INCREMENTAL"): string;
}

let gates = 0;
/** A gate on an import of a dataset of its own, ready an hour ago. */
async function openGate(args: Record<string, unknown> = {}): Promise<Gate> {
  gates += 1;
  const datasetArn = `${ACCOUNT}:dataset/shop/TYPE_${"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[gates] ?? ""}`;
  const created = Date.now() - HOUR;
  trial.emulator.addDataset({ datasetArn, createdAt: created - HOUR });
  const arn = trial.emulator.addImportJob({
    jobName: `gate-${gates}`,
    datasetArn,
    createdAt: created,
    timeline: [{ status: "ACTIVE" }],
  });
  const { properties = {} } = await trial.plugin.create({
    datasetImportJobArn: arn,
    ...QUICK,
    ...args,
  });
  return {
    datasetArn,
    arn,
    properties,
    refresh: (more = {}) => inNewPlugin((plugin) => plugin.read(arn, { ...properties, ...more })),
    later: (name, status, importMode = "FULL") =>
      trial.emulator.addImportJob({
        jobName: `gate-${gates}-${name}`,
        datasetArn,
        importMode,
        createdAt: created + HOUR / 2,
        timeline: [{ status }],
      }),
  };
}

async function inNewPlugin(act: (plugin: PluginProcess) => Promise<Reply>): Promise<Reply> {
  const plugin = await trial.anotherPlugin();
  try {
    return await act(plugin);
  } finally {
    await plugin.stop();
  }
}

function requestsAbout(operation: string, datasetArn: string): number {
  return trial.emulator.requests.filter(
    (request) =>
      request.operation === operation &&
      (request.input as { datasetArn?: string }).datasetArn === datasetArn,
  ).length;
}

test("a gate whose data is as it was comes back byte for byte, for one call of each kind", async () => {
  const gate = await openGate();
  expect(requestsAbout("ListDatasetImportJobs", gate.datasetArn)).toBe(0);

  expect(await gate.refresh()).toEqual({ id: gate.arn, properties: gate.properties });
  expect(trial.looksAt(gate.arn)).toBe(2);
  expect(requestsAbout("ListDatasetImportJobs", gate.datasetArn)).toBe(1);
  expect(requestsAbout("DescribeDataset", gate.datasetArn)).toBe(1);
});

test("many gates on one dataset share the questions about it", async () => {
  const gate = await openGate();

  await inNewPlugin(async (plugin) => {
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => plugin.read(gate.arn, gate.properties)),
    );
    return replies[0] ?? {};
  });

  expect(requestsAbout("ListDatasetImportJobs", gate.datasetArn)).toBe(1);
  expect(requestsAbout("DescribeDataset", gate.datasetArn)).toBe(1);
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
    const later = gate.later("later", status, mode);

    const { properties, initFailed } = await gate.refresh();

    expect(initFailed).toBeUndefined();
    expect(properties).toEqual({
      ...gate.properties,
      drift: [{ kind, datasetImportJobArn: later, since: expect.stringMatching(/Z$/) as string }],
    });
  },
);

test("a gate that must not be superseded is unhealthy then, and an update fails naming the job to point at", async () => {
  const gate = await openGate({ onSuperseded: "fail" });
  const later = gate.later("later", "ACTIVE");

  const { initFailed } = await gate.refresh();
  expect(initFailed?.reasons.join(" ")).toContain(later);
  expect(initFailed?.properties).toMatchObject({
    status: "ACTIVE",
    drift: [{ kind: "superseded", datasetImportJobArn: later }],
  });

  const update = await inNewPlugin((plugin) =>
    plugin.update(gate.arn, initFailed?.properties ?? {}, {
      datasetImportJobArn: gate.arn,
      ...QUICK,
      onSuperseded: "fail",
    }),
  );
  expect(update.error).toContain(`The later dataset import job ${later}`);
  expect(update.initFailed).toBeUndefined();

  const create = await inNewPlugin((plugin) =>
    plugin.create({ datasetImportJobArn: gate.arn, ...QUICK, onSuperseded: "fail" }),
  );
  expect(create.error).toContain(later);
});

describe("a dataset that", () => {
  test.each<[string, string, (datasetArn: string) => void, RegExp]>([
    [
      "is gone",
      "datasetGone",
      (datasetArn) => {
        trial.emulator.removeDataset(datasetArn);
      },
      /is not there any more/,
    ],
    [
      "is being deleted",
      "datasetDeleting",
      (datasetArn) => {
        trial.emulator.removeDataset(datasetArn);
        trial.emulator.addDataset({
          datasetArn,
          status: "DELETE IN_PROGRESS",
          createdAt: Date.now() - 2 * HOUR,
        });
      },
      /is being deleted/,
    ],
    [
      "was made again after the import",
      "datasetReplaced",
      (datasetArn) => {
        trial.emulator.removeDataset(datasetArn);
        trial.emulator.addDataset({ datasetArn });
      },
      /was made again at/,
    ],
  ])("%s makes the gate unhealthy, and an update fails", async (_, kind, happen, words) => {
    const gate = await openGate();
    happen(gate.datasetArn);

    const { initFailed } = await gate.refresh();
    expect(initFailed?.reasons.join(" ")).toMatch(words);
    expect(initFailed?.properties).toMatchObject({ drift: [{ kind }] });

    const update = await inNewPlugin((plugin) =>
      plugin.update(gate.arn, gate.properties, { datasetImportJobArn: gate.arn, ...QUICK }),
    );
    expect(update.error).toMatch(words);
  });
});

test("an import that is older than maxAge fails a new gate and an update, and is unhealthy on refresh", async () => {
  const gate = await openGate({ maxAge: "2h" });
  expect(await gate.refresh()).toEqual({ id: gate.arn, properties: gate.properties });

  const { initFailed } = await gate.refresh({ maxAge: "30m" });
  expect(initFailed?.reasons.join(" ")).toContain("older than maxAge");
  expect(initFailed?.properties).toMatchObject({ drift: [{ kind: "tooOld" }] });
  const young = { datasetImportJobArn: gate.arn, ...QUICK, maxAge: "30m" };
  expect((await trial.plugin.create(young)).error).toContain("older than maxAge");
});

const denied = (operation: string): (() => void) =>
  trial.emulator.interject((request) =>
    request.operation === operation
      ? { httpStatus: 400, body: '{"__type":"AccessDeniedException","message":"no"}' }
      : undefined,
  );

test.each(["ListDatasetImportJobs", "DescribeDataset"])(
  "without permission for %s the gate says so, and what was found before stays",
  async (operation) => {
    const gate = await openGate({ __urn: URN });
    gate.later("later", "ACTIVE", "FULL");
    const { properties: superseded } = await gate.refresh();
    const stop = denied(operation);
    trial.engine.lines.length = 0;

    const again = await gate.refresh(superseded);
    stop();

    expect(again).toEqual({ id: gate.arn, properties: superseded });
    const told = trial.engine.lines.filter(({ message }) => message.includes("cannot be asked"));
    expect(told).toHaveLength(1);
    expect(told[0]?.message).toContain(`personalize:${operation} on`);
  },
);

test("without permission to list, a gate that must not be superseded is not taken for ready, but is once it is given", async () => {
  const gate = await openGate({ onSuperseded: "fail" });
  const args = { datasetImportJobArn: gate.arn, ...QUICK, onSuperseded: "fail" };

  await inNewPlugin(async (plugin) => {
    const stop = denied("ListDatasetImportJobs");
    const refresh = await plugin.read(gate.arn, gate.properties);
    const create = await plugin.create(args);
    stop();
    const afterwards = await plugin.create(args);

    for (const { error, initFailed } of [refresh, create]) {
      expect(error).toContain("personalize:ListDatasetImportJobs on *");
      expect(initFailed).toBeUndefined();
    }
    expect(afterwards.properties).toMatchObject({ status: "ACTIVE" });
    return afterwards;
  });
});

test("what a refresh asked does not count for the update after it, as in up --refresh", async () => {
  const gate = await openGate();

  const update = await inNewPlugin(async (plugin) => {
    const refreshed = await plugin.read(gate.arn, gate.properties);
    expect(refreshed).toEqual({ id: gate.arn, properties: gate.properties });
    trial.emulator.removeDataset(gate.datasetArn);
    trial.emulator.addDataset({ datasetArn: gate.datasetArn });
    return plugin.update(gate.arn, gate.properties, {
      datasetImportJobArn: gate.arn,
      ...QUICK,
      triggers: ["again"],
    });
  });

  expect(update.error).toContain("was made again at");
});

describe("a question that AWS does not answer", () => {
  const throttled = (operation: string) =>
    trial.emulator.interject((request) =>
      request.operation === operation
        ? { httpStatus: 400, body: '{"__type":"ThrottlingException","message":"Rate exceeded"}' }
        : undefined,
    );

  test("is told as a warning, and what was found before stays", async () => {
    const gate = await openGate({ __urn: URN });
    gate.later("later", "ACTIVE", "FULL");
    const { properties: superseded } = await gate.refresh();
    const stop = throttled("ListDatasetImportJobs");
    trial.engine.lines.length = 0;

    const again = await gate.refresh(superseded);
    stop();

    expect(again).toEqual({ id: gate.arn, properties: superseded });
    expect(trial.engine.lines.map(({ message }) => message).join(" ")).toContain(
      "AWS did not answer what has become of it since (ThrottlingException)",
    );
  });

  test("is no answer where the gate must not be superseded: it is not taken for ready", async () => {
    const gate = await openGate({ onSuperseded: "fail" });
    gate.later("later", "ACTIVE", "FULL");
    const stop = throttled("ListDatasetImportJobs");

    const refresh = await gate.refresh();
    const create = await inNewPlugin((plugin) =>
      plugin.create({ datasetImportJobArn: gate.arn, ...QUICK, onSuperseded: "fail" }),
    );
    stop();

    expect(refresh.error).toContain("AWS has not answered");
    expect(refresh.initFailed).toBeUndefined();
    expect(create.initFailed?.reasons.join(" ")).toContain("AWS has not answered");
  });
});

test("a later import that came while a gate waited is seen, though imports were listed before", async () => {
  const gate = await openGate();
  const waiting = trial.emulator.addImportJob({
    jobName: "waiting",
    datasetArn: gate.datasetArn,
    timeline: [{ status: "CREATE IN_PROGRESS" }],
  });
  const wait = inNewPlugin((plugin) =>
    plugin.create({ datasetImportJobArn: waiting, ...QUICK, onSuperseded: "fail" }),
  );
  while (requestsAbout("ListDatasetImportJobs", gate.datasetArn) === 0) {
    await sleep(20);
  }
  // So long after the list that it is not fresh any more, however long the process took to ask for it.
  trial.emulator.setTimeline(waiting, [
    { status: "CREATE IN_PROGRESS", forMs: 6_500 },
    { status: "ACTIVE" },
  ]);
  const later = trial.emulator.addImportJob({
    jobName: "meanwhile",
    datasetArn: gate.datasetArn,
    timeline: [{ status: "ACTIVE" }],
  });

  expect((await wait).error).toContain(later);
});

test("an update clears what was found once it is no longer so", async () => {
  const gate = await openGate();

  const { properties } = await inNewPlugin((plugin) =>
    plugin.update(
      gate.arn,
      { ...gate.properties, drift: [{ kind: "datasetDeleting" }] },
      { datasetImportJobArn: gate.arn, ...QUICK },
    ),
  );

  expect(properties).not.toHaveProperty("drift");
});

describe("two gates of which one URN is known", () => {
  const NEW_URN = `${URN}-renamed`;

  test("are both different right after a refresh, in whatever order the engine asks", async () => {
    const gates = [await openGate({ __urn: URN }), await openGate({ __urn: URN })];
    gates.forEach((gate, at) => gate.later(`later-${at}`, "ACTIVE"));
    const plugin = await trial.anotherPlugin();

    const read = await Promise.all(
      gates.map(({ arn, properties }) => plugin.read(arn, properties)),
    );
    const asked = gates.map(({ arn }, at) => () => {
      const inputs = { datasetImportJobArn: arn, ...QUICK, __urn: URN };
      return plugin.diff(arn, read[at]?.properties ?? {}, inputs);
    });
    const answers = [await asked[1]?.(), await asked[0]?.()];
    const again = await asked[0]?.();
    await plugin.stop();

    expect(answers.map((answer) => answer?.changes)).toEqual([2, 2]);
    expect(again?.changes).toBe(1);
  });

  test("warn each on the row of today, and keep that in the state", async () => {
    const gate = await openGate({ __urn: URN });
    const later = gate.later("later", "ACTIVE");
    const plugin = await trial.anotherPlugin();
    // The process loads the provider while it serves its first request.
    await plugin.diff(gate.arn, gate.properties, { datasetImportJobArn: gate.arn, ...QUICK });
    trial.engine.lines.length = 0;

    const { properties } = await plugin.read(gate.arn, gate.properties, undefined, NEW_URN);
    await plugin.stop();

    expect(properties).toMatchObject({ __urn: NEW_URN });
    expect(trial.engine.lines.map(({ urn }) => urn)).toEqual([NEW_URN]);
    expect(trial.engine.lines[0]?.message).toContain(later);
  });
});

test("a failed import whose reason is too long for an error is different right after a refresh", async () => {
  const gate = await openGate();
  trial.emulator.setTimeline(gate.arn, [
    { status: "CREATE FAILED", failureReason: "x".repeat(4_000) },
  ]);
  const plugin = await trial.anotherPlugin();

  const { initFailed } = await plugin.read(gate.arn, gate.properties);
  const answer = await plugin.diff(gate.arn, initFailed?.properties ?? {}, {
    datasetImportJobArn: gate.arn,
    ...QUICK,
  });
  await plugin.stop();

  expect(answer.changes).toBe(2);
});
