// Tests that each look at a resource serves all gates that wait for the resource.
import { getEventListeners } from "node:events";

import type { Clock } from "../../../src/time/clock.ts";
import type { AwsResult } from "../../../src/aws/aws-result.ts";
import { sharePolls, type Poll } from "../../../src/aws/shared-poll.ts";
import type { DescribedResource } from "../../../src/kinds/status.ts";
import { answered } from "../../support/import-job.ts";

type Look = AwsResult<DescribedResource>;

const never = new AbortController().signal;
const PENDING = answered("CREATE PENDING");

/** A clock on which nobody wakes by himself. */
const sleepers: { ms: number; wake: () => void }[] = [];
const clock: Clock = {
  wallMs: () => 0,
  elapsedMs: () => 0,
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      sleepers.push({ ms, wake: resolve });
      signal.addEventListener("abort", () => {
        reject(new Error("woken"));
      });
    }),
};

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Looks that are answered when the test says so. */
class Looks {
  readonly made: { isWaitedFor: boolean; signal: AbortSignal; answer: (answer: Look) => void }[] =
    [];
  readonly polls = sharePolls(clock);

  join(): Poll {
    return this.polls.join("job", (signal, isWaitedFor) => {
      return new Promise((resolve, reject) => {
        this.made.push({ isWaitedFor, signal, answer: resolve });
        signal.addEventListener("abort", () => {
          reject(new Error("given up"));
        });
      });
    });
  }

  answer(index: number, answer: Look = PENDING): void {
    this.made[index]?.answer(answer);
  }
}

test("gates that look at the same time share one look", async () => {
  const looks = new Looks();
  const answers = [looks.join(), looks.join(), looks.join()].map((gate) => gate.look(never));

  looks.answer(0);

  expect(await Promise.all(answers)).toEqual([PENDING, PENDING, PENDING]);
  expect(looks.made).toHaveLength(1);
});

test("an answer wakes the gates that rest, and is theirs without another look", async () => {
  const looks = new Looks();
  const [one, other] = [looks.join(), looks.join()];
  const both = Promise.all([one.look(never), other.look(never)]);
  looks.answer(0);
  await both;

  const resting = other.rest(30_000, never);
  const looking = one.look(never);
  looks.answer(1, answered("ACTIVE"));
  await looking;
  await resting;

  await expect(other.look(never)).resolves.toMatchObject({ value: { status: "ACTIVE" } });
  expect(looks.made.map(({ isWaitedFor }) => isWaitedFor)).toEqual([false, true]);
});

test("a gate that has not had the latest answer does not rest at all", async () => {
  const looks = new Looks();
  const [one, other] = [looks.join(), looks.join()];
  const looking = one.look(never);
  looks.answer(0);
  await looking;

  await other.rest(30_000, never);

  await expect(other.look(never)).resolves.toBe(PENDING);
});

test("a gate that comes later looks by itself: an observation from before is old", async () => {
  const looks = new Looks();
  const first = looks.join().look(never);
  looks.answer(0);
  await first;

  const second = looks.join().look(never);
  looks.answer(1, answered("ACTIVE"));

  await expect(second).resolves.toMatchObject({ value: { status: "ACTIVE" } });
});

describe("a gate that comes during a look", () => {
  /** A gate looks, and others come while AWS has not answered. */
  async function lateGates(count: number) {
    const looks = new Looks();
    const early = looks.join().look(never);
    const late = Array.from({ length: count }, () => looks.join().look(never));
    await settled();
    return { looks, early, late };
  }

  test("does not take its result: a question from before the gate came is old", async () => {
    const { looks, early, late } = await lateGates(1);

    looks.answer(0, answered("CREATE PENDING"));
    await early;
    await settled();
    looks.answer(1, answered("ACTIVE"));

    expect(await late[0]).toMatchObject({ value: { status: "ACTIVE" } });
  });

  test("shares the next look, which begins when that look is over, with all others that came", async () => {
    const { looks, early, late } = await lateGates(50);
    expect(looks.made).toHaveLength(1);

    looks.answer(0);
    await early;
    await settled();
    looks.answer(1);
    await Promise.all(late);

    expect(looks.made).toHaveLength(2);
  });

  test("looks at once when that look is given up", async () => {
    const looks = new Looks();
    const canceled = new AbortController();
    const early = looks.join().look(canceled.signal);
    const late = looks.join().look(never);
    canceled.abort(new Error("Ctrl-C"));
    await expect(early).rejects.toThrow("Ctrl-C");
    await settled();

    looks.answer(1);
    expect(await late).toBe(PENDING);
  });

  test("can be canceled before its own look begins", async () => {
    const looks = new Looks();
    void looks.join().look(never);
    const canceled = new AbortController();
    const late = looks.join().look(canceled.signal);
    await settled();
    canceled.abort(new Error("Ctrl-C"));

    await expect(late).rejects.toThrow("Ctrl-C");
    expect(looks.made).toHaveLength(1);
  });

  test("takes part in the looks that are sent later", async () => {
    const { looks, early, late } = await lateGates(1);
    looks.answer(0);
    await early;
    await settled();
    const gates = [looks.join(), looks.join()];
    looks.answer(1);
    await late[0];

    const shared = gates.map((gate) => gate.look(never));
    looks.answer(2);
    await Promise.all(shared);
    expect(looks.made).toHaveLength(3);
  });
});

describe("one gate's cancellation", () => {
  test("ends its own part at once, and the look of no other gate", async () => {
    const looks = new Looks();
    const canceled = new AbortController();
    const gates = [looks.join(), looks.join()];
    const one = gates[0]?.look(canceled.signal);
    const other = gates[1]?.look(never);

    canceled.abort(new Error("Ctrl-C"));
    await expect(one).rejects.toThrow("Ctrl-C");
    expect(looks.made[0]?.signal.aborted).toBe(false);

    looks.answer(0);
    await expect(other).resolves.toBe(PENDING);
  });

  test("ends the look when no other gate waits for it, and the next gate looks again", async () => {
    const looks = new Looks();
    const canceled = new AbortController();
    const gate = looks.join();
    const one = gate.look(canceled.signal);

    canceled.abort(new Error("Ctrl-C"));
    await expect(one).rejects.toThrow("Ctrl-C");
    expect(looks.made[0]?.signal.aborted).toBe(true);

    const next = looks.join().look(never);
    looks.answer(1);
    await expect(next).resolves.toBe(PENDING);
  });

  test("ends its rest, and leaves no listener behind", async () => {
    const canceled = new AbortController();
    const resting = new Looks().join().rest(30_000, canceled.signal);
    expect(getEventListeners(canceled.signal, "abort")).toHaveLength(1);

    canceled.abort(new Error("Ctrl-C"));

    await expect(resting).rejects.toThrow("Ctrl-C");
    expect(getEventListeners(canceled.signal, "abort")).toHaveLength(0);
  });
});

test("an undisturbed rest has its full length", async () => {
  sleepers.length = 0;
  const resting = new Looks().join().rest(12_345, never);

  expect(sleepers.map(({ ms }) => ms)).toEqual([12_345]);
  sleepers[0]?.wake();
  await expect(resting).resolves.toBeUndefined();
});

test("when every gate has left, the next gate begins like a first gate", async () => {
  const looks = new Looks();
  const gate = looks.join();
  const look = gate.look(never);
  looks.answer(0);
  await look;
  gate.leave();

  void looks.join().look(never);

  expect(looks.made.map(({ isWaitedFor }) => isWaitedFor)).toEqual([false, false]);
});

test("as long as one gate is left, a new gate takes part in the same looks", async () => {
  const looks = new Looks();
  const [one, other] = [looks.join(), looks.join()];
  one.leave();
  const late = looks.join();

  const both = Promise.all([other.look(never), late.look(never)]);
  looks.answer(0);
  await both;

  expect(looks.made).toHaveLength(1);
});

test("the end of a look that was given up ends no other look", async () => {
  const answers: ((answer: Look) => void)[] = [];
  const polls = sharePolls(clock);
  const join = (): Poll => polls.join("job", () => new Promise((resolve) => answers.push(resolve)));
  const canceled = new AbortController();
  const given = join().look(canceled.signal);
  canceled.abort(new Error("Ctrl-C"));
  await expect(given).rejects.toThrow("Ctrl-C");

  const [one, other] = [join(), join()];
  const first = one.look(never);
  answers[0]?.(PENDING);
  await settled();
  const second = other.look(never);
  answers[1]?.(answered("ACTIVE"));

  expect(await Promise.all([first, second])).toMatchObject([
    { value: { status: "ACTIVE" } },
    { value: { status: "ACTIVE" } },
  ]);
  expect(answers).toHaveLength(2);
});

test("the look after an unanswered look does not count yet as a look at a pending job", async () => {
  const looks = new Looks();
  const gate = looks.join();
  const silent = gate.look(never);
  looks.answer(0, { type: "noAnswer", error: "ECONNRESET", detail: "" });
  await silent;

  void gate.look(never);

  expect(looks.made.map(({ isWaitedFor }) => isWaitedFor)).toEqual([false, false]);
});

test("a gate that was canceled before neither looks nor rests", async () => {
  const looks = new Looks();
  const canceled = AbortSignal.abort(new Error("Ctrl-C"));

  await expect(looks.join().look(canceled)).rejects.toThrow("Ctrl-C");
  await expect(looks.join().rest(30_000, canceled)).rejects.toThrow("Ctrl-C");

  expect(looks.made).toEqual([]);
});
