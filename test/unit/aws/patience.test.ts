// Tests how long AWS may be silent where nobody waits for the answer.
import type { AwsResult } from "../../../src/aws/aws-result.ts";
import { askingBriefly, type ShortQuestion } from "../../../src/aws/patience.ts";
import { timerClock } from "../../support/timer-clock.ts";

type Answer = AwsResult<object>;

const never = new AbortController().signal;
const ANSWER: Answer = { type: "answer", value: {} };
const THROTTLED: Answer = { type: "noAnswer", error: "ThrottlingException", detail: "slow down" };
const TOO_SLOW: Answer = {
  type: "noAnswer",
  error: "TimeoutError",
  detail: "there was no complete answer within 3s",
};

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

/** A question that is answered after this many milliseconds, or never. */
function question(
  answer: Answer,
  afterMs = 0,
  sentMs: (beganMs: number) => number | undefined = (beganMs) => beganMs,
) {
  const beganMs = performance.now();
  const asked: AbortSignal[] = [];
  const it: ShortQuestion<object> = {
    access: "a",
    sentMs: () => sentMs(beganMs),
    ask: async (signal) => {
      asked.push(signal);
      await timerClock.sleep(afterMs, signal);
      return answer;
    },
  };
  return { ...it, asked };
}

/** The time of the call in virtual time, and its result. */
async function timed<T>(call: () => Promise<T>): Promise<{ result: T; tookMs: number }> {
  const beganMs = performance.now();
  const ended = call().then((result) => ({ result, tookMs: performance.now() - beganMs }));
  await jest.advanceTimersByTimeAsync(100_000);
  return ended;
}

test("an answer that comes within three seconds is the answer", async () => {
  const { ask } = askingBriefly(timerClock);

  expect(await timed(() => ask(question(ANSWER, 2_999), never))).toEqual({
    result: ANSWER,
    tookMs: 2_999,
  });
});

test("the watch for silence ends with the answer, or when the signal ends the question", async () => {
  const { ask } = askingBriefly(timerClock);
  const cancel = new AbortController();
  const answered = ask(question(ANSWER, 1_000), never);
  const canceled = ask(question(ANSWER, 2_000), cancel.signal);
  await jest.advanceTimersByTimeAsync(1_000);
  await answered;
  cancel.abort();
  await canceled.catch(() => undefined);

  expect(jest.getTimerCount()).toBe(0);
});

test("a question that fails after its silence causes no unhandled rejection", async () => {
  const { ask } = askingBriefly(timerClock);
  const failing = {
    ...question(ANSWER),
    ask: async (signal: AbortSignal) => {
      await timerClock.sleep(5_000, signal);
      throw new Error("too late");
    },
  };

  // Jest fails the test when a rejection is not handled.
  expect(await timed(() => ask(failing, never))).toEqual({ result: TOO_SLOW, tookMs: 3_000 });
});

test("a silence of three seconds counts as no answer, and the question goes on unattended", async () => {
  const { ask } = askingBriefly(timerClock);
  const slow = question(ANSWER, 3_001);

  expect(await timed(() => ask(slow, never))).toEqual({ result: TOO_SLOW, tookMs: 3_000 });
  expect(slow.asked.map(({ aborted }) => aborted)).toEqual([false]);
});

test("as long as calls are sent, there is no silence", async () => {
  const { ask } = askingBriefly(timerClock);
  const page = (beganMs: number): number =>
    beganMs + 2_500 * Math.floor((performance.now() - beganMs) / 2_500);

  expect((await timed(() => ask(question(ANSWER, 20_000, page), never))).result).toBe(ANSWER);
});

test("a question that waits for its turn in this process meets no silence before it is sent", async () => {
  const { ask } = askingBriefly(timerClock);
  const late = (beganMs: number): number | undefined =>
    performance.now() >= beganMs + 10_000 ? beganMs + 10_000 : undefined;

  expect(await timed(() => ask(question(ANSWER, 12_000, late), never))).toEqual({
    result: ANSWER,
    tookMs: 12_000,
  });
});

test("a question that waits for its turn ends with the silence that a question before it has met", async () => {
  const { ask } = askingBriefly(timerClock);
  const notSent = () => undefined;
  const queued = timed(() => ask(question(ANSWER, 90_000, notSent), never));
  void ask(question(ANSWER, 90_000), never);

  const { result, tookMs } = await queued;

  expect(result).toEqual(TOO_SLOW);
  expect(tookMs).toBeLessThanOrEqual(6_000);
});

test("a question that has been sent meets its own silence alone, also where a question before it has met a silence", async () => {
  const { ask } = askingBriefly(timerClock);
  void ask(question(ANSWER, 90_000), never);
  const afterOneSecond = (beganMs: number): number | undefined =>
    performance.now() >= beganMs + 1_000 ? beganMs + 1_000 : undefined;

  const { result, tookMs } = await timed(() => ask(question(ANSWER, 3_500, afterOneSecond), never));

  expect({ result, tookMs }).toEqual({ result: ANSWER, tookMs: 3_500 });
});

test("a queued question that ends with a silence does not make that silence longer", async () => {
  const { ask } = askingBriefly(timerClock);
  void ask(question(ANSWER, 90_000), never);
  void ask(
    question(ANSWER, 90_000, () => undefined),
    never,
  );

  await jest.advanceTimersByTimeAsync(63_000);
  const next = ask(
    question(ANSWER, 0, () => performance.now()),
    never,
  );
  await jest.advanceTimersByTimeAsync(0);

  expect(await next).toBe(ANSWER);
});

test("a silence after the last sent call counts as no answer", async () => {
  const { ask } = askingBriefly(timerClock);
  const once = (beganMs: number): number => beganMs + 1_000;

  expect(await timed(() => ask(question(ANSWER, 20_000, once), never))).toEqual({
    result: TOO_SLOW,
    tookMs: 4_000,
  });
});

test("after one question has waited in vain, no other question waits within a minute", async () => {
  const { ask } = askingBriefly(timerClock);
  void ask(question(ANSWER, 5_000), never);
  await jest.advanceTimersByTimeAsync(3_000);
  const next = question(ANSWER);

  await jest.advanceTimersByTimeAsync(59_999);
  expect(await ask(next, never)).toEqual(TOO_SLOW);
  expect(next.asked).toEqual([]);
  await jest.advanceTimersByTimeAsync(1);
  const late = ask({ ...next, sentMs: () => performance.now() }, never);
  await jest.advanceTimersByTimeAsync(0);
  expect(await late).toBe(ANSWER);
});

test.each<[string, Answer]>([
  [
    "unauthenticated",
    { type: "unauthenticated", error: "CredentialsProviderError", detail: "none" },
  ],
  ["misconfigured", { type: "misconfigured", error: "E", detail: "x", remedy: "Set it." }],
  ["without an answer", { type: "noAnswer", error: "ENOTFOUND", detail: "x" }],
])("one that is %s speaks for the next ones", async (_, answer) => {
  const { ask } = askingBriefly(timerClock);
  const first = ask(question(answer), never);
  await jest.advanceTimersByTimeAsync(0);
  expect(await first).toBe(answer);
  const next = question(ANSWER);

  expect(await ask(next, never)).toBe(answer);
  expect(next.asked).toEqual([]);
});

test("a silence speaks for all questions, also where AWS has answered another question meanwhile", async () => {
  const { ask, heard } = askingBriefly(timerClock);
  const hung = ask(question(ANSWER, 90_000), never);
  await jest.advanceTimersByTimeAsync(60);
  heard("a");
  await jest.advanceTimersByTimeAsync(2_940);
  expect(await hung).toEqual(TOO_SLOW);
  const next = question(ANSWER);

  expect(await ask(next, never)).toEqual(TOO_SLOW);
  expect(next.asked).toEqual([]);
});

test("an answer of AWS ends the silence for everybody", async () => {
  const { ask, heard } = askingBriefly(timerClock);
  void ask(question(ANSWER, 5_000), never);
  await jest.advanceTimersByTimeAsync(3_000);

  heard("another");
  expect(await ask(question(ANSWER), never)).toEqual(TOO_SLOW);
  heard("a");
  const next = ask(question(ANSWER), never);
  await jest.advanceTimersByTimeAsync(0);

  expect(await next).toBe(ANSWER);
});

test.each<[string, Answer]>([
  ["an answer", ANSWER],
  ["a refusal", { type: "refused", error: "AccessDeniedException", detail: "no" }],
  ["a parent that is not there", { type: "notFound" }],
  ["throttled", THROTTLED],
  ["AWS's own failure", { type: "noAnswer", error: "InternalServerException", detail: "x" }],
  ["nonsense", { type: "noAnswer", error: "IncompleteAnswer", detail: "x" }],
])("a result that is %s does not speak for the next question", async (_, answer) => {
  const { ask } = askingBriefly(timerClock);
  const next = question(ANSWER);

  const first = ask(question(answer), never);
  await jest.advanceTimersByTimeAsync(0);
  expect(await first).toBe(answer);
  const second = ask(next, never);
  await jest.advanceTimersByTimeAsync(0);

  expect(await second).toBe(ANSWER);
  expect(next.asked).toHaveLength(1);
});

test("the silence of one access says nothing about another access", async () => {
  const { ask } = askingBriefly(timerClock);
  void ask(question(ANSWER, 5_000), never);
  await jest.advanceTimersByTimeAsync(3_000);
  const other = ask({ ...question(ANSWER), access: "b" }, never);
  await jest.advanceTimersByTimeAsync(0);

  expect(await other).toBe(ANSWER);
});

test("the signal ends the question at once", async () => {
  const { ask } = askingBriefly(timerClock);
  const cancel = new AbortController();
  const ended = ask(question(ANSWER, 2_000), cancel.signal);
  const outcome = expect(ended).rejects.toThrow("woken");

  cancel.abort();

  await outcome;
});
