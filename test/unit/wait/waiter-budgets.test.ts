// Tests of the budgets of a wait: the real waiter and the real SDK client, and only the wire is played.
import { getEventListeners } from "node:events";

import type { ReadinessError } from "../../../src/wait/readiness-error.ts";
import { earlierDurations } from "../../../src/schedule/history.ts";
import { personalizeReader, type PersonalizeReader } from "../../../src/aws/personalize-reader.ts";
import { looksAt } from "../../../src/wait/looks.ts";
import type { ReadyFacts } from "../../../src/wait/wait-facts.ts";
import { waitUntilReady } from "../../../src/wait/waiter.ts";
import { givenTarget } from "../../../src/kinds/target.ts";
import { IMPORTS } from "../../support/import-job.ts";
import { DATASET_ARN, JOB_ARN, MINUTE } from "../../support/shop.ts";
import {
  letSdkReadItsFiles,
  scriptedAws,
  type Scene,
  type ScriptedAws,
} from "../../support/scripted-aws.ts";
import { timerClock } from "../../support/timer-clock.ts";

/*
 * The real waiter and the real SDK client with its own retries, in virtual time: only the wire is played.
 */

const DEADLINE_MS = 20 * MINUTE;

const job = (status: string): Scene => ({
  httpStatus: 200,
  body: JSON.stringify({
    datasetImportJob: {
      datasetImportJobArn: JOB_ARN,
      datasetArn: DATASET_ARN,
      status,
      creationDateTime: Date.now() / 1_000,
    },
  }),
});
const awsError = (httpStatus: number, type: string, headers = {}): Scene => ({
  httpStatus,
  headers,
  body: JSON.stringify({ __type: type, message: "words" }),
});
const THROTTLED = awsError(400, "ThrottlingException");
const HTML: Scene = {
  httpStatus: 503,
  headers: { "content-type": "text/html" },
  body: "<html>Service Unavailable</html>",
};
const NOTHING: Scene = { httpStatus: 200, body: "{}" };
const EMPTY: Scene = { httpStatus: 200, body: "" };

interface Outcome {
  readonly name: string;
  readonly words: string;
  readonly tookMs: number;
  readonly looks: number;
  readonly aws: ScriptedAws;
}

interface Trial {
  /** Answers the n-th DescribeDatasetImportJob. */
  readonly script: (n: number) => Scene;
  /** Answers every ListDatasetImportJobs; denied when left out. */
  readonly list?: Scene;
  readonly deadlineMs?: number;
  /** The number of waiting gates, each for a job of its own; the outcome is the outcome of the last gate to end. */
  readonly gates?: number;
  readonly during?: (abort: AbortController) => void;
}

/** Waits in virtual time. */
async function waitOn({
  script,
  list = awsError(400, "AccessDeniedException"),
  deadlineMs = DEADLINE_MS,
  gates = 1,
  during = () => undefined,
}: Trial): Promise<Outcome> {
  const aws = scriptedAws((n, operation) =>
    operation === "DescribeDatasetImportJob" ? script(n) : list,
  );
  const reader = personalizeReader(timerClock, () => aws.client);
  const abort = new AbortController();
  const start = performance.now();
  let left = gates;
  let outcome: Outcome | undefined;
  const finished = (name: string, words: string): void => {
    left -= 1;
    const tookMs = performance.now() - start;
    outcome = { name, words, tookMs, looks: aws.requests("DescribeDatasetImportJob"), aws };
  };
  for (let gate = 0; gate < gates; gate += 1) {
    const arn = gate === 0 ? JOB_ARN : `${JOB_ARN}-${gate}`;
    waitFor(arn, deadlineMs, reader, abort.signal).then(
      ({ resource: { status } }) => {
        finished("ready", status);
      },
      (error: unknown) => {
        finished((error as Error).name, (error as ReadinessError).message);
      },
    );
  }
  during(abort);
  while (outcome === undefined || left > 0) {
    await jest.advanceTimersByTimeAsync(500);
  }
  expect(getEventListeners(abort.signal, "abort")).toEqual([]);
  expect(aws.underWay()).toBe(0);
  // A retry strategy may still have a moment's work, but nothing that goes on.
  await jest.advanceTimersByTimeAsync(MINUTE);
  expect(jest.getTimerCount()).toBe(0);
  expect(aws.requests("DescribeDatasetImportJob")).toBe(outcome.looks);
  return outcome;
}

function waitFor(
  arn: string,
  deadlineMs: number,
  reader: PersonalizeReader,
  signal: AbortSignal,
): Promise<ReadyFacts> {
  const access = { region: "eu-west-1" };
  return waitUntilReady(
    {
      access,
      operation: "create",
      deadlineMs,
      notFoundToleranceMs: MINUTE,
      bounds: {
        byAge: { minMs: 10_000, maxMs: 30_000 },
        byHistory: { minMs: 2_000, maxMs: 60_000 },
      },
      looks: looksAt(givenTarget(IMPORTS, arn), access, reader, timerClock, timerClock.elapsedMs()),
      earlierDurations: async (job, ended) => {
        const list = await reader.siblings(access, IMPORTS, DATASET_ARN, 0, ended);
        return list.type === "answer" ? earlierDurations(IMPORTS, job, list.value) : [];
      },
    },
    {
      clock: timerClock,
      random: () => 0.5,
      signal,
      progress: { waiting: () => undefined },
    },
  );
}

beforeAll(letSdkReadItsFiles);
beforeEach(() => {
  jest.useFakeTimers({ now: Date.UTC(2026, 0, 1) });
});
afterEach(() => {
  jest.useRealTimers();
});

describe("ten minutes without one answer", () => {
  test.each<[string, Scene, RegExp]>([
    ["throttling", THROTTLED, /ThrottlingException/],
    ["server errors", awsError(500, "InternalServerException"), /InternalServerException/],
    ["web pages", HTML, /SyntaxError|503|Unknown/],
    ["sockets that close", "close", /ECONNRESET/],
    ["sockets that hang", "hang", /TimeoutError/],
    ["answers of nothing", NOTHING, /IncompleteAnswer/],
    ["empty answers", EMPTY, /IncompleteAnswer|SyntaxError|Unknown/],
  ])("of nothing but %s end the wait, naming the last error", async (_, scene, name) => {
    const outcome = await waitOn({ script: () => scene });

    expect(outcome.name).toBe("NoAnswerError");
    expect(outcome.words).toMatch(name);
    expect(outcome.tookMs).toBeGreaterThanOrEqual(10 * MINUTE);
    expect(outcome.tookMs).toBeLessThan(10 * MINUTE + 45_000);
    // Some fifteen looks of three attempts at most.
    expect(outcome.looks).toBeLessThanOrEqual(60);
  });

  test("begin again with each answer: errors that alternate with answers never end it", async () => {
    const outcome = await waitOn({
      script: (n) => (n > 80 ? job("ACTIVE") : n % 10 === 0 ? job("CREATE IN_PROGRESS") : HTML),
      deadlineMs: 60 * MINUTE,
    });

    expect(outcome.name).toBe("ready");
    expect(outcome.tookMs).toBeGreaterThan(12 * MINUTE);
  });

  test("end a wait for a job that was seen before, long before its deadline", async () => {
    const outcome = await waitOn({ script: (n) => (n === 0 ? job("CREATE IN_PROGRESS") : "hang") });

    expect(outcome.name).toBe("NoAnswerError");
    expect(outcome.words).toContain("CREATE IN_PROGRESS");
    expect(outcome.tookMs).toBeLessThan(12 * MINUTE);
  });
});

describe("a resource that will never be ready has no budget", () => {
  test.each<[string, Scene, string, number]>([
    // The credentials are read again once.
    ["expired credentials", awsError(403, "ExpiredTokenException"), "CredentialsError", 2],
    ["a denial", awsError(400, "AccessDeniedException"), "AccessRefusedError", 1],
    ["a job that vanishes", awsError(400, "ResourceNotFoundException"), "NotFoundError", 1],
    ["a failed import", job("CREATE FAILED"), "FailedError", 1],
  ])("%s in the middle of a wait ends it at that look", async (_, scene, name, requests) => {
    const outcome = await waitOn({ script: (n) => (n < 12 ? job("CREATE IN_PROGRESS") : scene) });

    expect(outcome.name).toBe(name);
    expect(outcome.looks).toBe(12 + requests);
  });
});

describe("a job that is not ready", () => {
  test.each(["CREATE IN_PROGRESS", "CREATE REINDEXING", "active?", "ACTIVE FAILED"])(
    "but %s is waited for until the deadline and a last look there",
    async (status) => {
      const outcome = await waitOn({ script: () => job(status) });

      expect(outcome.name).toBe("DeadlinePassedError");
      expect(outcome.tookMs).toBeGreaterThanOrEqual(DEADLINE_MS);
      expect(outcome.tookMs).toBeLessThan(DEADLINE_MS + 1_000);
    },
  );

  test.each([-60, 60])(
    "is waited for just as long when the wall clock jumps by %d minutes",
    async (minutes) => {
      const outcome = await waitOn({
        script: (n) => {
          if (n === 5) {
            jest.setSystemTime(Date.now() + minutes * MINUTE);
          }
          return job("CREATE IN_PROGRESS");
        },
      });

      expect(outcome.name).toBe("DeadlinePassedError");
      expect(outcome.tookMs).toBeGreaterThanOrEqual(DEADLINE_MS);
      expect(outcome.tookMs).toBeLessThan(DEADLINE_MS + 1_000);
    },
  );
});

describe("a throttling storm", () => {
  test("of five minutes is outlasted, at a pace that slows down", async () => {
    const start = Date.now();
    const outcome = await waitOn({
      script: () => (Date.now() - start < 5 * MINUTE ? THROTTLED : job("ACTIVE")),
    });

    expect(outcome.name).toBe("ready");
    expect(outcome.tookMs).toBeLessThan(6.5 * MINUTE);
    expect(outcome.looks).toBeLessThan(35);
  });

  test("in which AWS says how long to stay away is left alone for so long", async () => {
    const outcome = await waitOn({
      script: (n) =>
        n < 3 ? awsError(429, "TooManyRequestsException", { "retry-after": "90" }) : job("ACTIVE"),
    });

    expect(outcome.name).toBe("ready");
    expect(outcome.tookMs).toBeGreaterThanOrEqual(90_000);
  });
});

describe("a deadline", () => {
  test("is kept to within the half minute of one look, however many gates are in the queue for a hanging AWS", async () => {
    const outcome = await waitOn({ script: () => "hang", deadlineMs: MINUTE / 2, gates: 60 });

    expect(outcome.name).toBe("NoAnswerError");
    expect(outcome.tookMs).toBeLessThanOrEqual(MINUTE + 1_000);
  });

  test("is kept when the question for earlier imports hangs", async () => {
    const outcome = await waitOn({
      script: () => job("CREATE IN_PROGRESS"),
      list: "hang",
      deadlineMs: 1_000,
    });

    expect(outcome.name).toBe("DeadlinePassedError");
    expect(outcome.tookMs).toBeLessThanOrEqual(2_000);
  });
});

test("a history makes for closer looks around the usual end", async () => {
  const earlier = [1, 2, 3].map((days) => ({
    datasetImportJobArn: `${JOB_ARN}-before-${days}`,
    status: "ACTIVE",
    creationDateTime: Date.now() / 1_000 - days * 86_400,
    lastUpdatedDateTime: Date.now() / 1_000 - days * 86_400 + 240,
  }));
  const script = (n: number): Scene => job(n < 60 ? "CREATE IN_PROGRESS" : "ACTIVE");
  const list = { httpStatus: 200, body: JSON.stringify({ datasetImportJobs: earlier }) };

  const without = await waitOn({ script });
  const learned = await waitOn({ script, list });

  // Sixty looks around the usual end of four minutes are closer together than ten seconds each.
  expect(learned.tookMs).toBeLessThan(without.tookMs / 1.3);
});

describe("cancellation", () => {
  test.each<[string, (abort: AbortController) => void, Scene]>([
    [
      "before the first request",
      (abort) => {
        abort.abort();
      },
      job("CREATE IN_PROGRESS"),
    ],
    [
      "during a request",
      (abort) => {
        setTimeout(() => {
          abort.abort();
        }, 5_000);
      },
      "hang",
    ],
    [
      "between two requests",
      (abort) => {
        setTimeout(() => {
          abort.abort();
        }, 5_000);
      },
      job("CREATE IN_PROGRESS"),
    ],
    [
      "while the SDK waits to try again",
      (abort) => {
        setTimeout(() => {
          abort.abort();
        }, 100);
      },
      THROTTLED,
    ],
  ])("%s ends the wait at once", async (_, during, scene) => {
    const outcome = await waitOn({ script: () => scene, during });

    expect(outcome.name).toBe("WaitCanceledError");
    expect(outcome.tookMs).toBeLessThanOrEqual(5_500);
  });
});
