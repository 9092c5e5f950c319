// Tests a whole wait: until the resource is ready, then the drift check, and the row during both.
import type { AwsResult } from "../../../src/aws/aws-result.ts";
import type { Sibling } from "../../../src/aws/list.ts";
import type { DescribedResource } from "../../../src/kinds/status.ts";
import type { GateInputs } from "../../../src/state/gate-inputs.ts";
import type { WaitOperation } from "../../../src/state/gate-spec.ts";
import { parseGate } from "../../../src/state/parse.ts";
import { reportProgress } from "../../../src/wait/progress.ts";
import { rowText } from "../../../src/wait/row-line.ts";
import { awaitReadiness } from "../../../src/wait/readiness.ts";
import { answered } from "../../support/import-job.ts";
import { DATASET_ARN, JOB_ARN, MINUTE } from "../../support/shop.ts";
import { playedReader, type PlayedReader } from "../../support/played-reader.ts";
import { START_WALL_MS, virtualClock } from "../../support/virtual-clock.ts";

const NOT_FOUND = { type: "notFound" } as const;

interface Trial {
  readonly operation?: WaitOperation;
  readonly inputs?: GateInputs;
  readonly looks: AwsResult<DescribedResource>[];
  /** Changes the other answers of AWS. */
  readonly aws?: (it: PlayedReader) => void;
  /** When the operation begins, by the clock's elapsed time. */
  readonly beganMs?: number;
}

async function wait({
  operation = "create",
  inputs = {},
  looks,
  aws = () => undefined,
  beganMs = 0,
}: Trial) {
  const played = playedReader();
  played.looks = [...looks];
  aws(played);
  const clock = virtualClock();
  clock.pass(beganMs);
  // The looks rest on this clock.
  const reader: typeof played.reader = {
    ...played.reader,
    poll: (...args) => ({
      ...played.reader.poll(...args),
      rest: (ms, signal) => clock.sleep(ms, signal),
    }),
  };
  const said: string[] = [];
  const warned: string[] = [];
  const result: unknown = await awaitReadiness(
    parseGate({ datasetImportJobArn: JOB_ARN, ...inputs }),
    operation,
    {
      reader,
      clock,
      random: () => 0.5,
      signal: new AbortController().signal,
      progress: reportProgress((line) => Promise.resolve(void said.push(rowText(line)))),
      warn: (message) => Promise.resolve(void warned.push(message)),
    },
  ).catch((error: unknown) => error);
  return { result, said, warned, asked: played.asked, sleeps: clock.sleeps };
}

const earlier = (days: number, minutes: number): Sibling => {
  const createdMs = START_WALL_MS - days * 1_440 * MINUTE;
  return {
    ...{ arn: `${JOB_ARN}-${days}`, status: "target", mode: "FULL" },
    ...{ createdMs, updatedMs: createdMs + minutes * MINUTE },
  };
};

test("a ready resource costs a new gate one look, and no line", async () => {
  const { result, said, asked } = await wait({ looks: [answered("ACTIVE")] });

  expect(result).toMatchObject({ facts: { resource: { status: "ACTIVE" }, looks: 1 }, drift: [] });
  expect(asked).toEqual(["look at interactions", "leave interactions"]);
  expect(said).toEqual([]);
});

test("after a wait the row says that the resource is ready, and after how long", async () => {
  const { said } = await wait({ looks: [answered("CREATE PENDING"), answered("ACTIVE")] });

  expect(said).toEqual([
    "interactions: CREATE PENDING 0s, next look in 11s",
    "interactions: ACTIVE, ready after 11s",
  ]);
});

test("after a wait without a ready resource the row says the last status, and after how long", async () => {
  const { result, said } = await wait({
    inputs: { customTimeouts: { create: "5s" } },
    looks: [answered("CREATE PENDING")],
  });

  expect(result).toMatchObject({ name: "DeadlinePassedError", deadlineMs: 5_000 });
  expect(said.at(-1)).toBe("interactions: CREATE PENDING, gave up after 5s");
});

test("the row names the dataset as long as it has no import", async () => {
  const { said } = await wait({
    inputs: {
      ...{ datasetImportJobArn: undefined, datasetArn: DATASET_ARN },
      customTimeouts: { create: "5s" },
    },
    looks: [],
    aws: (it) => {
      it.siblings = { type: "answer", value: [] };
      it.parent = answered("ACTIVE");
    },
  });

  expect(said).toEqual([
    "shop/INTERACTIONS: no import yet, waited 0s, next look in 5s",
    "shop/INTERACTIONS: no status, gave up after 5s",
  ]);
});

test("the row says so when there never was a status", async () => {
  const { said } = await wait({ looks: [NOT_FOUND] });

  expect(said.at(-1)).toBe("interactions: no status, gave up after 1m");
});

test("a failed drift check is the end that the row shows", async () => {
  const { result, said } = await wait({
    operation: "update",
    looks: [answered("CREATE PENDING"), answered("ACTIVE")],
    aws: (it) => (it.parent = NOT_FOUND),
  });

  expect(result).toMatchObject({ name: "OutdatedError" });
  expect(said.at(-1)).toBe("interactions: ACTIVE, gave up after 11s");
});

test.each<[WaitOperation, number]>([
  ["create", 3],
  ["update", 4],
  ["read", 5],
])("the deadline of %s is its own", async (operation, seconds) => {
  const customTimeouts = { create: "3s", update: "4s", read: "5s" };
  const { result } = await wait({
    operation,
    inputs: { customTimeouts },
    looks: [answered("CREATE PENDING")],
  });

  expect(result).toMatchObject({ operation, deadlineMs: seconds * 1_000 });
});

test.each<[WaitOperation, number]>([
  ["create", MINUTE],
  ["update", MINUTE],
  ["read", 0],
])("%s tolerates for %d ms that the resource is not found", async (operation, toleratedMs) => {
  const { result } = await wait({ operation, looks: [NOT_FOUND] });

  expect(result).toMatchObject({ name: "NotFoundError", facts: { waitedMs: toleratedMs } });
});

test("the expected ARN and the bounds of the interval come from the gate", async () => {
  const inputs = { minDelay: "7s", maxDelay: "7s", expectedDatasetArn: "another" };
  const { result } = await wait({ inputs, looks: [answered("ACTIVE")] });
  const { sleeps } = await wait({
    inputs: { minDelay: "7s", maxDelay: "7s" },
    looks: [answered("CREATE PENDING"), answered("ACTIVE")],
  });

  expect(result).toMatchObject({ name: "UnexpectedError", expectedArn: "another" });
  expect(sleeps).toEqual([7_000]);
});

describe("the usual time", () => {
  const looks = [answered("CREATE PENDING"), answered("ACTIVE")];

  test("is learned from earlier imports of the dataset", async () => {
    const { said, asked } = await wait({
      looks,
      aws: (it) => (it.siblings = { type: "answer", value: [earlier(1, 14), earlier(2, 14)] }),
    });

    expect(said[0]).toBe("interactions: CREATE PENDING 0s, usually 14m, next look in 24s");
    expect(asked[1]).toContain("list DatasetImportJobs,");
  });

  test("is not known where AWS does not answer", async () => {
    expect((await wait({ looks })).said[0]).toBe(
      "interactions: CREATE PENDING 0s, next look in 11s",
    );
  });

  test("is not asked for a kind without a succession", async () => {
    const { asked } = await wait({
      looks,
      inputs: { __kind: "Campaign", campaignArn: "campaign/home" },
    });

    expect(asked).toEqual(["look at home", "look at home", "leave home"]);
  });
});

test("a mistake in the code is thrown unchanged, and the row does not show it", async () => {
  const { result, said } = await wait({
    looks: [answered("ACTIVE")],
    operation: "update",
    aws: (it) => {
      it.siblings = { type: "answer", value: null as never };
    },
  });

  expect(result).toBeInstanceOf(TypeError);
  expect(said).toEqual([]);
});

test("the answers that decide an update were asked for after the update began", async () => {
  const { asked } = await wait({
    operation: "update",
    looks: [answered("ACTIVE")],
    aws: (it) => {
      it.siblings = { type: "answer", value: [] };
      it.parent = answered("ACTIVE", {}, 60 * MINUTE);
    },
    beganMs: 600_000,
  });

  expect(asked.slice(2)).toEqual([
    "list DatasetImportJobs, since 600000",
    "describe Dataset INTERACTIONS, since 600000",
  ]);
});

test("the newest is sought in answers that were asked for after the operation began", async () => {
  const { asked } = await wait({
    operation: "read",
    inputs: { datasetImportJobArn: undefined, datasetArn: "dataset/shop/ITEMS" },
    looks: [],
    beganMs: 600_000,
  });

  expect(asked).toEqual([
    "list DatasetImportJobs, since 600000",
    "describe Dataset ITEMS, since 600000",
  ]);
});

test("the usual time may come from an answer of five minutes ago", async () => {
  const { asked } = await wait({
    looks: [answered("CREATE PENDING"), answered("ACTIVE")],
    beganMs: 600_000,
  });

  expect(asked[1]).toBe("list DatasetImportJobs, since 300000");
});
