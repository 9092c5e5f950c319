// Tests of each operation of a gate: diff, create, update and read.
import type { AwsResult } from "../../../src/aws/aws-result.ts";
import type { DescribedResource } from "../../../src/kinds/status.ts";
import * as lifecycle from "../../../src/pulumi/lifecycle.ts";
import type { KeptGate, RefreshResponse } from "../../../src/pulumi/response.ts";
import type { PluginProcess } from "../../../src/pulumi/plugin-process.ts";
import { fittingState } from "../../../src/pulumi/response-limits.ts";
import type { GateDiff } from "../../../src/state/diff.ts";
import type { GateInputs } from "../../../src/state/gate-inputs.ts";
import { parseGate, parseState } from "../../../src/state/parse.ts";
import type { GateState } from "../../../src/state/stored-form.ts";
import { validateInputs } from "../../../src/state/validation.ts";
import type { ReadinessError } from "../../../src/wait/readiness-error.ts";
import { answered } from "../../support/import-job.ts";
import { DATASET_ARN, JOB_ARN } from "../../support/shop.ts";
import { pluginProcess } from "../../support/plugin-process-in-test.ts";
import { readerThatFinds, REFUSED, type FoundBesides } from "../../support/reader-in-test.ts";
import { START_WALL_MS } from "../../support/virtual-clock.ts";

const INPUTS: GateInputs = { datasetImportJobArn: JOB_ARN };
const NEWEST: GateInputs = { datasetArn: DATASET_ARN };
const KEPT: GateInputs = { ...NEWEST, follow: false };
const SILENCE: AwsResult<DescribedResource> = {
  type: "noAnswer",
  error: "ECONNREFUSED",
  detail: "nobody there",
};
const NOT_FOUND: AwsResult<DescribedResource> = { type: "notFound" };
const PENDING = answered("CREATE IN_PROGRESS");

/** The outputs of a gate on the job when the job is ACTIVE. */
const OUTPUTS = {
  status: "ACTIVE",
  jobName: "interactions",
  datasetImportJobArn: JOB_ARN,
  datasetArn: DATASET_ARN,
  datasetGroupArn: "arn:aws:personalize:eu-west-1:123456789012:dataset-group/shop",
  dataSource: { dataLocation: "s3://bucket/interactions.csv" },
  creationDateTime: "2026-01-01T00:00:00.000Z",
  lastUpdatedDateTime: "2026-01-01T00:00:00.000Z",
};
const READY: GateState = { ...INPUTS, ...OUTPUTS, __stateVersion: 1 };
const LATER_ARN = `${JOB_ARN}-2`;
const LATER: FoundBesides["siblings"] = {
  type: "answer",
  value: [
    {
      arn: LATER_ARN,
      status: "target",
      mode: "FULL",
      createdMs: START_WALL_MS + 60_000,
      updatedMs: START_WALL_MS + 120_000,
    },
  ],
};
const OLDER = { arn: `${JOB_ARN}-0`, status: "target", mode: "FULL", updatedMs: 0 } as const;
const SUPERSEDED = [
  { kind: "superseded", datasetImportJobArn: LATER_ARN, since: "2026-01-01T00:01:00.000Z" },
] as const;

function processThatFinds(results: AwsResult<DescribedResource>[], besides?: FoundBesides) {
  const reader = readerThatFinds(results, besides);
  return { ...pluginProcess({ reader, clock: reader.clock }), reader };
}

/** The difference between a state and inputs, as the engine gets it. */
function diffOf(process: PluginProcess, state: GateState, inputs: GateInputs): Promise<GateDiff> {
  return lifecycle.diff(process, parseState(state), parseGate(inputs));
}

/** The gate and the error of a response that says "not ready". */
function notReady(response: RefreshResponse): { gate: KeptGate; error: ReadinessError } {
  if (response.type !== "notReady") {
    throw new Error(`the response is ${response.type}`);
  }
  return response;
}

/** The text of the error of a response that leaves nothing behind. */
function refusalOf(response: RefreshResponse): string {
  if (response.type !== "refused") {
    throw new Error(`the response is ${response.type}`);
  }
  expect(response.kind.name).toBe("DatasetImportJob");
  return response.error instanceof Error ? response.error.message : String(response.error);
}

describe("create", () => {
  test("keeps the gate of a ready resource: its inputs and AWS's description", async () => {
    const process = processThatFinds([answered("ACTIVE")]);

    const response = await lifecycle.create(process, parseGate({ ...INPUTS, triggers: [1] }));

    expect(response).toMatchObject({ type: "ready", gate: { id: JOB_ARN } });
    expect((response as { gate: KeptGate }).gate.state).toEqual({ ...READY, triggers: [1] });
  });

  test("of the newest is known by the parent's ARN, and keeps that its own ARN was found", async () => {
    const process = processThatFinds([answered("ACTIVE", { datasetImportJobArn: LATER_ARN })], {
      siblings: LATER,
    });

    const response = await lifecycle.create(process, parseGate(NEWEST));

    expect(response).toMatchObject({
      type: "ready",
      gate: {
        id: DATASET_ARN,
        state: { datasetArn: DATASET_ARN, datasetImportJobArn: LATER_ARN, __found: true },
      },
    });
    expect(process.reader.looks.map(({ arn }) => arn)).toEqual([LATER_ARN]);
  });

  test("leaves a gate that can be resumed after ten minutes of silence", async () => {
    const process = processThatFinds([SILENCE]);

    const { gate, error } = notReady(await lifecycle.create(process, parseGate(INPUTS)));

    expect(gate).toMatchObject({ id: JOB_ARN, state: INPUTS });
    expect(gate.state.status).toBeUndefined();
    expect(error.message).toContain("AWS did not answer");
    expect(process.clock.elapsedMs()).toBe(600_000);
  });

  test("leaves the last status in the state when the deadline passes", async () => {
    const late = parseGate({ ...INPUTS, customTimeouts: { create: "0s" } });

    const { gate } = notReady(await lifecycle.create(processThatFinds([PENDING]), late));

    expect(gate.state.status).toBe("CREATE IN_PROGRESS");
  });

  test("leaves the ARN that was found in the state when the wait for the newest ends early", async () => {
    const late = parseGate({ ...NEWEST, customTimeouts: { create: "0s" } });
    const process = processThatFinds([SILENCE, PENDING], { siblings: LATER });

    const { gate } = notReady(await lifecycle.create(process, late));

    expect(gate.id).toBe(DATASET_ARN);
    expect(gate.state).toMatchObject({ datasetImportJobArn: LATER_ARN, __found: true });
  });

  test("leaves no ARN in the state when none was found", async () => {
    const late = parseGate({ ...NEWEST, customTimeouts: { create: "0s" } });
    const process = processThatFinds([], {
      siblings: { type: "answer", value: [] },
      parent: { type: "answer", value: { status: "ACTIVE" } },
    });

    const { gate } = notReady(await lifecycle.create(process, late));

    expect(gate.state).toEqual({
      ...NEWEST,
      customTimeouts: { create: "0s" },
      __stateVersion: 1,
    });
  });

  test("leaves nothing behind when the job failed", async () => {
    const process = processThatFinds([answered("CREATE FAILED")]);

    expect(refusalOf(await lifecycle.create(process, parseGate(INPUTS)))).toContain("failed");
  });

  test("tolerates for a minute that the job is not found", async () => {
    const process = processThatFinds([NOT_FOUND]);

    expect(refusalOf(await lifecycle.create(process, parseGate(INPUTS)))).toContain(
      "was not found in region",
    );
    expect(process.reader.looks).toHaveLength(7);
    expect(process.clock.elapsedMs()).toBe(60_000);
  });

  test("leaves nothing behind after an error that is not an outcome of a wait", async () => {
    const process = processThatFinds([]);

    expect(refusalOf(await lifecycle.create(process, parseGate(INPUTS)))).toBe(
      "a reader needs a result",
    );
  });
});

describe("update", () => {
  const before = parseState({ ...READY, jobName: "before", drift: SUPERSEDED });
  const late = parseGate({ ...INPUTS, customTimeouts: { update: "0s" } });

  test("takes AWS's description of now", async () => {
    const process = processThatFinds([answered("ACTIVE")]);

    expect(await lifecycle.update(process, before, parseGate(INPUTS))).toMatchObject({
      type: "ready",
      gate: { state: { jobName: "interactions" } },
    });
  });

  test("keeps the earlier description when AWS does not answer", async () => {
    const process = processThatFinds([SILENCE]);

    const { gate } = notReady(await lifecycle.update(process, before, late));

    expect(gate.state).toMatchObject({ status: "ACTIVE", jobName: "before", drift: SUPERSEDED });
  });

  test("keeps the drift that was found before when it ends before it could ask", async () => {
    const process = processThatFinds([PENDING]);

    const { gate } = notReady(await lifecycle.update(process, before, late));

    expect(gate.state).toMatchObject({ status: "CREATE IN_PROGRESS", drift: SUPERSEDED });
  });

  const FOUND: GateState = { ...READY, __found: true };

  test("keeps to the resource that was found while no trigger changes", async () => {
    const process = processThatFinds([answered("ACTIVE")], { siblings: LATER });
    const now = parseGate({ ...KEPT, minDelay: "20s" });

    await lifecycle.update(process, parseState(FOUND), now);

    expect(process.reader.looks.map(({ arn }) => arn)).toEqual([JOB_ARN]);
  });

  test("finds the newest again when the resource that it found is gone and never was ready", async () => {
    const process = processThatFinds([NOT_FOUND, answered("ACTIVE")], { siblings: LATER });
    const now = parseGate({ ...KEPT, customTimeouts: { update: "0s" } });
    const waiting = parseState({ ...FOUND, status: "CREATE PENDING" });

    const response = await lifecycle.update(process, waiting, now);

    expect(process.reader.looks.map(({ arn }) => arn)).toEqual([JOB_ARN, LATER_ARN]);
    expect(response.type).toBe("ready");
  });

  test.each([
    ["is late", PENDING, "notReady"],
    ["may not be described", REFUSED, "refused"],
    ["is looked at in vain, because of a defect", undefined, "refused"],
  ] as const)(
    "keeps to the resource that it found when the resource %s, though it never was ready",
    async (_, result, type) => {
      const process = processThatFinds(result === undefined ? [] : [result], { siblings: LATER });
      const now = parseGate({ ...KEPT, customTimeouts: { update: "0s" } });
      const waiting = parseState({ ...FOUND, status: "CREATE PENDING" });

      const response = await lifecycle.update(process, waiting, now);

      expect(process.reader.looks.map(({ arn }) => arn)).toEqual([JOB_ARN]);
      expect(response.type).toBe(type);
    },
  );

  test("looks once at a failed resource that the gate was given, though the resource never was ready", async () => {
    const process = processThatFinds([answered("CREATE FAILED")]);
    const waiting = parseState({ ...READY, status: "CREATE PENDING" });

    const response = await lifecycle.update(process, waiting, parseGate(INPUTS));

    expect(refusalOf(response)).toContain("failed");
    expect(process.reader.looks).toHaveLength(1);
  });

  test("keeps to the resource that it found and that was ready once, though it is gone", async () => {
    const process = processThatFinds([NOT_FOUND], { siblings: LATER });
    const now = parseGate({ ...KEPT, customTimeouts: { update: "0s" } });

    const response = await lifecycle.update(process, parseState(FOUND), now);

    expect(process.reader.looks.map(({ arn }) => arn)).toEqual([JOB_ARN]);
    expect(response.type).toBe("refused");
  });

  test("finds the newest again when a trigger changes, and forgets the earlier resource", async () => {
    const process = processThatFinds([SILENCE], { siblings: LATER });
    const now = parseGate({ ...KEPT, triggers: [2], customTimeouts: { update: "0s" } });

    const { gate } = notReady(await lifecycle.update(process, parseState(FOUND), now));

    expect(process.reader.looks.map(({ arn }) => arn)).toEqual([LATER_ARN]);
    expect(gate.state.datasetImportJobArn).toBe(LATER_ARN);
    expect(gate.state.status).toBeUndefined();
  });

  describe("of a gate that follows", () => {
    test("takes the newest, though no argument has changed", async () => {
      const process = processThatFinds([answered("ACTIVE", { datasetImportJobArn: LATER_ARN })], {
        siblings: LATER,
      });

      const response = await lifecycle.update(process, parseState(FOUND), parseGate(NEWEST));

      expect(process.reader.looks.map(({ arn }) => arn)).toEqual([LATER_ARN]);
      expect(response).toMatchObject({
        type: "ready",
        gate: { state: { datasetImportJobArn: LATER_ARN } },
      });
    });

    const late = parseGate({ ...NEWEST, maxDelay: "1m", customTimeouts: { update: "0s" } });

    test("keeps the ready resource, with the new arguments, until the newest is ready", async () => {
      const process = processThatFinds([answered("CREATE IN_PROGRESS")], { siblings: LATER });

      const { gate } = notReady(await lifecycle.update(process, parseState(FOUND), late));

      expect(process.reader.looks.map(({ arn }) => arn)).toEqual([LATER_ARN]);
      expect(gate).toMatchObject({
        id: DATASET_ARN,
        state: { ...OUTPUTS, maxDelay: "1m", __found: true },
      });
    });

    test("keeps the resource that it found, if none was ever ready", async () => {
      const process = processThatFinds([answered("CREATE IN_PROGRESS")], { siblings: LATER });
      const waiting = parseState({ ...FOUND, status: "CREATE PENDING" });

      const { gate } = notReady(await lifecycle.update(process, waiting, late));

      expect(gate.state).toMatchObject({ status: "CREATE IN_PROGRESS" });
    });

    test("keeps the ready resource also when a trigger changes, because every diff looks for the newest", async () => {
      const process = processThatFinds([answered("CREATE IN_PROGRESS")], { siblings: LATER });
      const now = parseGate({ ...NEWEST, triggers: [2], customTimeouts: { update: "0s" } });

      const { gate } = notReady(await lifecycle.update(process, parseState(FOUND), now));

      expect(gate.state).toMatchObject({ ...OUTPUTS, triggers: [2] });
    });

    test("never takes a resource that is older than the ready resource", async () => {
      const earlier = { ...OLDER, createdMs: START_WALL_MS - 2_000 };
      const siblings: FoundBesides["siblings"] = { type: "answer", value: [earlier] };
      const process = processThatFinds([answered("ACTIVE")], { siblings });

      const { gate } = notReady(await lifecycle.update(process, parseState(FOUND), late));

      expect(process.reader.looks).toEqual([]);
      expect(gate.state).toMatchObject(OUTPUTS);
    });

    test("is refused, and leaves the state as it was, when the newest failed", async () => {
      const process = processThatFinds([answered("CREATE FAILED")], { siblings: LATER });

      expect(
        refusalOf(await lifecycle.update(process, parseState(FOUND), parseGate(NEWEST))),
      ).toContain("to keep an earlier dataset import job that was ready");
    });
  });
});

describe("refresh", () => {
  const stored = parseState(READY);
  const impatient = parseState({ ...READY, customTimeouts: { read: "0s" } });
  const patient = parseState({ ...READY, customTimeouts: { read: "10s" } });

  test("returns a gate with an unchanged resource unchanged", async () => {
    const response = await lifecycle.refresh(processThatFinds([answered("ACTIVE")]), stored);

    expect((response as { gate: KeptGate }).gate.state).toEqual(READY);
  });

  test("records the drift of the resource", async () => {
    const process = processThatFinds([answered("ACTIVE")], { siblings: LATER });

    expect(await lifecycle.refresh(process, stored)).toMatchObject({
      type: "ready",
      gate: { state: { drift: SUPERSEDED } },
    });
  });

  test("calls a job that is not found gone, at the first look", async () => {
    const process = processThatFinds([NOT_FOUND]);

    expect(await lifecycle.refresh(process, stored)).toEqual({ type: "gone" });
    expect(process.reader.looks).toHaveLength(1);
  });

  test.each(["CREATE FAILED", "CREATE IN_PROGRESS"])(
    "leaves a gate on a job that is %s unhealthy",
    async (status) => {
      const { gate } = notReady(
        await lifecycle.refresh(processThatFinds([answered(status)]), impatient),
      );

      expect(gate.state.status).toBe(status);
      expect(gate.state).not.toHaveProperty("drift");
    },
  );

  test("keeps the earlier drift if AWS refuses to answer about drift", async () => {
    const known = parseState({ ...READY, drift: SUPERSEDED });

    expect(await lifecycle.refresh(processThatFinds([answered("ACTIVE")]), known)).toMatchObject({
      type: "ready",
      gate: { state: { drift: SUPERSEDED } },
    });
  });

  test("leaves a gate with a broken promise unhealthy, with its drift", async () => {
    const strict = parseState({ ...READY, onSuperseded: "fail" });
    const process = processThatFinds([answered("ACTIVE")], { siblings: LATER });

    const { gate } = notReady(await lifecycle.refresh(process, strict));

    expect(gate.state).toMatchObject({ status: "ACTIVE", drift: SUPERSEDED });
  });

  test("keeps the earlier resource's description when the wait was for another resource", async () => {
    const seeking = parseState({ ...READY, __found: true, datasetImportJobArn: undefined });
    const process = processThatFinds([], {
      siblings: { type: "answer", value: [] },
      parent: { type: "answer", value: { status: "CREATE FAILED" } },
    });

    const { gate } = notReady(await lifecycle.refresh(process, seeking));

    expect(gate.state).toMatchObject({ status: "ACTIVE", jobName: "interactions" });
    expect(gate.state.datasetImportJobArn).toBeUndefined();
  });

  test.each([
    ["ten minutes of silence", stored],
    ["one look without an answer, when there is time for no more,", impatient],
  ])("fails after %s and calls the gate neither gone nor unhealthy", async (_, gate) => {
    const process = processThatFinds([SILENCE]);

    expect(refusalOf(await lifecycle.refresh(process, gate))).toContain("AWS did not answer");
  });

  test("takes silence at the deadline of a job that was seen under way for news of the job", async () => {
    const process = processThatFinds([answered("CREATE PENDING"), SILENCE]);

    expect((await lifecycle.refresh(process, patient)).type).toBe("notReady");
  });

  test("fails if AWS refuses to answer, and after an error that is not an outcome of a wait", async () => {
    const refused: AwsResult<DescribedResource> = {
      type: "refused",
      error: "AccessDeniedException",
      detail: "no",
    };

    expect(refusalOf(await lifecycle.refresh(processThatFinds([refused]), stored))).toContain(
      "AccessDeniedException: no",
    );
    expect(refusalOf(await lifecycle.refresh(processThatFinds([]), stored))).toBe(
      "a reader needs a result",
    );
  });
});

describe("get", () => {
  test("returns the gate of a ready resource", async () => {
    const process = processThatFinds([answered("ACTIVE")]);

    const response = await lifecycle.get(process, parseGate(INPUTS), []);

    expect(response).toMatchObject({ type: "ready", gate: { id: JOB_ARN, state: READY } });
  });

  test("says everything that is wrong with the arguments before it looks", async () => {
    const process = processThatFinds([answered("ACTIVE")]);
    const bad = { datasetImportJobArn: "x", minDelay: "soon" };

    const message = refusalOf(await lifecycle.get(process, parseGate(bad), validateInputs(bad)));

    expect(message).toMatch(/datasetImportJobArn is "x".*\. minDelay is "soon"/);
    expect(process.reader.looks).toEqual([]);
  });

  test.each([
    ["is not found", NOT_FOUND],
    ["failed", answered("CREATE FAILED")],
  ])("leaves nothing behind of a job that %s", async (words, result) => {
    const process = processThatFinds([result]);

    const message = refusalOf(await lifecycle.get(process, parseGate(INPUTS), []));

    expect(message).toContain(words.replace("is ", ""));
    expect(process.reader.looks).toHaveLength(1);
  });
});

describe("the time that an operation has", () => {
  const times = { customTimeouts: { create: "1m", update: "2m", read: "3m" } };
  const given = { ...INPUTS, ...times };
  const kept = { ...KEPT, ...times };
  const newest = { ...NEWEST, ...times };
  const ready: GateState = { ...READY, ...times };
  const found: GateState = { ...ready, __found: true };
  const waiting: GateState = { ...found, status: "CREATE PENDING" };
  const FAILED = answered("CREATE FAILED");
  const updating =
    (before: GateState, now: GateInputs) =>
    (process: PluginProcess): Promise<RefreshResponse> =>
      lifecycle.update(process, parseState(before), parseGate(now));

  test.each([
    ["of the resource that the gate was given", updating(ready, given), [PENDING]],
    ["of a gate that keeps to the resource that it found", updating(found, kept), [PENDING]],
    [
      "that a trigger makes look for the newest",
      updating(found, { ...kept, triggers: [2] }),
      [PENDING],
    ],
    ["that finds the newest again after a failure", updating(waiting, kept), [FAILED, PENDING]],
    ["of a gate that follows and was ready", updating(found, newest), [PENDING]],
    ["of a gate that follows and never was ready", updating(waiting, newest), [PENDING]],
  ])("is customTimeouts.update in an update %s", async (_, update, results) => {
    const process = processThatFinds(results, { siblings: LATER });

    expect(await update(process)).toMatchObject({
      type: "notReady",
      error: { name: "DeadlinePassedError", operation: "update", deadlineMs: 120_000 },
    });
    expect(process.clock.elapsedMs()).toBe(120_000);
  });

  test("is customTimeouts.create in a create", async () => {
    const process = processThatFinds([PENDING]);

    expect(await lifecycle.create(process, parseGate(given))).toMatchObject({
      type: "notReady",
      error: { name: "DeadlinePassedError", operation: "create", deadlineMs: 60_000 },
    });
    expect(process.clock.elapsedMs()).toBe(60_000);
  });

  test.each([
    [
      "refresh",
      "notReady",
      (process: PluginProcess) => lifecycle.refresh(process, parseState(ready)),
    ],
    ["get", "refused", (process: PluginProcess) => lifecycle.get(process, parseGate(given), [])],
  ])("is customTimeouts.read in a %s", async (_, type, read) => {
    const process = processThatFinds([PENDING]);

    expect(await read(process)).toMatchObject({
      type,
      error: { name: "DeadlinePassedError", operation: "read", deadlineMs: 180_000 },
    });
    expect(process.clock.elapsedMs()).toBe(180_000);
  });
});

describe("the difference that the engine asks for", () => {
  const diffAfter = (
    process: PluginProcess,
    { state }: KeptGate,
    inputs: GateInputs = INPUTS,
  ): Promise<GateDiff> => diffOf(process, state, inputs);

  test("is only in the arguments if there was no refresh", async () => {
    const process = processThatFinds([]);
    const gate = { state: READY } as KeptGate;

    expect(await diffAfter(process, gate)).toEqual({ changes: false, changed: [], replaces: [] });
    expect(await diffAfter(process, gate, { ...INPUTS, profile: "p" })).toEqual({
      changes: true,
      changed: ["profile"],
      replaces: [],
    });
    expect(await diffAfter(process, gate, { datasetImportJobArn: LATER_ARN })).toEqual({
      changes: true,
      changed: ["datasetImportJobArn"],
      replaces: ["datasetImportJobArn"],
    });
  });

  test("is a change as soon as the resource is older than it may be", async () => {
    const process = processThatFinds([]);
    const inputs = { ...INPUTS, maxAge: "1h" };
    const gate = { state: { ...READY, maxAge: "1h" } } as KeptGate;

    process.reader.clock.pass(3_600_000);
    const young = await diffAfter(process, gate, inputs);
    process.reader.clock.pass(1);
    const old = await diffAfter(process, gate, inputs);

    expect([young.changes, old.changes]).toEqual([false, true]);
  });

  test("is a change for a state whose resource is not ready, whether or not there is news of it", async () => {
    const process = processThatFinds([]);
    const gate = { state: { ...READY, status: "CREATE IN_PROGRESS" } } as KeptGate;

    expect((await diffAfter(process, gate)).changes).toBe(true);
  });

  test("is none right after a refresh that found everything as it was", async () => {
    const process = processThatFinds([answered("ACTIVE")]);
    const response = await lifecycle.refresh(process, parseState(READY));

    expect((await diffAfter(process, (response as { gate: KeptGate }).gate)).changes).toBe(false);
  });

  test("is a change, once, right after a refresh that found another output", async () => {
    const process = processThatFinds([answered("ACTIVE", { jobName: "renamed" })]);
    const response = await lifecycle.refresh(process, parseState(READY));
    const { gate } = response as { gate: KeptGate };

    expect(await diffAfter(process, gate)).toEqual({ changes: true, changed: [], replaces: [] });
    expect((await diffAfter(process, gate)).changes).toBe(false);
  });

  test("is a change right after a refresh that found the gate not ready, even if it was not ready before", async () => {
    const process = processThatFinds([answered("CREATE FAILED")]);
    const failed = parseState({ ...READY, status: "CREATE FAILED" });
    const { gate } = notReady(await lifecycle.refresh(process, failed));

    expect((await diffAfter(process, gate)).changes).toBe(true);
  });

  test("is a change right after a refresh that found a ready resource outdated, even if it was outdated before", async () => {
    const strict = { ...INPUTS, onSuperseded: "fail" } as const;
    const process = processThatFinds([answered("ACTIVE")], { siblings: LATER });
    const outdated = parseState({ ...READY, ...strict, drift: SUPERSEDED });
    const { gate } = notReady(await lifecycle.refresh(process, outdated));

    expect((await diffAfter(process, gate, strict)).changes).toBe(true);
  });

  test("is a change right after a refresh that found a ready resource outdated, and too large for an error", async () => {
    const strict = { ...INPUTS, onSuperseded: "fail" } as const;
    const dataSource = { dataLocation: "s3://bucket/".padEnd(5_000, "x") };
    const process = processThatFinds([answered("ACTIVE", { dataSource })], { siblings: LATER });
    const before = parseState({ ...READY, ...strict, dataSource });
    const { gate } = notReady(await lifecycle.refresh(process, before));
    const sent = { ...gate, state: fittingState(gate.state) };

    expect(sent.state).not.toEqual(gate.state);
    expect((await diffAfter(process, sent, strict)).changes).toBe(true);
  });

  test("is none for another state than the state that the refresh found", async () => {
    const process = processThatFinds([answered("ACTIVE", { jobName: "renamed" })]);
    await lifecycle.refresh(process, parseState(READY));

    expect((await diffAfter(process, { state: READY } as KeptGate)).changes).toBe(false);
  });
});

describe("the difference of a gate that has found the newest", () => {
  const OWN_ARN_LISTED: FoundBesides["siblings"] = {
    type: "answer",
    value: [
      { arn: JOB_ARN, status: "target", mode: "FULL", createdMs: START_WALL_MS, updatedMs: 0 },
    ],
  };
  const FOUND: GateState = { ...READY, __found: true };
  const heard = (besides: FoundBesides) => {
    const told: string[] = [];
    const hear = (how: string) => (urn: string, message: string) => {
      told.push(`${how} on ${urn}: ${message}`);
      return Promise.resolve();
    };
    const reader = readerThatFinds([answered("ACTIVE")], besides);
    const plugin = { reader, clock: reader.clock, tell: hear("told"), warn: hear("warned") };
    return { told, process: pluginProcess(plugin) };
  };
  const program: GateInputs = { ...NEWEST, __urn: "urn:1" };

  test("is none while it is the newest, and nothing is said", async () => {
    const { told, process } = heard({ siblings: OWN_ARN_LISTED });

    expect(await diffOf(process, FOUND, program)).toEqual({
      changes: false,
      changed: [],
      replaces: [],
    });
    expect(told).toEqual([]);
  });

  test("is a change when there is a newer resource, which a warning names", async () => {
    const { told, process } = heard({ siblings: LATER });

    expect(await diffOf(process, FOUND, program)).toEqual({
      changes: true,
      changed: [],
      replaces: [],
    });
    expect(told).toEqual([
      "told on urn:1: The newest dataset import job is interactions-2, created 0s ago. It is ready, and pulumi up takes it.",
    ]);
  });

  test("is a change when AWS does not answer, with a warning", async () => {
    const siblings = { type: "noAnswer", error: "ECONNREFUSED", detail: "nobody there" } as const;
    const { told, process } = heard({ siblings });

    expect(await diffOf(process, FOUND, program)).toEqual({
      changes: true,
      changed: [],
      replaces: [],
    });
    expect(told).toEqual([
      "warned on urn:1: The gate cannot check for a newer dataset import job, so the gate counts as changed: ECONNREFUSED: nobody there. pulumi up checks again, and fails if that check fails too.",
    ]);
  });

  test("is a change without news when the gate does not know its URN", async () => {
    const { told, process } = heard({ siblings: LATER });

    expect(await diffOf(process, FOUND, NEWEST)).toEqual({
      changes: true,
      changed: [],
      replaces: [],
    });
    expect(told).toEqual([]);
  });

  test("is none, without a question, for a gate that does not follow", async () => {
    const { process } = heard({});
    const asked = {
      ...process.reader,
      briefly: { ...process.reader.briefly, siblings: () => Promise.reject(new Error("asked")) },
    };
    const kept = { ...process, reader: asked };

    const diff = await diffOf(kept, { ...FOUND, follow: false }, { ...program, follow: false });

    expect(diff).toEqual({ changes: false, changed: [], replaces: [] });
  });

  test("is only in the arguments, without a question to AWS, when an argument has changed", async () => {
    const { told, process } = heard({ siblings: LATER });

    expect(await diffOf(process, FOUND, { ...program, maxDelay: "1m" })).toEqual({
      changes: true,
      changed: ["maxDelay"],
      replaces: [],
    });
    expect(told).toEqual([]);
  });

  test("is a change without news right after a refresh that reported the newer resource", async () => {
    const drift = SUPERSEDED;
    const { told, process } = heard({ siblings: LATER });
    const response = await lifecycle.refresh(process, parseState({ ...FOUND, drift }));
    const { state } = (response as { gate: KeptGate }).gate;

    expect(await diffOf(process, state, program)).toEqual({
      changes: true,
      changed: [],
      replaces: [],
    });
    expect(told).toEqual([]);
  });

  test("is no change, without news, right after a refresh that found the gate's resource to be the newest", async () => {
    const { told, process } = heard({ siblings: OWN_ARN_LISTED });
    const response = await lifecycle.refresh(process, parseState(FOUND));
    const { state } = (response as { gate: KeptGate }).gate;

    expect(await diffOf(process, state, program)).toEqual({
      changes: false,
      changed: [],
      replaces: [],
    });
    expect(told).toEqual([]);
  });

  test("is no change right after a refresh that warned that it could not ask, and a change in the next pulumi up", async () => {
    const { told, process } = heard({});
    const response = await lifecycle.refresh(process, parseState({ ...FOUND, __urn: "urn:1" }));
    const { state } = (response as { gate: KeptGate }).gate;
    const afterRefresh = await diffOf(process, state, program);
    const toldByRefresh = told.splice(0);
    const inUp = await diffOf(process, state, program);

    expect([afterRefresh.changes, inUp.changes]).toEqual([false, true]);
    expect(toldByRefresh).toEqual([
      expect.stringContaining("AWS refused the check for a later dataset import job"),
      expect.stringContaining("AWS refused the check of the dataset"),
    ]);
    expect(told).toEqual([
      expect.stringContaining("The gate cannot check for a newer dataset import job"),
    ]);
  });

  test("is a change, without a question to AWS, for a state without the found ARN", async () => {
    const { told, process } = heard({ siblings: OWN_ARN_LISTED });
    const state = { ...FOUND, datasetImportJobArn: undefined };

    expect(await diffOf(process, state, program)).toEqual({
      changes: true,
      changed: [],
      replaces: [],
    });
    expect(told).toEqual([]);
  });

  test("is a change after Ctrl-C, which ends the question", async () => {
    const ending = new AbortController();
    const reader = readerThatFinds([], {});
    const process = pluginProcess({
      reader: {
        ...reader,
        briefly: {
          ...reader.briefly,
          siblings: () => {
            ending.abort();
            return Promise.reject(new Error("aborted"));
          },
        },
      },
      signal: ending.signal,
    });

    expect(await diffOf(process, FOUND, program)).toEqual({
      changes: true,
      changed: [],
      replaces: [],
    });
  });

  test("fails with an unforeseen error", async () => {
    const reader = readerThatFinds([], {});
    const process = pluginProcess({
      reader: {
        ...reader,
        briefly: { ...reader.briefly, siblings: () => Promise.reject(new Error("a defect")) },
      },
    });

    await expect(diffOf(process, FOUND, program)).rejects.toThrow("a defect");
  });
});

/*
 * Two resources of a stack may have one URN: the deletion of a replaced resource is pending, or an alias, a rename or a move of
 * the stack left an earlier URN in the outputs.
 */
describe("two gates that know the same URN", () => {
  const URN =
    "urn:pulumi:dev::shop::pulumi-nodejs:dynamic/personalize:DatasetImportJobReadiness::data";
  const OTHER_ARN = `${JOB_ARN}-other`;
  const twin = (arn: string): GateState => ({ ...READY, datasetImportJobArn: arn, __urn: URN });
  const job = (arn: string) => answered("ACTIVE", { datasetImportJobArn: arn });

  test.each([
    ["in the order of the reads", [0, 1]],
    ["in the other order", [1, 0]],
  ])("are both different when both were superseded, and the engine asks %s", async (_, order) => {
    const process = processThatFinds([job(JOB_ARN), job(OTHER_ARN)], { siblings: LATER });
    const states: GateState[] = [];
    for (const arn of [JOB_ARN, OTHER_ARN]) {
      const response = await lifecycle.refresh(process, parseState(twin(arn)));
      states.push((response as { gate: KeptGate }).gate.state);
    }

    const changes: boolean[] = [];
    for (const at of order) {
      const state = states[at] ?? READY;
      const inputs = { datasetImportJobArn: state.datasetImportJobArn, __urn: URN };
      changes.push((await diffOf(process, state, inputs)).changes);
    }

    expect(changes).toEqual([true, true]);
  });

  test("are both different when neither has found a resource yet", async () => {
    const process = processThatFinds([], {
      siblings: { type: "answer", value: [] },
      parent: { type: "answer", value: { status: "ACTIVE" } },
    });
    const inputs = ["INTERACTIONS", "ITEMS"].map((type) => ({
      datasetArn: DATASET_ARN.replace("INTERACTIONS", type),
      customTimeouts: { read: "0s" },
      __urn: URN,
    }));
    const gates: KeptGate[] = [];
    for (const one of inputs) {
      const stored = parseState({ ...one, __stateVersion: 1 });
      gates.push(notReady(await lifecycle.refresh(process, stored)).gate);
    }

    const diffs = gates.map(({ state }, at) => diffOf(process, state, inputs[at] ?? {}));
    expect((await Promise.all(diffs)).map(({ changes }) => changes)).toEqual([true, true]);
  });

  test("differ only for the gate that was superseded", async () => {
    const process = processThatFinds([job(JOB_ARN), job(OTHER_ARN)], { siblings: LATER });
    const known: GateState = { ...twin(OTHER_ARN), drift: SUPERSEDED };
    const first = await lifecycle.refresh(process, parseState(twin(JOB_ARN)));
    const second = await lifecycle.refresh(process, parseState(known));

    const changes: boolean[] = [];
    for (const response of [second, first]) {
      const { state } = (response as { gate: KeptGate }).gate;
      const inputs = { datasetImportJobArn: state.datasetImportJobArn, __urn: URN };
      changes.push((await diffOf(process, state, inputs)).changes);
    }

    expect(changes).toEqual([false, true]);
  });
});

describe("two gates that have found the same outputs", () => {
  const GIVEN: GateState = { ...READY, drift: SUPERSEDED };
  const FOUND: GateState = { ...READY, follow: false, __found: true };

  test.each([
    ["by their URNs", { ...GIVEN, __urn: "urn:1" }, { ...READY, __urn: "urn:2" }, INPUTS],
    ["by the ARNs that they were given where they know no URN", GIVEN, FOUND, KEPT],
  ])("are told apart %s", async (_, known, news, newsInputs) => {
    const process = processThatFinds([answered("ACTIVE")], { siblings: LATER });
    const states: GateState[] = [];
    for (const state of [known, news]) {
      const response = await lifecycle.refresh(process, parseState(state));
      states.push((response as { gate: KeptGate }).gate.state);
    }
    const [knownState = READY, newsState = READY] = states;

    expect((await diffOf(process, newsState, newsInputs)).changes).toBe(true);
    expect((await diffOf(process, knownState, INPUTS)).changes).toBe(false);
  });
});
