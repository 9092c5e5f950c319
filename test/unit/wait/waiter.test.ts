// Tests of the loop of every wait.
import type { SuccessiveKind } from "../../../src/kinds/kind.ts";
import { kindNamed } from "../../../src/kinds/kinds.ts";
import { newestTarget } from "../../../src/kinds/target.ts";
import type { LookResult, Looks } from "../../../src/wait/looks.ts";
import {
  AccessRefusedError,
  DeadlinePassedError,
  FailedError,
  NotFoundError,
  NoAnswerError,
  WaitCanceledError,
  UnexpectedError,
} from "../../../src/wait/errors.ts";
import { waitUntilReady } from "../../../src/wait/waiter.ts";
import { IMPORTS, TARGET, answered } from "../../support/import-job.ts";
import { DATASET_ARN, JOB_ARN, MINUTE } from "../../support/shop.ts";
import { virtualClock, type VirtualClock } from "../../support/virtual-clock.ts";
import { waitTrial, type WaitTrial } from "../../support/wait-trial.ts";

const THROTTLED: LookResult = {
  type: "noAnswer",
  error: "ThrottlingException",
  detail: "Rate exceeded",
};

async function failureOf(it: WaitTrial): Promise<Error> {
  const outcome: unknown = await it.run().then(
    () => "ready",
    (error: unknown) => error,
  );
  if (!(outcome instanceof Error)) {
    throw new Error(`the wait ended in ${String(outcome)}`);
  }
  return outcome;
}

describe("a job that becomes ready", () => {
  test("an ACTIVE job costs one look and no sleep", async () => {
    const it = waitTrial([answered("ACTIVE")]);

    await expect(it.run()).resolves.toMatchObject({
      resource: { status: "ACTIVE", jobName: "interactions" },
    });
    expect([it.looks, it.clock.sleeps]).toEqual([1, []]);
  });

  test("a young job is looked at every ten seconds, an old one every fiftieth of its age up to thirty seconds", async () => {
    const it = waitTrial([
      answered("CREATE PENDING", {}, 0),
      answered("CREATE IN_PROGRESS", {}, 0),
      answered("ACTIVE"),
    ]);
    await it.run();
    expect(it.clock.sleeps).toEqual([11_000, 11_000]);

    const old = waitTrial([answered("CREATE IN_PROGRESS", {}, 20 * MINUTE), answered("ACTIVE")]);
    await old.run();
    expect(old.clock.sleeps).toEqual([24_000]);

    const ancient = waitTrial([
      answered("CREATE IN_PROGRESS", {}, 600 * MINUTE),
      answered("ACTIVE"),
    ]);
    await ancient.run();
    expect(ancient.clock.sleeps).toEqual([27_000]);
  });

  test.each([-60, 60])(
    "a wall clock set %d minutes off changes nothing once the job was seen",
    async (minutes) => {
      const it = waitTrial([
        answered("CREATE IN_PROGRESS", {}, 20 * MINUTE),
        (clock) => {
          clock.jump(minutes * MINUTE);
          return answered("CREATE IN_PROGRESS", {}, 20 * MINUTE);
        },
        answered("ACTIVE"),
      ]);

      await it.run();

      expect(it.clock.sleeps).toEqual([24_000, 24_480]);
    },
  );

  test("a job whose creation lies in the future counts as just created", async () => {
    const it = waitTrial([answered("CREATE PENDING", {}, -60 * MINUTE), answered("ACTIVE")]);

    await it.run();

    expect(it.clock.sleeps).toEqual([11_000]);
  });

  test("an unknown status is shown, waited on, and neither ready nor failed", async () => {
    const it = waitTrial([answered("CREATE REINDEXING"), answered("ACTIVE")]);

    await expect(it.run()).resolves.toMatchObject({ resource: { status: "ACTIVE" } });
    expect(it.said).toEqual(["CREATE REINDEXING: a status this version does not know"]);
  });

  test("a job that is not visible yet is looked for again", async () => {
    const it = waitTrial([{ type: "notFound" }, { type: "notFound" }, answered("ACTIVE")]);

    await it.run();

    expect(it.clock.sleeps).toEqual([11_000, 11_000]);
  });

  test("throttling lengthens the interval up to a minute, and one answer resets it", async () => {
    const it = waitTrial([
      THROTTLED,
      THROTTLED,
      THROTTLED,
      THROTTLED,
      answered("CREATE IN_PROGRESS"),
      answered("ACTIVE"),
    ]);

    await it.run();

    expect(it.clock.sleeps).toEqual([20_000, 40_000, 54_000, 54_000, 11_000]);
  });

  test("AWS is left alone for as long as it asks", async () => {
    const it = waitTrial([{ ...THROTTLED, retryAfterMs: 90_000 }, answered("ACTIVE")]);

    await it.run();

    expect(it.clock.sleeps).toEqual([90_000]);
  });
});

describe("a job that will never be ready", () => {
  test("a failed job ends the wait at once with AWS's reason and a hint", async () => {
    const it = waitTrial([
      answered("CREATE PENDING"),
      answered("CREATE FAILED", {
        failureReason: "Input CSV is missing the following columns:[USER_ID]",
      }),
    ]);

    const error = await failureOf(it);

    expect(error).toBeInstanceOf(FailedError);
    expect(error.message).toContain(JOB_ARN);
    expect(error.message).toContain(
      "AWS's reason: Input CSV is missing the following columns:[USER_ID].",
    );
    expect(error.message).toContain("The header of the CSV file must name every required field");
    expect(it.looks).toBe(2);
    expect(error).toMatchObject({ outcome: { resumable: false } });
  });

  test("a failure without a reason says so", async () => {
    const error = await failureOf(waitTrial([answered("CREATE FAILED")]));

    expect(error.message).toContain("AWS gave no reason.");
  });

  test("a job that stays not found fails after a minute and names region and account", async () => {
    const it = waitTrial([{ type: "notFound" }]);

    const error = await failureOf(it);

    expect(error).toBeInstanceOf(NotFoundError);
    expect(error.message).toContain("region eu-west-1 of account 123456789012");
    expect(it.clock.elapsedMs()).toBe(MINUTE);
    expect(it.looks).toBe(7);
  });

  test("a job that vanishes after the first minute fails at once", async () => {
    const it = waitTrial([
      ...Array.from({ length: 8 }, () => answered("CREATE IN_PROGRESS")),
      { type: "notFound" },
    ]);

    expect(await failureOf(it)).toBeInstanceOf(NotFoundError);
    expect(it.looks).toBe(9);
  });

  test("a refusal ends the wait at once, also in the middle, and names the IAM action and the ARN", async () => {
    const it = waitTrial([
      answered("CREATE IN_PROGRESS"),
      { type: "refused", error: "ExpiredTokenException", detail: "The security token has expired" },
    ]);

    const error = await failureOf(it);

    expect(error).toBeInstanceOf(AccessRefusedError);
    expect(error.message).toContain("ExpiredTokenException: The security token has expired.");
    expect(error.message).toContain(`personalize:DescribeDatasetImportJob on ${JOB_ARN}`);
    expect(it.looks).toBe(2);
  });

  test("a failure to assume a role is about the role, not about the look", async () => {
    const detail = "User: nobody is not authorized to perform: sts:AssumeRole on resource: role";
    const it = waitTrial([{ type: "refused", error: "AccessDenied", detail }]);

    const error = await failureOf(it);

    expect(error.message).toContain(
      `AccessDenied: ${detail}. The credentials must be allowed to assume that role, and the trust policy of the role must name them.`,
    );
    expect(error.message).not.toContain("personalize:Describe");
  });

  test("a web identity that is refused is not taken for a role that the gate was told to assume", async () => {
    const detail = "Not authorized to perform sts:AssumeRoleWithWebIdentity";

    const error = await failureOf(waitTrial([{ type: "refused", error: "AccessDenied", detail }]));

    expect(error.message).not.toContain("may assume that role");
  });

  test("a job that fills another dataset than expected fails at the first answer, naming both", async () => {
    const expectedDatasetArn = "arn:aws:personalize:eu-west-1:123456789012:dataset/shop/ITEMS";
    const it = waitTrial([answered("ACTIVE")], { expectedArn: expectedDatasetArn });

    const error = await failureOf(it);

    expect(error).toBeInstanceOf(UnexpectedError);
    expect(error.message).toContain(expectedDatasetArn);
    expect(error.message).toContain("dataset/shop/INTERACTIONS");
    expect(it.looks).toBe(1);
  });
});

describe("a wait that learns from earlier imports", () => {
  test("looks often when the end is near and seldom before", async () => {
    const it = waitTrial([
      answered("CREATE IN_PROGRESS", {}, 8 * MINUTE),
      answered("CREATE IN_PROGRESS", {}, 8 * MINUTE),
      answered("ACTIVE"),
    ]);
    it.history = [14, 15, 16].map((minutes) => minutes * MINUTE);
    await it.run();
    expect(it.clock.sleeps.every((ms) => ms > 20_000)).toBe(true);

    const near = waitTrial([answered("CREATE IN_PROGRESS", {}, 15 * MINUTE), answered("ACTIVE")]);
    near.history = it.history;
    await near.run();
    expect(near.clock.sleeps[0]).toBeLessThan(3_000);
  });

  test("asks once, and not at all when the job is ready at once or never will be", async () => {
    const patient = waitTrial([
      ...Array.from({ length: 9 }, () => answered("CREATE IN_PROGRESS")),
      answered("ACTIVE"),
    ]);
    await patient.run();
    expect(patient.questions).toBe(1);

    for (const status of ["ACTIVE", "CREATE FAILED"]) {
      const quick = waitTrial([answered(status)]);
      await quick.run().catch(() => undefined);
      expect(quick.questions).toBe(0);
    }
  });

  test("asks for a job that is not visible at first as soon as it is", async () => {
    const it = waitTrial([{ type: "notFound" }, answered("CREATE PENDING"), answered("ACTIVE")]);
    await it.run();

    expect(it.questions).toBe(1);
  });
});

describe("a wait that runs out", () => {
  test("the last sleep is cut to the deadline and one last look is taken there", async () => {
    const it = waitTrial([answered("CREATE IN_PROGRESS")], { deadlineMs: 25_000 });

    const error = await failureOf(it);

    expect(it.clock.sleeps).toEqual([11_000, 11_000, 3_000]);
    expect(it.looks).toBe(4);
    expect(error).toBeInstanceOf(DeadlinePassedError);
    expect(error).toMatchObject({ outcome: { resumable: true } });
    expect(error.message).toBe(
      `The dataset import job ${JOB_ARN} was not ready within 25s. ` +
        "Its last status is CREATE IN_PROGRESS and its age is 25s, after 4 looks in 25s (CREATE IN_PROGRESS 4x). " +
        "To wait longer, raise the gate's customTimeouts.create. " +
        "The work in AWS goes on, and the next pulumi up resumes the wait.",
    );
  });

  test("a job that is ACTIVE at the last look is ready", async () => {
    const it = waitTrial(
      [answered("CREATE IN_PROGRESS"), answered("CREATE IN_PROGRESS"), answered("ACTIVE")],
      {
        deadlineMs: 15_000,
      },
    );

    await expect(it.run()).resolves.toMatchObject({ resource: { status: "ACTIVE" } });
    expect(it.clock.elapsedMs()).toBe(15_000);
  });

  test("a deadline of zero is one look", async () => {
    const it = waitTrial([answered("CREATE IN_PROGRESS")], { deadlineMs: 0 });

    expect(await failureOf(it)).toBeInstanceOf(DeadlinePassedError);
    expect(it.looks).toBe(1);
  });

  test("an unknown status is named as such in the deadline's message", async () => {
    const error = await failureOf(waitTrial([answered("PAUSED")], { deadlineMs: 0 }));

    expect(error.message).toContain("PAUSED (this version does not know it)");
  });

  test("ten minutes without one answer end the wait as resumable, with the last error and the count", async () => {
    const it = waitTrial([THROTTLED]);

    const error = await failureOf(it);

    expect(it.clock.elapsedMs()).toBe(10 * MINUTE);
    expect(error).toBeInstanceOf(NoAnswerError);
    expect(error).toMatchObject({ outcome: { resumable: true } });
    expect(error.message).toContain("did not answer about the dataset import job");
    expect(error.message).toContain("ThrottlingException: Rate exceeded.");
    expect(error.message).toContain(`ThrottlingException ${it.looks}x`);
  });

  test("silence is counted from the first look without an answer, not from the start", async () => {
    const silence = Array.from({ length: 10 }, () => THROTTLED);
    const it = waitTrial([
      ...silence,
      answered("CREATE IN_PROGRESS"),
      ...silence,
      answered("ACTIVE"),
    ]);

    await expect(it.run()).resolves.toMatchObject({ resource: { status: "ACTIVE" } });
    expect(it.clock.elapsedMs()).toBeGreaterThan(10 * MINUTE);
  });

  test("an hour between two looks is no silence: one look without an answer ends no wait", async () => {
    const hour = { minMs: 60 * MINUTE, maxMs: 60 * MINUTE };
    const it = waitTrial([answered("CREATE IN_PROGRESS"), THROTTLED, answered("ACTIVE")], {
      bounds: { byAge: hour, byHistory: hour },
    });

    await expect(it.run()).resolves.toMatchObject({ resource: { status: "ACTIVE" } });
    expect(it.looks).toBe(3);
  });

  test("an unreachable region is guessed at", async () => {
    const error = await failureOf(
      waitTrial([{ type: "noAnswer", error: "ENOTFOUND", detail: "getaddrinfo ENOTFOUND" }]),
    );

    expect(error.message).toContain("whether AWS offers Amazon Personalize in eu-west-1.");
  });
});

describe("a wait for the newest that does not exist yet", () => {
  const dataset = (status: string): LookResult => ({
    type: "none",
    parent: { type: "answer", value: { status, datasetArn: DATASET_ARN } },
  });
  const target = newestTarget(IMPORTS, DATASET_ARN);

  test("goes on to the deadline, and says that there was none", async () => {
    const it = waitTrial([dataset("ACTIVE")], { target, deadlineMs: 25_000 });

    const error = await failureOf(it);

    expect(it.clock.sleeps).toEqual([11_000, 11_000, 3_000]);
    expect(it.said[0]).toBe("no import yet");
    expect(error).toBeInstanceOf(DeadlinePassedError);
    expect(error.message).toContain(
      `The newest dataset import job of dataset ${DATASET_ARN} was not ready within 25s. ` +
        "AWS listed no dataset import job that counts after 4 looks in 25s (none yet 4x), so check that a dataset import job was started.",
    );
  });

  test("that ends unanswered after good answers has run out of time, not of answers", async () => {
    const it = waitTrial([dataset("ACTIVE"), dataset("ACTIVE"), THROTTLED], {
      target,
      deadlineMs: 20_000,
    });

    expect(await failureOf(it)).toBeInstanceOf(DeadlinePassedError);
  });

  test("says so when its dataset may not be asked about", async () => {
    const denied = { type: "refused", error: "AccessDeniedException", detail: "no" } as const;
    const it = waitTrial([{ type: "none", parent: denied }, answered("ACTIVE")], { target });

    await it.run();

    expect(it.said[0]).toBe(
      "no import yet: AWS refuses to describe the dataset: AccessDeniedException",
    );
  });

  test.each([
    [true, "no version yet"],
    [
      false,
      "no version yet: the solution has no automatic training (performAutoTraining is false): call CreateSolutionVersion",
    ],
  ])(
    "says when none comes by itself: performAutoTraining %s",
    async (performAutoTraining, said) => {
      const kind = kindNamed("SolutionVersion") as SuccessiveKind;
      const parentArn = "arn:aws:personalize:eu-west-1:123456789012:solution/ranking";
      const value = { status: "ACTIVE", performAutoTraining };
      const none: LookResult = { type: "none", parent: { type: "answer", value } };
      const it = waitTrial([none, answered("ACTIVE")], {
        target: newestTarget(kind, parentArn),
      });

      await it.run();

      expect(it.said[0]).toBe(said);
    },
  );

  test.each(["CREATE PENDING", "ACTIVE", "SOMETHING NEW"])(
    "goes on while its dataset is %s",
    async (status) => {
      const it = waitTrial([dataset(status), answered("ACTIVE")], { target });

      await expect(it.run()).resolves.toMatchObject({ resource: { status: "ACTIVE" } });
    },
  );

  test("ends when its dataset will never have one", async () => {
    const error = await failureOf(waitTrial([dataset("CREATE FAILED")], { target }));

    expect(error).toBeInstanceOf(FailedError);
    expect(error.message).toContain(`The dataset ${DATASET_ARN} failed`);
  });
});

describe("a wait for a resource that was found after an hour", () => {
  const SEARCHED = newestTarget(IMPORTS, DATASET_ARN);
  const NONE: LookResult = { type: "none", parent: { type: "notFound" } };

  /** Nothing is there for an hour; then the answers, of a job that was created a moment before. */
  function lateTrial(answers: ((clock: VirtualClock) => LookResult)[], wait = {}): WaitTrial {
    let isFound = false;
    const it = waitTrial(
      [
        (clock) => {
          clock.pass(60 * MINUTE);
          return NONE;
        },
        ...answers.map((answer) => (clock: VirtualClock) => {
          isFound = true;
          return answer(clock);
        }),
      ],
      {
        ...wait,
        get target() {
          return isFound ? { ...SEARCHED, arn: JOB_ARN } : SEARCHED;
        },
      },
    );
    return it;
  }
  const young = (status: string) => (clock: VirtualClock) =>
    answered(status, { creationDateTime: new Date(clock.wallMs()) });

  test("looks at it as at any young resource, however long the search was", async () => {
    const it = lateTrial([young("CREATE PENDING"), young("ACTIVE")]);
    it.history = [20, 21, 22].map((minutes) => minutes * MINUTE);

    await it.run();

    expect(it.clock.sleeps[1]).toBe(27_000);
  });

  test("tolerates for a minute that it is not visible yet", async () => {
    const it = lateTrial([() => ({ type: "notFound" }), young("ACTIVE")]);

    await expect(it.run()).resolves.toMatchObject({ resource: { status: "ACTIVE" } });
  });
});

describe("a wait that is canceled", () => {
  test("before the first look it does not look at all", async () => {
    const it = waitTrial([answered("ACTIVE")]);
    it.abort.abort();

    expect(await failureOf(it)).toBeInstanceOf(WaitCanceledError);
    expect(it.looks).toBe(0);
  });

  test("in the middle of a sleep it ends there and looks no more", async () => {
    const it = waitTrial([answered("CREATE IN_PROGRESS")]);
    it.clock.at(14_000, () => {
      it.abort.abort();
    });

    const error = await failureOf(it);

    expect(error).toBeInstanceOf(WaitCanceledError);
    expect(error).toMatchObject({
      outcome: { resumable: true },
      facts: { waitedMs: 14_000, looks: 2 },
    });
    expect(it.looks).toBe(2);
  });

  test("in the middle of a look, the result of the look does not count", async () => {
    const it = waitTrial([
      () => {
        it.abort.abort();
        return answered("ACTIVE");
      },
    ]);

    expect(await failureOf(it)).toBeInstanceOf(WaitCanceledError);
  });
});

test("a mistake in the code is thrown as it is and not retried", async () => {
  const it = waitTrial([
    () => {
      throw new RangeError("a bug");
    },
  ]);

  expect(await failureOf(it)).toEqual(new RangeError("a bug"));
  expect(it.looks).toBe(1);
});

describe("a history that takes its time", () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  test.each([
    ["counts for the first sleep within a second", 999, MINUTE, true],
    ["is not waited for longer than a second", 1_001, MINUTE, false],
    ["is not waited for longer than to the deadline", 500, 300, false],
  ])("%s", async (_, historyMs, deadlineMs, isKnown) => {
    const clock = virtualClock();
    const answers = [answered("CREATE IN_PROGRESS"), answered("ACTIVE")];
    const known: boolean[] = [];

    const wait = waitUntilReady(
      {
        looks: {
          target: () => TARGET,
          look: () => Promise.resolve(answers.shift() ?? answered("ACTIVE")),
          rest: (ms, signal) => clock.sleep(ms, signal),
          leave: () => undefined,
        },
        access: { region: "eu-west-1" },
        operation: "create",
        deadlineMs,
        notFoundToleranceMs: 0,
        bounds: {
          byAge: { minMs: 10_000, maxMs: 30_000 },
          byHistory: { minMs: 2_000, maxMs: 60_000 },
        },
        earlierDurations: () =>
          new Promise((resolve) => {
            setTimeout(() => {
              resolve([14 * MINUTE, 15 * MINUTE]);
            }, historyMs);
          }),
      },
      {
        clock,
        random: () => 0.5,
        signal: new AbortController().signal,
        progress: { waiting: ({ estimate }) => void known.push(estimate !== undefined) },
      },
    );
    await jest.advanceTimersByTimeAsync(2_000);
    await wait;

    expect(known).toEqual([isKnown]);
  });
});

describe("a wait that is over", () => {
  const PENDING = answered("CREATE IN_PROGRESS");

  test.each<[string, LookResult]>([
    ["in ready", answered("ACTIVE")],
    ["in a failure", answered("CREATE FAILED")],
  ])("%s has left its looks once, and waits for no history any more", async (_how, last) => {
    const heard: AbortSignal[] = [];
    let left = 0;
    const clock = virtualClock();
    const answers = [PENDING, last];
    const looks: Looks = {
      target: () => TARGET,
      look: () => Promise.resolve(answers.shift() ?? last),
      rest: (ms, signal) => clock.sleep(ms, signal),
      leave: () => void (left += 1),
    };

    await waitUntilReady(
      {
        looks,
        access: { region: "eu-west-1" },
        operation: "create",
        deadlineMs: MINUTE,
        notFoundToleranceMs: 0,
        bounds: {
          byAge: { minMs: 10_000, maxMs: 30_000 },
          byHistory: { minMs: 2_000, maxMs: 60_000 },
        },
        earlierDurations: (_resource, signal) => {
          heard.push(signal);
          return Promise.resolve([]);
        },
      },
      {
        clock,
        random: () => 0.5,
        signal: new AbortController().signal,
        progress: { waiting: () => undefined },
      },
    ).catch(() => undefined);

    expect(left).toBe(1);
    expect(heard.map(({ aborted }) => aborted)).toEqual([true]);
  });
});
