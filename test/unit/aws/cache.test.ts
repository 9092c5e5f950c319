import { rememberAnswers, type Memory } from "../../../src/aws/cache.ts";
import { virtualClock, type VirtualClock } from "../../support/virtual-clock.ts";

const never = new AbortController().signal;
const MINUTE = 60_000;

/** Remembers good answers for five minutes, refusals for ever, and silence not at all. */
function remembering(): { memory: Memory<string>; clock: VirtualClock } {
  const clock = virtualClock();
  const staysTrueFor = (answer: string): number =>
    answer === "refused" ? Infinity : answer === "silence" ? 0 : 5 * MINUTE;
  return { memory: rememberAnswers(clock, staysTrueFor), clock };
}
const answering = (answer: string) => () => Promise.resolve(answer);

test("a question is asked once for all who ask it", async () => {
  const { memory } = remembering();
  const ask = jest.fn(answering("answer"));

  const answers = await Promise.all([1, 2].map(() => memory.recall("key", MINUTE, ask, never)));
  answers.push(await memory.recall("key", MINUTE, ask, never));

  expect(answers).toEqual(["answer", "answer", "answer"]);
  expect(ask).toHaveBeenCalledTimes(1);
});

test("another question is asked for itself", async () => {
  const { memory } = remembering();
  await memory.recall("key", MINUTE, answering("answer"), never);

  expect(await memory.recall("other", MINUTE, answering("other"), never)).toBe("other");
});

test("an answer is as old as when it was asked for, and good for whom it is not too old", async () => {
  const { memory, clock } = remembering();
  await memory.recall("key", MINUTE, answering("old"), never);
  clock.pass(4 * MINUTE);

  expect(await memory.recall("key", 5 * MINUTE, answering("new"), never)).toBe("old");
  expect(await memory.recall("key", 5_000, answering("new"), never)).toBe("new");
  expect(await memory.recall("key", 5 * MINUTE, answering("newer"), never)).toBe("new");
});

test("no answer is good for longer than it stays true", async () => {
  const { memory, clock } = remembering();
  await memory.recall("key", Infinity, answering("old"), never);

  clock.pass(5 * MINUTE + 1);

  expect(await memory.recall("key", Infinity, answering("new"), never)).toBe("new");
});

test("what was refused is not asked again, and what was not answered is", async () => {
  const { memory, clock } = remembering();
  await memory.recall("refused", MINUTE, answering("refused"), never);
  await memory.recall("silence", MINUTE, answering("silence"), never);

  clock.pass(60 * MINUTE);

  expect(await memory.recall("refused", 0, answering("answer"), never)).toBe("refused");
  expect(await memory.recall("silence", MINUTE, answering("answer"), never)).toBe("answer");
});

test("a question is asked again when all who asked were cancelled before the answer came", async () => {
  const { memory } = remembering();
  const cancelled = new AbortController();
  const silent = (signal: AbortSignal): Promise<string> =>
    new Promise((_, reject) => {
      signal.addEventListener("abort", () => {
        reject(new Error("given up"));
      });
    });

  const asked = memory.recall("key", MINUTE, silent, cancelled.signal);
  cancelled.abort(new Error("Ctrl-C"));

  await expect(asked).rejects.toThrow("Ctrl-C");
  expect(await memory.recall("key", MINUTE, answering("answer"), never)).toBe("answer");
});

test("nothing is asked for somebody who was cancelled already", async () => {
  const { memory } = remembering();
  const ask = jest.fn(answering("answer"));

  const asked = memory.recall("key", MINUTE, ask, AbortSignal.abort(new Error("Ctrl-C")));

  await expect(asked).rejects.toThrow("Ctrl-C");
  expect(ask).not.toHaveBeenCalled();
});
