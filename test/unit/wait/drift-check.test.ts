// Tests the check after ready: its questions, the drift that breaks the promise of a gate, and the drift that is only told.
import type { AwsResult } from "../../../src/aws/aws-result.ts";
import type { Sibling } from "../../../src/aws/list.ts";
import type { Drift } from "../../../src/drift/drift.ts";
import { kindNamed } from "../../../src/kinds/kinds.ts";
import type { DescribedResource } from "../../../src/kinds/status.ts";
import { givenTarget, newestTarget, type Target } from "../../../src/kinds/target.ts";
import type { WaitOperation } from "../../../src/state/gate-spec.ts";
import type { GateInputs } from "../../../src/state/gate-inputs.ts";
import { parseGate } from "../../../src/state/parse.ts";
import { checkDrift } from "../../../src/wait/drift-check.ts";
import { IMPORTS, TARGET, describedJob } from "../../support/import-job.ts";
import { DATASET_ARN, JOB_ARN, HOUR } from "../../support/shop.ts";
import { playedReader, type PlayedReader } from "../../support/played-reader.ts";
import { START_WALL_MS, virtualClock } from "../../support/virtual-clock.ts";

const AN_HOUR_AGO = START_WALL_MS - HOUR;
const DENIED = { type: "refused", error: "AccessDeniedException", detail: "no" } as const;
const SILENCE = { type: "noAnswer", error: "ThrottlingException", detail: "slow" } as const;
const EXPIRED = { type: "unauthenticated", error: "ExpiredTokenException", detail: "old" } as const;
const MISCONFIGURED = {
  type: "misconfigured",
  error: "ERR_INVALID_URL",
  detail: "bad",
  remedy: "Correct it.",
} as const;
const SUPERSEDED: Drift = {
  kind: "superseded",
  datasetImportJobArn: `${JOB_ARN}-later`,
  since: "2026-01-01T00:00:00.000Z",
};

const later = (status: Sibling["status"] = "target"): Sibling => ({
  ...{ arn: `${JOB_ARN}-later`, status, mode: "FULL" },
  ...{ createdMs: START_WALL_MS, updatedMs: START_WALL_MS },
});
const dataset = (status: string, createdMs: number): AwsResult<DescribedResource> => ({
  type: "answer",
  value: { status, creationDateTime: new Date(createdMs) },
});

/** A check of an import that is an hour old; it has no drift unless the test says so. */
interface Trial {
  readonly operation?: WaitOperation;
  readonly inputs?: GateInputs;
  readonly before?: readonly Drift[];
  readonly target?: Target;
  readonly resource?: DescribedResource;
  readonly waitedMs?: number;
  readonly signal?: AbortSignal;
  /** The answers of AWS. */
  readonly aws?: (it: PlayedReader) => void;
}

async function check({
  operation = "read",
  inputs = {},
  before,
  target = TARGET,
  resource = describedJob("ACTIVE", {}, HOUR),
  waitedMs = 0,
  signal = new AbortController().signal,
  aws = () => undefined,
}: Trial) {
  const played = playedReader();
  played.siblings = { type: "answer", value: [] };
  played.parent = dataset("ACTIVE", AN_HOUR_AGO - HOUR);
  aws(played);
  const clock = virtualClock();
  clock.pass(waitedMs);
  clock.jump(-waitedMs);
  const warned: string[] = [];
  const facts = {
    ...{ target, waitedMs, looks: 1, seen: new Map(), resource },
  };
  const result: unknown = await checkDrift(
    facts,
    {
      spec: parseGate({ datasetImportJobArn: JOB_ARN, ...inputs }),
      operation,
      beganMs: 0,
      before,
    },
    {
      reader: played.reader,
      clock,
      random: () => 0.5,
      signal,
      progress: { waiting: () => undefined, ended: () => Promise.resolve() },
      warn: (message) => Promise.resolve(void warned.push(message)),
    },
  ).catch((error: unknown) => error);
  return { result, warned, asked: played.asked };
}

const LIST = "list DatasetImportJobs";
const PARENT = "describe Dataset INTERACTIONS";

describe("the question", () => {
  const FAIL: GateInputs = { onSuperseded: "fail" };
  test.each<[string, WaitOperation, GateInputs, string[]]>([
    ["of a new gate is nothing", "create", {}, []],
    ["of a new gate that must not be superseded is the list", "create", FAIL, [LIST]],
    ["on update is everything", "update", {}, [LIST, PARENT]],
    ["on refresh is everything", "read", {}, [LIST, PARENT]],
    ["on refresh with a demand is everything", "read", FAIL, [LIST, PARENT]],
  ])("%s", async (_, operation, inputs, questions) => {
    const { result, asked } = await check({ operation, inputs });

    expect(result).toEqual([]);
    expect(asked.map((question) => question.split(",")[0])).toEqual(questions);
  });

  test("of a kind without a succession is nothing, and nothing is found", async () => {
    const target = givenTarget(kindNamed("Campaign"), "campaign");

    expect(await check({ target, before: [SUPERSEDED] })).toMatchObject({ result: [], asked: [] });
  });
});

describe("the drift of the resource", () => {
  test("is a warning and a result if the gate tolerates it", async () => {
    const { result, warned } = await check({
      aws: (it) => (it.siblings = { type: "answer", value: [later()] }),
    });

    expect(result).toEqual([SUPERSEDED]);
    expect(warned).toEqual([
      `The later dataset import job ${JOB_ARN}-later, created at 2026-01-01T00:00:00.000Z, has replaced the data of this import.`,
    ]);
  });

  test("breaks the promise of a gate that must not be superseded, on create too", async () => {
    const { result, warned } = await check({
      operation: "create",
      inputs: { onSuperseded: "fail" },
      aws: (it) => (it.siblings = { type: "answer", value: [later()] }),
    });

    expect(result).toMatchObject({ name: "OutdatedError", drift: [SUPERSEDED] });
    expect(warned).toEqual([]);
  });

  test.each<[string, AwsResult<DescribedResource>, object]>([
    ["is not there", { type: "notFound" }, { kind: "datasetGone" }],
    ["is being deleted", dataset("DELETE PENDING", 0), { kind: "datasetDeleting" }],
    [
      "was made again",
      dataset("ACTIVE", START_WALL_MS),
      { kind: "datasetReplaced", since: "2026-01-01T00:00:00.000Z" },
    ],
  ])("breaks the promise of every gate when its dataset %s", async (_, parent, drift) => {
    const { result } = await check({ operation: "update", aws: (it) => (it.parent = parent) });

    expect(result).toMatchObject({ name: "OutdatedError", drift: [drift] });
  });

  test("breaks the promise of a gate with maxAge by the clock on the wall", async () => {
    expect((await check({ inputs: { maxAge: "1h" } })).result).toEqual([]);
    expect((await check({ inputs: { maxAge: "59m" } })).result).toMatchObject({
      name: "OutdatedError",
      drift: [{ kind: "tooOld", since: "2025-12-31T23:59:00.000Z" }],
    });
  });
});

describe("a question that AWS does not answer", () => {
  test.each<[string, (it: PlayedReader) => void]>([
    ["of the list", (it) => (it.siblings = SILENCE)],
    ["of the parent", (it) => (it.parent = SILENCE)],
  ])("%s is told, and what was known before stays", async (_, aws) => {
    const before: Drift[] = [SUPERSEDED, { kind: "extended" }];
    const { result, warned } = await check({ before, aws });

    expect(result).toEqual(_ === "of the list" ? before : []);
    expect(warned.at(-1)).toBe(
      "AWS did not answer the check for drift (ThrottlingException). Drift that was found before stays.",
    );
  });

  test.each([
    [SILENCE, "NoAnswerError", "ThrottlingException"],
    [MISCONFIGURED, "NoAnswerError", "ERR_INVALID_URL"],
    [EXPIRED, "CredentialsError", "ExpiredTokenException"],
  ])("ends the wait where the promise depends on it: %o", async (siblings, name, error) => {
    const { result } = await check({
      operation: "create",
      inputs: { onSuperseded: "fail" },
      aws: (it) => (it.siblings = siblings),
    });

    expect(result).toMatchObject({ name, error });
  });

  const DEMAND = 'onSuperseded "fail" needs an answer to ListDatasetImportJobs.';
  test.each([
    [
      SILENCE,
      `AWS did not answer about the dataset import job ${JOB_ARN} for 0s, and the last error is ThrottlingException: slow. ${DEMAND} The work in AWS goes on`,
    ],
    [
      MISCONFIGURED,
      `AWS did not answer about the dataset import job ${JOB_ARN} for 0s, and the last error is ERR_INVALID_URL: bad. ${DEMAND} Correct it. The work in AWS goes on`,
    ],
    [
      EXPIRED,
      `The dataset import job ${JOB_ARN} is ACTIVE, but a later dataset import job cannot be ruled out with the current credentials: ExpiredTokenException: old. ${DEMAND}`,
    ],
  ])("is named with the argument that demands it: %o", async (siblings, beginning) => {
    const { result } = await check({
      operation: "create",
      waitedMs: 60_000,
      inputs: { onSuperseded: "fail" },
      aws: (it) => (it.siblings = siblings),
    });

    expect((result as Error).message.slice(0, beginning.length)).toBe(beginning);
  });

  test.each([MISCONFIGURED, EXPIRED])("is told where nothing depends on it: %o", async (parent) => {
    const { warned } = await check({ aws: (it) => (it.parent = parent) });

    expect(warned).toEqual([
      `AWS did not answer the check for drift (${parent.error}). Drift that was found before stays.`,
    ]);
  });

  test.each([
    [
      { type: "unauthenticated", error: "ExpiredToken", detail: "no" } as const,
      "CredentialsError",
      "ExpiredToken",
    ],
    [
      { type: "misconfigured", error: "CERT", detail: "no", remedy: "Do." } as const,
      "NoAnswerError",
      "CERT",
    ],
  ])("because of %j ends the wait, too, and is told otherwise", async (siblings, name, error) => {
    const aws = (it: PlayedReader): unknown => (it.siblings = siblings);
    const demanding = await check({
      operation: "create",
      inputs: { onSuperseded: "fail" },
      aws: (it) => void aws(it),
    });
    const { warned } = await check({ before: [], aws: (it) => void aws(it) });

    expect(demanding.result).toMatchObject({ name, error });
    expect(warned.at(-1)).toContain(`AWS did not answer the check for drift (${error})`);
  });
});

describe("cancellation", () => {
  test("ends the check", async () => {
    const { result } = await check({ signal: AbortSignal.abort() });

    expect(result).toMatchObject({ name: "WaitCanceledError" });
  });
});

test("the parent is that of the resource, as AWS described it", async () => {
  const resource = describedJob("ACTIVE", { datasetArn: DATASET_ARN.replace("INTER", "") }, HOUR);

  expect((await check({ resource })).asked[1]).toContain("describe Dataset ACTIONS,");
});

describe("since when an answer counts", () => {
  const since = async (trial: Trial): Promise<string[]> =>
    (await check({ inputs: { onSuperseded: "fail" }, ...trial })).asked.map(
      (question) => question.split(", ")[1] ?? "",
    );

  test("is the beginning of a create or update that did not wait long", async () => {
    expect(await since({ operation: "create", waitedMs: 4_000 })).toEqual(["since 0"]);
    expect(await since({ operation: "update", waitedMs: 4_000 })).toEqual(["since 0", "since 0"]);
  });

  test("is the beginning of an update also if the state has a resource that was found before", async () => {
    expect(await since({ operation: "update", before: [] })).toEqual(["since 0", "since 0"]);
  });

  test("is five minutes ago on a refresh that did not wait", async () => {
    expect(await since({ operation: "read", before: [] })).toEqual([
      "since -300000",
      "since -300000",
    ]);
  });

  test("is the beginning of a get, which has no state and from which a program builds", async () => {
    expect(await since({ operation: "read" })).toEqual(["since 0", "since 0"]);
  });

  test.each<WaitOperation>(["create", "update", "read"])(
    "is five seconds ago after a wait in %s",
    async (operation) => {
      expect((await since({ operation, waitedMs: 60_000 }))[0]).toBe("since 55000");
    },
  );
});

describe("a new gate that had to find its import", () => {
  const target = { ...newestTarget(IMPORTS, DATASET_ARN), arn: JOB_ARN };

  test("asks about the dataset, as it did to find the import", async () => {
    const { asked, result } = await check({ operation: "create", target });

    expect(asked).toEqual(["describe Dataset INTERACTIONS, since 0"]);
    expect(result).toEqual([]);
  });

  test("does not open when the dataset was made again while the gate waited", async () => {
    const { result } = await check({
      operation: "create",
      target,
      aws: (it) => (it.parent = dataset("ACTIVE", START_WALL_MS)),
    });

    expect(result).toMatchObject({ name: "OutdatedError", drift: [{ kind: "datasetReplaced" }] });
  });
});

describe("a question that AWS refuses to answer", () => {
  const deny = (it: PlayedReader): void => {
    it.siblings = DENIED;
    it.parent = DENIED;
  };
  const LIST_WARNING =
    "AWS refused the check for a later dataset import job (AccessDeniedException). " +
    "The credentials must allow personalize:ListDatasetImportJobs on *.";
  const PARENT_WARNING =
    "AWS refused the check of the dataset (AccessDeniedException). " +
    `The credentials must allow personalize:DescribeDataset on ${DATASET_ARN}.`;

  test.each<WaitOperation>(["update", "read"])(
    "is told once in %s, and what was known before stays",
    async (operation) => {
      const { result, warned } = await check({ operation, before: [SUPERSEDED], aws: deny });

      expect(result).toEqual([SUPERSEDED]);
      expect(warned.slice(1)).toEqual([LIST_WARNING, PARENT_WARNING]);
    },
  );

  test.each<WaitOperation>(["create", "update", "read"])(
    "fails in %s where the gate must not be superseded, and names the permission",
    async (operation) => {
      const { result, warned } = await check({
        operation,
        inputs: { onSuperseded: "fail" },
        aws: deny,
      });

      expect(result).toMatchObject({
        name: "UncheckedError",
        outcome: { resumable: false, onRefresh: "fails", exitCode: 6 },
      });
      expect((result as Error).message).toContain("personalize:ListDatasetImportJobs on *");
      expect(warned).toEqual([]);
    },
  );

  test("about the parent alone does not keep a gate shut", async () => {
    const { result, warned } = await check({
      inputs: { onSuperseded: "fail" },
      aws: (it) => (it.parent = DENIED),
    });

    expect(result).toEqual([]);
    expect(warned).toEqual([PARENT_WARNING]);
  });
});

test("a list of a dataset that AWS does not know says that the dataset is gone", async () => {
  const { result } = await check({
    operation: "create",
    inputs: { onSuperseded: "fail" },
    aws: (it) => (it.siblings = { type: "notFound" }),
  });

  expect(result).toMatchObject({ name: "OutdatedError", drift: [{ kind: "datasetGone" }] });
});

describe("an import whose creation AWS does not tell", () => {
  const resource = describedJob("ACTIVE", { creationDateTime: undefined });

  test.each<[string, GateInputs]>([
    ["must not be superseded", { onSuperseded: "fail" }],
    ["must not be too old", { maxAge: "1h" }],
  ])("does not open a gate that %s", async (_, inputs) => {
    expect((await check({ inputs, resource })).result).toMatchObject({
      name: "NoAnswerError",
      error: "IncompleteAnswer",
      message: expect.stringContaining("the answer has no creationDateTime.") as string,
    });
  });

  test("opens a gate that demands nothing", async () => {
    expect((await check({ resource })).result).toEqual([]);
  });
});
